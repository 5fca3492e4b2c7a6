import { intersect, type Json, normalize } from '@yunform/schema';
import { expect, test } from 'vitest';

function nested(depth: number, wrap: (inner: Json) => Json): Json {
  let schema: Json = { type: 'string' };
  for (let count = 0; count < depth; count += 1) schema = wrap(schema);
  return schema;
}

const codes = (schemas: readonly Json[], options = {}): string[] =>
  intersect(schemas, options).issues.map(({ code }) => code);

test.each([
  ['not in not', (inner: Json): Json => ({ not: inner })],
  ['properties in properties', (inner: Json): Json => ({ properties: { a: inner } })],
  ['lists in lists', (inner: Json): Json => ({ items: [inner] })],
  ['a value in a value', (inner: Json): Json => ({ default: [inner] })],
])('a schema nested 20,000 levels deep is an issue, not a crash: %s', (_, wrap) => {
  const deep = nested(20_000, wrap);
  expect(codes([deep, {}])).toContain('too-deep');
  expect(normalize(deep).ok).toBe(false);
});

test('depth is a matter of choice', () => {
  const deep = nested(150, (inner) => ({ properties: { a: inner } }));
  expect(intersect([deep, deep]).ok).toBe(false);
  expect(intersect([deep, deep], { depth: 400 }).ok).toBe(true);
});

test('a chain of 3,000 references is followed', () => {
  const defs = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, index) => [
      `d${index}`,
      { properties: { a: { $ref: `#/$defs/d${index + 1}` } } },
    ]),
  );
  const chain = { $ref: '#/$defs/d0', $defs: { ...defs, d3000: { type: 'string' } } };
  expect(intersect([chain, { type: 'object' }]).ok).toBe(true);
});

test('references that double at every step use up the budget, and say so', () => {
  const twice = (index: number): Json => ({
    properties: {
      a: { $ref: `#/$defs/d${index}`, minProperties: 1 },
      b: { $ref: `#/$defs/d${index}`, minProperties: 2 },
    },
  });
  const defs = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`d${index}`, twice(index + 1)]));
  const bomb = { $ref: '#/$defs/d0', $defs: { ...defs, d40: { type: 'string' } } };
  expect(codes([bomb, {}], { budget: 50_000 })).toEqual(['budget-exhausted']);
});

test('a large schema under a small budget is an issue', () => {
  const properties = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, { type: 'string' }]));
  expect(codes([{ properties }], { budget: 100 })).toContain('budget-exhausted');
});

test('a reference to itself has no meaning', () => {
  expect(codes([{ $ref: '#' }])).toEqual(['reference-loop']);
  expect(
    codes([{ $ref: '#/$defs/a', $defs: { a: { allOf: [{ $ref: '#/$defs/b' }] }, b: { not: { $ref: '#/$defs/a' } } } }]),
  ).toEqual(['reference-loop']);
});

test('a reference to nothing is an issue with its place', () => {
  const outcome = intersect([{ properties: { a: { $ref: 'https://example.org/unknown' } } }], { names: ['tax'] });
  expect(outcome.issues.map(({ code, at }) => [code, at])).toEqual([
    ['reference-unresolved', [{ form: 'tax', in: 'schema', pointer: '/properties/a/$ref' }]],
  ]);
});

test('nothing is written where it does not belong', () => {
  const hostile = JSON.parse(
    '{ "properties": { "__proto__": { "polluted": true, "default": { "__proto__": { "polluted": 1 } } } } }',
  );
  const outcome = intersect([hostile, { properties: { constructor: { type: 'object', title: 'x' } } }]);
  expect(outcome.ok && JSON.stringify(outcome.value.schema)).toContain(
    '"__proto__":{"default":{"__proto__":{"polluted":1}}',
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

test('a pattern that would run for ever on a name is not run', () => {
  const closed = { properties: { [`${'a'.repeat(60)}!`]: true }, additionalProperties: false };
  expect(intersect([closed, { patternProperties: { '^(a+)+$': { type: 'string' } } }]).ok).toBe(true);
  expect(intersect([closed, { patternProperties: { '^(a+)+\\1$': { type: 'string' } } }]).ok).toBe(true);
});

test('a keyword whose value is not in its form is an issue', () => {
  for (const schema of [
    { minLength: -1 },
    { type: 'text' },
    { properties: [] },
    { items: [true], $schema: 'https://json-schema.org/draft/2020-12/schema' },
    { required: true },
    { multipleOf: 0 },
  ]) {
    expect(codes([schema])).toEqual(['keyword-misshapen']);
  }
  expect(codes(['schema'])).toEqual(['keyword-misshapen']);
});

test('thousands of steps, tuples or rules for all other members stay within bounds', () => {
  const list = (count: number, make: (index: number) => Json): Json => ({
    allOf: Array.from({ length: count }, (_, index) => make(index)),
  });
  const steps = intersect([list(2_000, (index) => ({ multipleOf: index + 2 }))]);
  expect(steps.ok).toBe(true);
  const wide = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`p${index}`, true]));
  const others = list(4_000, (index) => ({ additionalProperties: { minLength: index } }));
  expect(codes([{ properties: wide }, others])).toEqual(['budget-exhausted']);
  const tuple = { prefixItems: Array.from({ length: 6_000 }, () => ({ type: 'string' })) };
  expect(codes([tuple, list(6_000, (index) => ({ items: { minLength: index } }))])).toEqual(['budget-exhausted']);
});
