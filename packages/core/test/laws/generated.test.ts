import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { answersFor } from '../arbitrary/answers.ts';
import { Dice, tapes } from '../arbitrary/dice.ts';
import { formSets } from '../arbitrary/forms.ts';
import { pool } from '../arbitrary/pool.ts';
import { answerLaws } from '../support/answer-laws.ts';
import { openCase } from '../support/case.ts';
import { formLaws } from '../support/form-laws.ts';

const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_121);
const RUNS = Number(process.env.YUNFORM_RUNS ?? 50);
const SHEETS = 4;
const seen = { sets: 0, opened: 0, answers: 0, accepted: 0, assertions: 0, residuals: 0 };

afterAll(() => console.info(`seed ${SEED}: ${JSON.stringify(seen)}`));

const sheets = fc.array(tapes(160), { minLength: SHEETS, maxLength: SHEETS });

test('every law holds for small forms over one pool of elements, and for answers at and beside their bounds', () => {
  fc.assert(
    fc.property(formSets, sheets, (schemas, tapesOfAnswers) => {
      const one = openCase(schemas, pool);
      seen.sets += 1;
      if (!('intake' in one)) {
        expect(one.map(({ code }) => code)).toContain('conflict');
        return;
      }
      seen.opened += 1;
      seen.residuals += one.intake.residuals.length;
      for (const { assertions } of Object.values(one.intake.forms)) seen.assertions += assertions;
      expect(formLaws(one)).toEqual([]);
      for (const tape of tapesOfAnswers) {
        const { breaches, accepted } = answerLaws(one, answersFor(one.intake, one.whole, new Dice(tape)));
        expect(breaches).toEqual([]);
        seen.answers += 1;
        if (accepted) seen.accepted += 1;
      }
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
});

test('the forms are worth trying: most go together, and a share of the answers is accepted', () => {
  expect(seen.opened / seen.sets).toBeGreaterThan(0.8);
  expect(seen.accepted / seen.answers).toBeGreaterThan(0.05);
});
