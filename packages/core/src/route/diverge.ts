import { fail, type Json, type Outcome, succeed } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Intake } from '../merge/intake.ts';
import type { AnswerRecord, Divergence } from './record.ts';
import { matches } from './state.ts';

/** What one form is to receive instead of the answer: another value, or nothing when no value is given. The reason is the applicant's. */
export interface Diverging {
  readonly at: string;
  readonly form: string;
  readonly value?: Json;
  readonly reason: string;
}

/** The record in which one form receives another value than the answer, or none; replaces what was said before of the same place and form. */
export function diverge(intake: Intake, record: AnswerRecord, diverging: Diverging): Outcome<AnswerRecord> {
  const { at, form, value, reason } = diverging;
  const place = [{ form, in: 'answers' as const, pointer: at }];
  const question = intake.questions.find((one) => one.kind === 'value' && matches(one.at, at));
  if (!question) return fail([issue('no-such-question', { pointer: at }, place)]);
  const title = question.titles;
  if (!question.askedBy.some((asker) => asker.form === form))
    return fail([issue('not-its-question', { title, form }, place)]);
  if (reason.trim() === '') return fail([issue('no-reason', { title }, place)]);
  const own: Divergence = { at, form, reason, ...(value === undefined ? {} : { value }) };
  const others = record.divergences.filter((one) => one.at !== at || one.form !== form);
  return succeed({ ...record, divergences: [...others, own] });
}
