import type { Matter } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { type Json, type JsonObject, member } from '@yunform/schema/base';
import { afterAll, describe, expect, test } from 'vitest';
import { Dice } from '../packages/core/test/arbitrary/dice.ts';
import { disturbed } from '../packages/core/test/arbitrary/disturbed.ts';
import { answerLaws } from '../packages/core/test/support/answer-laws.ts';
import { type Case, openCase } from '../packages/core/test/support/case.ts';
import { formLaws } from '../packages/core/test/support/form-laws.ts';
import { library, matters, names, read } from './schemas/library.ts';

/** Every law over the real forms: the matters' answers as they are, and disturbed so that each question fails in many ways. */
const SEED = Number(process.env.YUNFORM_SEED ?? 20_261_121);
const RUNS = Number(process.env.YUNFORM_RUNS ?? 12);
const seen = { answers: 0, accepted: 0, keywords: new Set<string>() };

afterAll(() =>
  console.info(
    `seed ${SEED}: ${seen.answers} answers, ${seen.accepted} accepted, ${seen.keywords.size} form keywords refused`,
  ),
);

function open(id: string): Case {
  const matter = matters.find((one) => one.id === id);
  const chosen: Matter = { id, forms: matter?.forms ?? [], results: toTexts(matter?.results ?? {}) };
  const one = openCase(
    library.filter((form) => chosen.forms.includes(form.id)).map(({ schema }) => schema),
    catalogue,
    { matter: chosen },
  );
  if ('intake' in one) return one;
  throw new Error(JSON.stringify(one.map(({ code, message }) => [code, message])));
}

function toTexts(object: JsonObject): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, String(value)]));
}

function samples(id: string): readonly (readonly [string, Json])[] {
  return names(`matters/${id}/answers/`).map((file) => [file, read(`matters/${id}/answers/${file}`)] as const);
}

describe.each(matters.map(({ id }) => id))('%s', (id) => {
  const one = open(id);

  test('the laws that speak of the intake alone', () => {
    expect(formLaws(one)).toEqual([]);
  });

  test.each(samples(id))('the answers %s keep every law, and are accepted', (_file, answers) => {
    const { breaches, accepted } = answerLaws(one, answers);
    expect(breaches).toEqual([]);
    expect(accepted).toBe(true);
  });

  test('answers that fail somewhere keep every law', () => {
    const sheets = samples(id);
    for (let run = 0; run < RUNS; run += 1) {
      const tape = Array.from({ length: 40 }, (_, index) => ((SEED + run * 7_919 + index) * 2_654_435_761) % 9_973);
      const dice = new Dice(tape);
      const [, sample] = dice.pickOf(sheets) ?? ['', {}];
      const answers = disturbed(sample, one.intake, dice);
      const { breaches, accepted } = answerLaws(one, answers);
      expect(breaches, `run ${run}: ${JSON.stringify(answers)}`).toEqual([]);
      seen.answers += 1;
      if (accepted) seen.accepted += 1;
      for (const { code, at } of one.whole.route(answers).issues)
        for (const { form } of at) if (form !== undefined) seen.keywords.add(`${form} ${code}`);
    }
  });
});

test('each form alone keeps the laws of the intake, and says itself in full when nothing is answered', () => {
  for (const { schema, id } of library) {
    const one = openCase([schema], catalogue);
    if (!('intake' in one)) throw new Error(`${id}: ${JSON.stringify(one)}`);
    expect(formLaws(one), id).toEqual([]);
    expect(answerLaws(one, {}).breaches, id).toEqual([]);
    expect(member(one.whole.route({}).submissions[id]?.data, '__proto__')).toBeUndefined();
  }
});
