import { intersect, type Json } from '@yunform/schema';
import { valueAt } from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schema } from '../arbitrary/schema.ts';
import { value } from '../arbitrary/value.ts';
import { expectExact, freeze } from '../lib/joint.ts';

const RUNS = Number(process.env.YUNFORM_RUNS ?? 200);
const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_121);
const values = fc.array(value, { minLength: 25, maxLength: 25 });

function joint(...schemas: Json[]): Json {
  const outcome = intersect(schemas);
  if (outcome.ok) return outcome.value.schema;
  expect(outcome.issues.some(({ code }) => code === 'conflict' || code === 'unsatisfiable')).toBe(true);
  return false;
}

test('the joint schema accepts what both accept, and nothing else; neither is changed', () => {
  const counts = { joint: 0, conflicts: 0 };
  fc.assert(
    fc.property(schema, schema, values, (a, b, tried) => {
      const both = joint(freeze(a), freeze(b));
      counts[both === false ? 'conflicts' : 'joint'] += 1;
      expectExact([a, b], both, tried);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  console.log(`exact: ${JSON.stringify(counts)}`);
});

test('grouping changes no verdict', () => {
  fc.assert(
    fc.property(schema, schema, schema, values, (a, b, c, tried) => {
      expectExact([a, b, c], joint(joint(a, b), c), tried);
      expectExact([a, b, c], joint(a, joint(b, c)), tried);
      expectExact([a, b, c], joint(a, b, c), tried);
    }),
    { seed: SEED, numRuns: RUNS / 4 },
  );
});

test('order changes no byte, and joining with itself or again changes nothing', () => {
  fc.assert(
    fc.property(schema, schema, schema, (a, b, c) => {
      const text = JSON.stringify(joint(a, b, c));
      expect(JSON.stringify(joint(c, a, b))).toBe(text);
      expect(JSON.stringify(joint(b, a, c))).toBe(text);
      expect(JSON.stringify(joint(a, a))).toBe(JSON.stringify(joint(a)));
      const again = JSON.parse(text);
      if (again !== false) expect(JSON.stringify(joint(again, again))).toBe(text);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test('every claim and every demand of an issue points at what was written', () => {
  fc.assert(
    fc.property(schema, schema, (a, b) => {
      const given: Record<string, Json> = { A: a, B: b };
      const outcome = intersect([a, b], { names: ['A', 'B'] });
      for (const { from, pointer } of outcome.ok ? outcome.value.claims : []) {
        expect(valueAt(given[from], pointer)).not.toBe(undefined);
      }
      for (const { at, values } of outcome.issues) {
        const claims = (values.claims ?? []) as { from: string; keyword: string; value: Json }[];
        for (const [index, { from, value }] of claims.entries()) {
          expect([from, valueAt(given[from], at[index]?.pointer ?? '')]).toEqual([from, value]);
        }
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
