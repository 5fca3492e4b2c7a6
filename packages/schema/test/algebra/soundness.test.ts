import { includes, isEmpty, type Json } from '@yunform/schema';
import { isObject, member } from '@yunform/schema/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracleOf } from '../arbitrary/oracle.ts';
import { related, schema } from '../arbitrary/schema.ts';
import { value } from '../arbitrary/value.ts';

const RUNS = Number(process.env.YUNFORM_RUNS ?? 120);
const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_121);
const values = fc.array(value, { minLength: 25, maxLength: 25 });
const kind = fc.constantFrom('number', 'string', 'array', 'object');

/** Both schemas at once, with one set of definitions, for values of one kind. */
const joined = fc
  .tuple(kind, schema, schema)
  .map(([type, left, right]): Json => ({ type, allOf: [left, right], $defs: definitionsOf(left, right) }));

function definitionsOf(...schemas: readonly Json[]): Json {
  return schemas.map((one) => member(one, '$defs')).find((defs) => defs !== undefined) ?? { p: true, q: true };
}

/** The schema without its definitions. */
function bare(given: Json): Json {
  return isObject(given) ? Object.fromEntries(Object.entries(given).filter(([name]) => name !== '$defs')) : given;
}

/** Counts verdicts and prints them; at most 5 % may be unknown. */
class Tally {
  private readonly counts: Record<string, number> = {};

  add(verdict: string): void {
    this.counts[verdict] = (this.counts[verdict] ?? 0) + 1;
  }
  conclude(what: string): void {
    const all = Object.values(this.counts).reduce((sum, count) => sum + count, 0);
    console.log(`${what}: ${JSON.stringify(this.counts)}`);
    expect((this.counts.unknown ?? 0) / all).toBeLessThanOrEqual(0.05);
  }
}

describe.each([
  ['one schema', schema],
  ['two schemas at once', joined],
])('%s', (what, arbitrary) => {
  test('what is called empty accepts nothing, and every witness is accepted', () => {
    const tally = new Tally();
    fc.assert(
      fc.property(arbitrary, values, (given, tried) => {
        const oracle = oracleOf(given);
        const before = JSON.stringify(given);
        const result = isEmpty(given);
        tally.add(result.verdict);
        expect(JSON.stringify(given)).toBe(before);
        if (result.verdict === 'inhabited') expect(oracle.denies(result.witness, true)).toBe(false);
        if (result.verdict === 'empty') expect(tried.filter((one) => oracle.denies(one, false))).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    tally.conclude(`isEmpty of ${what}`);
  });
});

test('one schema after the other witness: each is new and accepted', () => {
  fc.assert(
    fc.property(joined, (given) => {
      const oracle = oracleOf(given);
      const found: Json[] = [];
      for (let count = 0; count < 3; count += 1) {
        const result = isEmpty({ ...(given as object), not: { enum: found } });
        if (result.verdict !== 'inhabited') break;
        expect(oracle.denies(result.witness, true)).toBe(false);
        expect(found.map((one) => JSON.stringify(one))).not.toContain(JSON.stringify(result.witness));
        found.push(result.witness);
      }
    }),
    { seed: SEED, numRuns: RUNS / 2 },
  );
});

test('what is made so that a value fits is never called empty', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(related, value, (schemas, fitting) => {
      const parts = schemas.map((one) => (oracleOf(one).accepts(fitting) ? bare(one) : { not: bare(one) }));
      const given = { allOf: parts, $defs: definitionsOf(...schemas) };
      if (!oracleOf(given).agrees(fitting)) return;
      const result = isEmpty(given);
      tally.add(result.verdict);
      expect(result.verdict).not.toBe('empty');
      if (result.verdict === 'inhabited') expect(oracleOf(given).denies(result.witness, true)).toBe(false);
      expect(includes({ not: given, $defs: given.$defs }, { const: fitting }).verdict).not.toBe('yes');
    }),
    { seed: SEED, numRuns: RUNS * 2 },
  );
  tally.conclude('made to fit');
});

test('what is called included has no counterexample, and every counterexample is one', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(schema, schema, values, (outer, inner, tried) => {
      const [outside, inside] = [oracleOf(outer), oracleOf(inner)];
      const result = includes(outer, inner);
      tally.add(result.verdict);
      if (result.verdict === 'no') {
        expect(inside.denies(result.witness, true)).toBe(false);
        expect(outside.denies(result.witness, false)).toBe(false);
      }
      if (result.verdict === 'yes') {
        expect(tried.filter((one) => inside.denies(one, false) && outside.denies(one, true))).toEqual([]);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  tally.conclude('includes');
});

test('a schema includes itself, and a value is included exactly when it is accepted', () => {
  fc.assert(
    fc.property(schema, value, (given, one) => {
      expect(includes(given, given).verdict).toBe('yes');
      const oracle = oracleOf(given);
      const result = includes(given, { const: one });
      if (result.verdict !== 'unknown') expect(oracle.denies(one, result.verdict === 'yes')).toBe(false);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
