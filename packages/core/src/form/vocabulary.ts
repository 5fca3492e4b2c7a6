/** The extra keywords of yunform, one vocabulary: annotations for every other JSON Schema tool. */
export const vocabulary: readonly string[] = [
  'x-form',
  'x-applies-when',
  'x-element',
  'x-jsonld-type',
  'x-unit',
  'x-code-list',
  'x-date-format',
  'x-blank',
  'x-lens',
  'x-key',
  'x-rows',
  'x-reuse',
  'x-sensitivity',
  'x-norm',
  'x-title',
  'x-description',
  'x-error',
  'x-print',
];

/** The keywords of the five JSON Schema dialects that are read. */
export const standard: ReadonlySet<string> = new Set(
  (
    '$schema $id id $ref $anchor $defs definitions $comment $vocabulary $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor title description default examples deprecated ' +
    'readOnly writeOnly type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format items prefixItems additionalItems ' +
    'contains minContains maxContains maxItems minItems uniqueItems unevaluatedItems properties patternProperties additionalProperties propertyNames required minProperties ' +
    'maxProperties dependencies dependentRequired dependentSchemas unevaluatedProperties allOf anyOf oneOf not if then else contentEncoding contentMediaType contentSchema'
  ).split(' '),
);
