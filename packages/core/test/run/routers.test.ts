import { ajvValidator, type Catalogue, type Intake } from '@yunform/core';
import { emitRouters } from '@yunform/core/emit';
import { compileWith, type Router, routerKit } from '@yunform/core/run';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersFor } from '../arbitrary/answers.ts';
import { Dice, tapes } from '../arbitrary/dice.ts';
import { formSets } from '../arbitrary/forms.ts';
import { pool } from '../arbitrary/pool.ts';
import { openCase } from '../support/case.ts';
import { compiled, intakeOf } from '../support/forms.ts';

/** The emitted module run as it stands; a test may generate code, a page need not. */
function routersOf(intake: Intake, { formats }: Catalogue): { readonly [form: string]: Router } {
  const text = emitRouters(intake, '').replace('export const routers =', 'return');
  return new Function('intake', 'formats', 'routerKit', text)(intake, formats, routerKit);
}

const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_122);
const bare = { check: false, provenance: false } as const;
const sheets = fc.array(tapes(160), { minLength: 3, maxLength: 3 });

test('routing that was written out as code gives the very bytes of the engine', () => {
  const seen = { forms: 0, written: 0 };
  fc.assert(
    fc.property(formSets, sheets, (schemas, tapesOfAnswers) => {
      const one = openCase(schemas, pool);
      if (!('intake' in one)) return;
      const routers = routersOf(one.intake, pool);
      seen.forms += one.forms.length;
      seen.written += Object.keys(routers).length;
      const written = compileWith(one.intake, ajvValidator, pool.formats, routers);
      for (const tape of tapesOfAnswers) {
        const answers = answersFor(one.intake, one.whole, new Dice(tape));
        expect(JSON.stringify(written.route(answers, bare))).toBe(JSON.stringify(one.whole.route(answers, bare)));
      }
    }),
    { seed: SEED, numRuns: Number(process.env.YUNFORM_RUNS ?? 40), endOnFailure: true },
  );
  expect(seen.written / seen.forms).toBeGreaterThan(0.5);
});

describe('written out', () => {
  const people = {
    type: 'array',
    items: { type: 'object', properties: { name: { type: 'string', 'x-element': 'people[].name' } } },
  } as const;
  const form = { properties: { people, 'a"b`$1': { type: 'string' } } } as const;
  const intake = intakeOf({ tax: form }, pool);
  const routers = routersOf(intake, pool);
  const written = compileWith(intake, ajvValidator, {}, routers);
  const engine = compiled({ tax: form }, pool);

  test('rows and names that code must quote are routed as the engine routes them', () => {
    expect(Object.keys(routers)).toEqual(['tax']);
    const own = { 'a"b`$1': 'x' };
    for (const people of [[{ name: '甲' }, {}, { name: '乙' }], [], 'no rows', { 0: { name: '丙' } }, [null, 'x']])
      expect(written.route({ people, forms: { tax: own } }, bare)).toEqual(
        engine.route({ people, forms: { tax: own } }, bare),
      );
  });

  test('what an applicant withholds from a form is withheld: the engine takes over', () => {
    const record = {
      format: 1,
      answers: { forms: { tax: { 'a"b`$1': 'x' } } },
      divergences: [{ at: '/forms/tax/a"b`$1', form: 'tax', reason: '不便提供' }],
      sources: [],
    };
    expect(written.route(record, bare).submissions.tax?.data).toEqual({});
  });
});
