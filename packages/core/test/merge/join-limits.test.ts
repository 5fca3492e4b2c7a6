import { emptyCatalogue, merge } from '@yunform/core';
import { intersect } from '@yunform/schema';
import { equals, type JsonObject } from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf } from '../support/forms.ts';

const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_121);
const limit = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
const amount = fc.option(fc.constantFrom(-3, -1, 0, 0.5, 2, 3.5, 7, 1e6), { nil: undefined });
const codes = fc.option(fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 1 }), { nil: undefined });

const words = fc.option(fc.uniqueArray(fc.constantFrom('a', 'ab', 'b', 'bc', 'abc'), { minLength: 1 }), {
  nil: undefined,
});
const pattern = fc.constantFrom(undefined, '^a', 'b', '^[a-c]{1,3}$');

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
  lists(fc.record({ type: fc.constant('string'), enum: words, minLength: limit, maxLength: limit, pattern })),
);

/** What the intake asks when forms say these things of one element. */
function asked(said: readonly JsonObject[]): string | undefined {
  const fields = said.map((one, index) => [`d${index}`, { properties: { f: { ...one, 'x-element': 'unit.name' } } }]);
  const merged = merge(formsOf(Object.fromEntries(fields)), { catalogue: emptyCatalogue });
  const question = merged.ok ? merged.value.questions.find(({ at }) => at === '/unit/name') : undefined;
  return question && question.schema.not === undefined ? JSON.stringify(question.schema) : undefined;
}

test('limits of one kind join to what the algebra says, to the byte; what leaves nothing is not asked so', () => {
  let [open, empty] = [0, 0];
  fc.assert(
    fc.property(schemas, (all) => {
      const said = all.filter((one) => Object.keys(one).length > 0);
      const distinct = said.filter((one, index) => said.findIndex((other) => equals(other, one)) === index);
      if (distinct.length < 2) return;
      const outcome = intersect(distinct, { names: distinct.map((_, index) => `d${index}`) });
      if (outcome.ok) open += 1;
      else empty += 1;
      expect(asked(distinct)).toBe(outcome.ok ? JSON.stringify(outcome.value.schema) : undefined);
    }),
    { seed: SEED, numRuns: 600, endOnFailure: true },
  );
  expect([open > 100, empty > 20]).toEqual([true, true]);
});

const sizes = fc.array(fc.record({ minItems: limit, maxItems: limit }), { minLength: 1, maxLength: 4 });

/** How many rows the intake asks for when forms say these things of one repeating group. */
function rowsAsked(said: readonly JsonObject[]): string | undefined {
  const items = { properties: { n: { type: 'string', 'x-element': 'people[].name' } } };
  const forms = said.map((one, index) => [
    `d${index}`,
    { required: ['p'], properties: { p: { type: 'array', ...one, items } } },
  ]);
  const merged = merge(formsOf(Object.fromEntries(forms)), { catalogue: emptyCatalogue });
  const question = merged.ok ? merged.value.questions.find(({ at }) => at === '/people') : undefined;
  return question && JSON.stringify(question.schema);
}

test('limits on the number of rows join to what the algebra says; where no number is left, the forms conflict', () => {
  let [open, empty] = [0, 0];
  fc.assert(
    fc.property(sizes, (all) => {
      const said = all.map((one) => given(one, false));
      const outcome = intersect(said.map((one) => ({ type: 'array', ...one })));
      if (outcome.ok) open += 1;
      else empty += 1;
      expect(rowsAsked(said)).toBe(outcome.ok ? JSON.stringify(outcome.value.schema) : undefined);
    }),
    { seed: SEED, numRuns: 200, endOnFailure: true },
  );
  expect([open > 50, empty > 20]).toEqual([true, true]);
});
