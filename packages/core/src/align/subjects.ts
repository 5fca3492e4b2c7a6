import type { Draft } from './draft.ts';

const PERSONAL = new Set(
  'phone mobile email id-type id-number id-document post sex birth-date nationality education marital-status'.split(
    ' ',
  ),
);
const CORPORATE = new Set(
  'taxpayer-no org-code address registered postcode business-scope registration-no region name'.split(' '),
);

/**
 * Whom fields are about that do not say so themselves: after `税务代理人名称` a second `纳税人识别号` is the agent's, after `法定代表人姓名` a `职务` is that
 * person's; a postal code belongs to the address printed before it.
 */
export function inferSubjects(drafts: readonly Draft[]): void {
  carryRoles(drafts);
  const plain = drafts.filter(({ roles, rows }) => roles.size === 0 && rows === 0);
  const addresses = plain.filter((draft) => has(draft, 'address') && !has(draft, 'postcode') && !has(draft, 'phone'));
  placeAddresses(addresses, addressGroup(drafts));
  for (const concept of ['postcode', 'region', 'phone']) {
    const asked = plain.filter((draft) => has(draft, concept) && !placed(draft));
    const alone = plain.filter((draft) => has(draft, concept) && isUnderstood(draft)).length === 1;
    for (const draft of asked) {
      if (concept === 'phone' && alone) continue;
      const before = alone ? (addressGroup(drafts) ?? addresses[0]) : lastBefore(draft, addresses, plain);
      const places = before ? kindOfAddress(before) : alone ? ['registered'] : [];
      for (const one of places) draft.context.add(one);
    }
  }
}

/** A plain address is the registered one, or where business is done when the registered one is asked beside it. */
function placeAddresses(addresses: readonly Draft[], inParts: Draft | undefined): void {
  const registered = inParts ?? addresses.find((draft) => kindOfAddress(draft).includes('registered'));
  for (const draft of addresses) {
    const says = saysOf(draft);
    if (!placed(draft) && !says.has('home') && !says.has('mailing'))
      draft.context.add(registered ? 'business-place' : 'registered');
  }
}

/** The concepts that a draft's own label or name says. */
export function saysOf(draft: Draft): ReadonlySet<string> {
  const [title] = draft.titles;
  const main = title ?? draft.names[0];
  return new Set(main ? main.tokens.keys() : []);
}

function has(draft: Draft, concept: string): boolean {
  return saysOf(draft).has(concept);
}

/** Of what no word is understood may be anyone's (`TakePhone`). */
function isUnderstood(draft: Draft): boolean {
  return [...saysOf(draft)].every((concept) => !concept.startsWith('~'));
}

function placed(draft: Draft): boolean {
  const all = [...draft.titles, ...draft.names].flatMap(({ tokens }) => [...tokens.keys()]);
  return [...all, ...draft.context].some((one) => one === 'registered' || one === 'business-place');
}

function kindOfAddress(draft: Draft): readonly string[] {
  const all = [
    ...draft.titles.flatMap(({ tokens }) => [...tokens.keys()]),
    ...draft.names.flatMap(({ tokens }) => [...tokens.keys()]),
  ];
  return [...new Set([...all, ...draft.context])].filter((one) => one === 'registered' || one === 'business-place');
}

/** A registered address that is asked in parts. */
function addressGroup(drafts: readonly Draft[]): Draft | undefined {
  return drafts.find(({ context, rows, roles }) => context.has('registered') && rows === 0 && roles.size === 0);
}

function lastBefore(draft: Draft, addresses: readonly Draft[], plain: readonly Draft[]): Draft | undefined {
  const at = plain.indexOf(draft);
  return addresses.findLast((address) => plain.indexOf(address) < at && at - plain.indexOf(address) <= 4);
}

function carryRoles(drafts: readonly Draft[]): void {
  const seen = new Set<string>();
  let subject: { readonly roles: readonly string[]; readonly group: string } | undefined;
  let run = 0;
  let open = false;
  for (const draft of drafts) {
    const says = [...saysOf(draft)];
    const again = seen.has(keyOf(draft, says));
    seen.add(keyOf(draft, says));
    if (subject && draft.group !== subject.group) subject = undefined;
    if (subject && [...draft.stated].some((role) => subject?.roles.includes(role))) continue;
    if (subject && (follows(draft, says, again, run) || (open && isName(draft, says)))) {
      open = false;
      for (const role of subject.roles) draft.roles.add(role);
      run += 1;
    } else {
      const named = draft.stated.size > 0 && draft.around.size === 0 && draft.rows === 0;
      const only = [...draft.titles, ...draft.names][0];
      const heads = only !== undefined && (only.implied || says.every((one) => one === 'kind'));
      open = heads;
      subject = named && (says.includes('name') || heads) ? { roles: [...draft.roles], group: draft.group } : undefined;
      run = 0;
    }
  }
}

/** Does the field go on about the subject that was named before? */
function follows(draft: Draft, says: readonly string[], again: boolean, run: number): boolean {
  if (says.length === 0) return false;
  if (again) return true;
  if (draft.stated.size > 0) return false;
  return says.every((one) => PERSONAL.has(one) || (run > 1 && CORPORATE.has(one)));
}

/** A plain `姓名` after a heading that names the person. */
function isName({ stated }: Draft, says: readonly string[]): boolean {
  return stated.size === 0 && says.length === 1 && says[0] === 'name';
}

function keyOf(draft: Draft, says: readonly string[]): string {
  return `${[...draft.stated].sort()}|${[...says].sort()}`;
}
