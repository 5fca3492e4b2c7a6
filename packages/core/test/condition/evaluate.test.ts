import { type Condition, evaluate, type Reader } from '@yunform/core';
import { refusals } from '@yunform/core/run';
import { type Json, type JsonObject, valueAt } from '@yunform/schema/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracle } from '../support/oracle.ts';

const answers: Json = { a: 'x', n: 3, none: null, rows: [{ k: 1 }, { k: 2 }, {}], empty: [] };
const sent: { readonly [form: string]: Json } = { tax: { a: 'y' } };
const reader: Reader = {
  read: (at, of) => valueAt(of === undefined ? answers : sent[of], at),
  satisfies: (schema, value) => refusals(schema, value, {}).length === 0,
};
const holds = (condition: Condition, rows?: readonly number[]): boolean => evaluate(condition, reader, rows);

describe('conditions', () => {
  test.each<readonly [Condition, boolean]>([
    [true, true],
    [false, false],
    [{ at: '/a', is: true }, true],
    [{ at: '/a', is: { const: 'x' } }, true],
    [{ at: '/a', is: { const: 'y' } }, false],
    [{ at: '/z', is: true }, false],
    [{ at: '/z', is: {} }, false],
    [{ at: '/z', is: { not: { const: 1 } } }, false],
    [{ at: '/z', absent: true }, true],
    [{ at: '/none', absent: true }, false],
    [{ at: '/none', is: { type: 'null' } }, true],
    [{ of: 'tax', at: '/a', is: { const: 'y' } }, true],
    [{ of: 'police', at: '/a', is: true }, false],
    [{ of: 'police', at: '/a', absent: true }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [
      {
        all: [
          { at: '/a', is: true },
          { at: '/z', is: true },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { at: '/a', is: true },
          { at: '/z', is: true },
        ],
      },
      true,
    ],
    [{ not: { at: '/z', is: true } }, true],
    [{ at: '/toString', is: true }, false],
    [
      {
        rows: '/rows',
        every: {
          any: [
            { at: '/rows/*/k', absent: true },
            { at: '/rows/*/k', is: { minimum: 1 } },
          ],
        },
      },
      true,
    ],
    [{ rows: '/rows', every: { at: '/rows/*/k', is: true } }, false],
    [{ rows: '/empty', every: false }, true],
    [{ rows: '/z', every: false }, true],
  ])('%j is %j', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  test('are decided in the row that is asked about', () => {
    expect([0, 1, 2].map((row) => holds({ at: '/rows/*/k', is: { const: 2 } }, [row]))).toEqual([false, true, false]);
    expect(holds({ at: '/rows/*/k', absent: true }, [7])).toBe(true);
  });

  test('survive JSON', () => {
    const condition: Condition = { all: [{ at: '/a', is: true }, { not: { any: [{ at: '/z', is: true }] } }] };
    expect(holds(JSON.parse(JSON.stringify(condition)))).toBe(true);
  });
});

const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    '',
    'a',
    'ab',
    '𬭎',
    '2015-02-29',
    0,
    -1,
    0.1,
    0.3,
    3.51,
    1e21,
    [],
    ['a', 'a'],
    ['a', 1],
    [1, 1.0],
    {},
  ),
  fc.string({ maxLength: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const assertions: readonly JsonObject[] = [
  { type: 'string' },
  { type: ['integer', 'null'] },
  { type: 'integer' },
  { const: 0 },
  { const: ['a', 'a'] },
  { enum: ['a', 1, null, {}] },
  { minimum: 0 },
  { maximum: 0.1 },
  { exclusiveMinimum: 0 },
  { exclusiveMaximum: 3.51 },
  { multipleOf: 0.01 },
  { multipleOf: 3 },
  { minLength: 1 },
  { maxLength: 1 },
  { pattern: '^a' },
  { pattern: '^.$' },
  { minItems: 1 },
  { maxItems: 1 },
  { uniqueItems: true },
  { items: { type: 'string' } },
  { items: { enum: ['a'] }, minItems: 2 },
];
const schema: fc.Arbitrary<JsonObject> = fc.letrec<{ one: JsonObject }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...assertions),
    fc.record({ allOf: fc.array(tie('one'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie('one'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ oneOf: fc.array(tie('one'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('one') }),
  ),
})).one;

test('a flat schema refuses exactly what ajv refuses', () => {
  fc.assert(
    fc.property(schema, fc.array(scalars, { minLength: 5, maxLength: 10 }), (one, values) => {
      const department = oracle(one);
      for (const value of values)
        expect([one, value, refusals(one, value, {}).length > 0]).toEqual([one, value, department(value).length > 0]);
    }),
    { seed: 20_261_121, numRuns: 150 },
  );
});
