import { includes, isEmpty, type Json } from '@yunform/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracleOf } from '../arbitrary/oracle.ts';
import { records, rows, type SmallWorld } from '../arbitrary/small-world.ts';

const RUNS = Number(process.env.YUNFORM_RUNS ?? 80);
const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_125);

/** What both validators accept for sure, and what one of them at least accepts. */
function tried({ values }: SmallWorld, schema: Json): { readonly sure: number; readonly perhaps: number } {
  const oracle = oracleOf(schema);
  return {
    sure: values.filter((value) => oracle.agrees(value)).length,
    perhaps: values.filter((value) => !oracle.denies(value, true)).length,
  };
}

describe.each<[string, SmallWorld]>([
  ['records of three members', records],
  ['rows of three codes', rows],
])('%s: every value can be tried', (what, world) => {
  test('empty is what no value fits, and nothing else', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(fc.array(world.schema, { minLength: 1, maxLength: 4 }), (parts) => {
        const schema = { ...world.frame, allOf: parts };
        const { sure, perhaps } = tried(world, schema);
        const result = isEmpty(schema);
        seen[result.verdict] = (seen[result.verdict] ?? 0) + 1;
        if (sure > 0) expect(result.verdict).not.toBe('empty');
        if (perhaps === 0) expect(result.verdict).not.toBe('inhabited');
        if (result.verdict === 'inhabited') expect(oracleOf(schema).denies(result.witness, true)).toBe(false);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    console.log(`isEmpty, ${what}: ${JSON.stringify(seen)}`);
    expect(seen.unknown ?? 0).toBeLessThanOrEqual(RUNS / 50);
  });

  test('included is what has no counterexample', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(world.schema, world.schema, (outer, inner) => {
        const within = { ...world.frame, allOf: [inner] };
        const { sure, perhaps } = tried(world, { ...within, not: outer });
        const result = includes(outer, within);
        seen[result.verdict] = (seen[result.verdict] ?? 0) + 1;
        if (sure > 0) expect(result.verdict).not.toBe('yes');
        if (perhaps === 0) expect(result.verdict).not.toBe('no');
      }),
      { seed: SEED, numRuns: RUNS },
    );
    console.log(`includes, ${what}: ${JSON.stringify(seen)}`);
    expect(seen.unknown ?? 0).toBeLessThanOrEqual(RUNS / 50);
  });
});
