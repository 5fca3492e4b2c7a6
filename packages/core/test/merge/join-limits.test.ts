import { intersect } from '@yunform/schema';
import { equals, type JsonObject } from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLimits } from '../../src/merge/join-limits.ts';

const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_121);
const limit = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
const amount = fc.option(fc.constantFrom(-3, -1, 0, 0.5, 2, 3.5, 7, 1e6), { nil: undefined });
const codes = fc.option(fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 1 }), { nil: undefined });

/** The object without members that are not there, its members in any order. */
function given(record: object, turned: boolean): JsonObject {
  const members = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(turned ? members.reverse() : members);
}

const lists = (record: fc.Arbitrary<object>): fc.Arbitrary<readonly JsonObject[]> =>
  fc.array(
    fc.tuple(record, fc.boolean()).map(([one, turned]) => given(one, turned)),
    { minLength: 2, maxLength: 5 },
  );
const schemas = fc.oneof(
  lists(fc.record({ type: fc.constant('string'), minLength: limit, maxLength: limit })),
  lists(fc.record({ type: fc.constantFrom('number', 'integer'), minimum: amount, maximum: amount })),
  lists(fc.record({ type: fc.constantFrom('string', undefined), enum: codes })),
  lists(fc.record({ enum: codes, maxLength: limit, format: fc.constantFrom(undefined, 'date') })),
);

test('says what the algebra says, to the byte, or nothing', () => {
  let said = 0;
  fc.assert(
    fc.property(schemas, (all) => {
      const distinct = all.filter((one, index) => all.findIndex((other) => equals(other, one)) === index);
      const joined = joinLimits(distinct);
      if (distinct.length < 2 || joined === undefined) return;
      said += 1;
      const outcome = intersect(distinct, { names: distinct.map((_, index) => `d${index}`) });
      expect(outcome.ok && JSON.stringify(outcome.value.schema)).toBe(JSON.stringify(joined));
    }),
    { seed: SEED, numRuns: 4000, endOnFailure: true },
  );
  expect(said).toBeGreaterThan(100);
});

test.for<[string, JsonObject, JsonObject]>([
  ['limits that leave nothing', { type: 'string', minLength: 5 }, { type: 'string', maxLength: 4 }],
  ['amounts that leave nothing', { type: 'number', minimum: 5 }, { type: 'number', maximum: 4 }],
  ['codes that leave nothing', { type: 'string', enum: ['1'] }, { type: 'string', enum: ['2'] }],
  ['codes in another order', { type: 'string', enum: ['1', '2'] }, { type: 'string', enum: ['2', '1'] }],
  ['two families', { type: 'string', maxLength: 4 }, { type: 'string', enum: ['1'] }],
  ['types that differ', { type: 'number', minimum: 4 }, { type: 'integer', minimum: 4 }],
  ['other keywords', { type: 'string', pattern: 'a' }, { type: 'string', maxLength: 4 }],
])('leaves %s to the algebra', ([, a, b]) => {
  expect(joinLimits([a, b])).toBeUndefined();
});
