/** Two concepts that say one thing together, whatever stands between them: `营业执照` with `号` as `licence` with `no`. */
const COMPOUNDS: readonly (readonly [one: string, other: string, together: string])[] = [
  ['licence', 'number', 'registration-no'],
  ['licence', 'kind', 'licence-kind'],
  ['licence', 'name', 'licence-kind'],
  ['registered', 'number', 'registration-no'],
  ['registered', 'date', 'registration-date'],
  ['registered', 'fund', 'registered-capital'],
  ['id-document', 'number', 'id-number'],
  ['id-document', 'kind', 'id-type'],
  ['approval', 'number', 'approval-no'],
  ['founding', 'date', 'founding-date'],
  ['birth', 'date', 'birth-date'],
  ['contribution', 'amount', 'contribution'],
  ['contribution', 'ratio', 'ratio'],
  ['contribution', 'date', 'contribution-date'],
  ['contribution', 'kind', 'contribution-form'],
  ['operating', 'scope', 'business-scope'],
  ['operating', 'term', 'term'],
  ['postal', 'number', 'postcode'],
];

/** Concepts that two words say together, each with the weight of a property; an address where business is done keeps both of its words. */
export function compound(tokens: Map<string, number>): void {
  for (const [one, other, together] of COMPOUNDS) {
    if (!tokens.has(one) || !tokens.has(other)) continue;
    tokens.delete(one);
    tokens.delete(other);
    tokens.set(together, 1);
  }
  if (tokens.has('operating') && (tokens.has('address') || tokens.has('place'))) {
    tokens.delete('operating');
    tokens.delete('place');
    tokens.set('business-place', 0.6);
    tokens.set('address', 0.9);
  }
}
