import type { Intake, Question } from '@yunform/core';
import { type Json, valueAt } from '@yunform/schema/base';
import { withValue } from '../support/places.ts';
import { valueFor } from './answers.ts';
import type { Dice } from './dice.ts';

/** Answers with one to four questions changed: taken away, or given a value at or beside the bounds of who asks. */
export function disturbed(answers: Json, intake: Intake, dice: Dice): Json {
  let next = answers;
  const changes = 1 + dice.below(4);
  for (let change = 0; change < changes; change += 1) {
    const question = dice.pickOf(intake.questions.filter(({ result }) => result === undefined));
    if (question) next = changed(next, question, dice);
  }
  return next;
}

function changed(answers: Json, question: Question, dice: Dice): Json {
  if (question.kind === 'rows') {
    const rows = Array.from({ length: dice.below(4) }, (): Json => ({}));
    return question.at.includes('*') ? answers : withValue(answers, question.at, dice.chance(70) ? rows : undefined);
  }
  const at = question.at.replace('*', String(dice.below(2))).replaceAll('*', '0');
  const inRows = question.at.includes('*') && valueAt(answers, at.slice(0, at.lastIndexOf('/'))) === undefined;
  if (inRows && dice.chance(50)) return answers;
  return withValue(answers, at, dice.chance(75) ? valueFor(question, dice, 40) : undefined, question.at);
}
