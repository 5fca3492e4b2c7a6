import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { answersFor } from '../arbitrary/answers.ts';
import { Dice, tapes } from '../arbitrary/dice.ts';
import { formSets } from '../arbitrary/forms.ts';
import { pool } from '../arbitrary/pool.ts';
import { answerLaws } from '../support/answer-laws.ts';
import { openCase } from '../support/case.ts';

/** The laws that speak of answers, often: many sheets of answers for each set of forms. */
const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_123);
const RUNS = Number(process.env.YUNFORM_RUNS ?? 40);
const SHEETS = 25;
const seen = { sets: 0, answers: 0, accepted: 0 };

afterAll(() => console.info(`seed ${SEED}: ${JSON.stringify(seen)}`));

const sheets = fc.array(tapes(120), { minLength: SHEETS, maxLength: SHEETS });

test('routing and validation agree with every department, whichever objects are sent and whichever are left out', () => {
  fc.assert(
    fc.property(formSets, sheets, (schemas, tapesOfAnswers) => {
      const one = openCase(schemas, pool);
      if (!('intake' in one)) return;
      seen.sets += 1;
      for (const tape of tapesOfAnswers) {
        const answers = answersFor(one.intake, one.whole, new Dice(tape));
        const { breaches, accepted } = answerLaws(one, answers);
        expect(breaches, JSON.stringify(answers)).toEqual([]);
        seen.answers += 1;
        if (accepted) seen.accepted += 1;
      }
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
});
