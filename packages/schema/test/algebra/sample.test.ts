import { isEmpty, type Json, sample } from '@yunform/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracleOf } from '../arbitrary/oracle.ts';
import { schema } from '../arbitrary/schema.ts';

const registration: Json = {
  type: 'object',
  required: ['name', 'term'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 5 },
    term: { enum: ['长期', '有期限'] },
    end: { type: 'string', format: 'date' },
    shareholders: {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: {
        type: 'object',
        required: ['paid'],
        properties: { paid: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.01 } },
      },
    },
  },
  if: { properties: { term: { const: '有期限' } }, required: ['term'] },
  ...Object.fromEntries([['then', { required: ['end'] }]]),
  else: { properties: { end: false } },
};

describe('a registration form', () => {
  const { valid, invalid } = sample(registration, { count: 1_000 });
  const all = (values: readonly Json[]) => values.map((value) => JSON.stringify(value));

  test.each([
    ['a name of the least length', { name: 'aa', term: '长期' }],
    ['a name of the greatest length', { name: 'aaaaa', term: '长期' }],
    ['a name of characters outside the basic plane', { name: '𠀀𠀀', term: '长期' }],
    ['the least amount', { name: 'aa', term: '长期', shareholders: [{ paid: 0.01 }] }],
    ['as many rows as allowed', { name: 'aa', term: '长期', shareholders: [{ paid: 0.01 }, { paid: 0.01 }] }],
  ])('%s is among the valid ones', (_, value) => expect(all(valid)).toContain(JSON.stringify(value)));

  test.each([
    ['a name one character too short', { name: 'a', term: '长期' }],
    ['a name one character too long', { name: 'aaaaaa', term: '长期' }],
    ['a missing term', { name: 'aa' }],
    ['a term that is not on the list', { name: 'aa', term: 'no such code' }],
    ['an end that is missing although the term has one', { name: 'aa', term: '有期限' }],
    ['nothing paid', { name: 'aa', term: '长期', shareholders: [{ paid: 0 }] }],
    ['half a cent', { name: 'aa', term: '长期', shareholders: [{ paid: 0.015 }] }],
    ['no row at all', { name: 'aa', term: '长期', shareholders: [] }],
    ['a row too many', { name: 'aa', term: '长期', shareholders: [{ paid: 0.01 }, { paid: 0.01 }, { paid: 0.01 }] }],
    ['an answer that nobody asked for', { name: 'aa', term: '长期', another: null }],
    ['a text instead of the form', 'a'],
  ])('%s is among the invalid ones', (_, value) => expect(all(invalid)).toContain(JSON.stringify(value)));

  test('the validator agrees with every one', () => {
    const { accepts } = oracleOf(registration);
    expect(valid.filter((value) => !accepts(value))).toEqual([]);
    expect(invalid.filter(accepts)).toEqual([]);
  });

  test('as many as wanted, another choice for another seed, the same for the same', () => {
    const few = sample(registration, { count: 5, seed: 3 });
    expect([few.valid.length, few.invalid.length]).toEqual([5, 5]);
    expect(sample(registration, { count: 5, seed: 3 })).toEqual(few);
    expect(sample(registration, { count: 5, seed: 4 })).not.toEqual(few);
    expect(all(invalid)).toEqual(expect.arrayContaining(all(few.invalid)));
  });
});

test('a schema without an instance has only invalid samples, one that accepts everything only valid ones', () => {
  expect(sample(false).valid).toEqual([]);
  expect(sample(false).invalid.length).toBeGreaterThan(0);
  expect(sample(true)).toEqual({ valid: [null], invalid: [] });
});

test('what cannot be read gives no samples, what takes too long those found so far', () => {
  expect(sample({ $ref: 'https://example.org/nowhere' })).toEqual({ valid: [], invalid: [] });
  const few = sample(registration, { budget: 300 });
  expect(few.valid.length).toBeLessThan(sample(registration).valid.length);
});

test('samples are what they are called, for any schema', () => {
  let [sides, both] = [0, 0];
  fc.assert(
    fc.property(schema, (given) => {
      const oracle = oracleOf(given);
      const { valid, invalid } = sample(given, { count: 30 });
      expect(valid.filter((value) => oracle.denies(value, true))).toEqual([]);
      expect(invalid.filter((value) => oracle.denies(value, false))).toEqual([]);
      if (isEmpty(given).verdict === 'inhabited') expect(valid.length).toBeGreaterThan(0);
      sides += 1;
      if (valid.length > 0 && invalid.length > 0) both += 1;
    }),
    { seed: Number(process.env.YUNFORM_SEED ?? 20_261_123), numRuns: Number(process.env.YUNFORM_RUNS ?? 120) },
  );
  console.log(`sample: both sides for ${both} of ${sides} schemas`);
});
