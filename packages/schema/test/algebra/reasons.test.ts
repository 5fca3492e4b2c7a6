import { isEmpty, type Json } from '@yunform/schema';
import { expect, test } from 'vitest';

/** The place and the keywords of the first reason. */
function heart(schema: Json): { readonly at: string; readonly said: readonly string[] } | undefined {
  const result = isEmpty(schema);
  const [first] = result.verdict === 'empty' ? result.because : [];
  return (
    first && { at: first.at, said: first.claims.map(({ pointer, value }) => `${pointer} ${JSON.stringify(value)}`) }
  );
}

const both = (left: Json, right: Json): Json => ({
  type: 'object',
  required: ['tax'],
  allOf: [left, right].map(inTax),
});
const inTax = (inside: Json): Json => ({ properties: { tax: inside } });

test.each<[string, Json, Json, string, string[]]>([
  [
    'a text and a number',
    { type: 'string' },
    { type: 'number' },
    '/tax',
    ['0/properties/tax/type "string"', '1/properties/tax/type "number"'],
  ],
  [
    'two fixed codes',
    { const: 'CN' },
    { const: 'US' },
    '/tax',
    ['0/properties/tax/const "CN"', '1/properties/tax/const "US"'],
  ],
  ['two lists', { enum: [1] }, { enum: [2] }, '/tax', ['0/properties/tax/enum [1]', '1/properties/tax/enum [2]']],
  [
    'two bounds',
    { type: 'number', minimum: 10 },
    { maximum: 5 },
    '/tax',
    ['0/properties/tax/minimum 10', '1/properties/tax/maximum 5'],
  ],
  [
    'a bound and a step',
    { type: 'number', multipleOf: 100 },
    { minimum: 1, maximum: 99 },
    '/tax',
    ['0/properties/tax/multipleOf 100', '1/properties/tax/minimum 1', '1/properties/tax/maximum 99'],
  ],
  [
    'two lengths',
    { type: 'string', minLength: 9 },
    { maxLength: 5 },
    '/tax',
    ['0/properties/tax/minLength 9', '1/properties/tax/maxLength 5'],
  ],
  [
    'two patterns',
    { type: 'string', pattern: '^\\d+$' },
    { pattern: '^[a-z]+$' },
    '/tax',
    ['0/properties/tax/pattern "^\\\\d+$"', '1/properties/tax/pattern "^[a-z]+$"'],
  ],
  [
    'a format and a pattern',
    { type: 'string', format: 'date' },
    { pattern: '/' },
    '/tax',
    ['0/properties/tax/format "date"', '1/properties/tax/pattern "/"'],
  ],
  [
    'two numbers of rows',
    { type: 'array', minItems: 5 },
    { maxItems: 3 },
    '/tax',
    ['0/properties/tax/minItems 5', '1/properties/tax/maxItems 3'],
  ],
  [
    'a member of a member',
    { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
    { properties: { id: false } },
    '/tax/id',
    ['1/properties/tax/properties/id false'],
  ],
])('%s: the place, both keywords and what they say are named', (_, left, right, at, said) => {
  expect(heart(both(left, right))).toEqual({ at, said: said.map((one) => `/allOf/${one}`) });
});

test('what does not take part is not named', () => {
  const schema = {
    type: 'object',
    properties: { a: { type: 'number', minimum: 10, multipleOf: 5 }, b: { type: 'string', minLength: 99 } },
    required: ['a', 'b'],
    allOf: [{ properties: { a: { maximum: 5, exclusiveMaximum: 100 } } }],
  };
  const result = isEmpty(schema);
  const pointers =
    result.verdict === 'empty' ? result.because.flatMap(({ claims }) => claims.map(({ pointer }) => pointer)) : [];
  expect(new Set(pointers)).toEqual(
    new Set(['/properties/a/minimum', '/allOf/0/properties/a/maximum', '/properties/a/type', '/required', '/type']),
  );
});

test('rules that play no part do not keep a contradiction from being seen', () => {
  const rules = Array.from({ length: 40 }, (_, index) => ({
    anyOf: [{ required: [`p${index}`] }, { required: [`q${index}`] }, { maxProperties: 100 + index }],
  }));
  const schema = { type: 'object', required: ['a'], properties: { a: { enum: [] } }, allOf: rules };
  expect(isEmpty(schema, { budget: 20_000 }).verdict).toBe('empty');
  const late = {
    ...schema,
    properties: {},
    allOf: [...rules, { anyOf: [{ properties: { a: { enum: [] } } }, { maxProperties: 0 }] }],
  };
  expect(isEmpty(late, { budget: 20_000 }).verdict).toBe('empty');
});

test('pointers lead into the schema as it was written, whatever its dialect', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    definitions: { amount: { type: 'number', minimum: 3, exclusiveMinimum: true } },
    allOf: [{ $ref: '#/definitions/amount' }, { maximum: 3 }],
  };
  expect(heart(schema)).toEqual({ at: '', said: ['/definitions/amount/minimum 3', '/allOf/1/maximum 3'] });
});
