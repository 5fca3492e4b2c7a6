import { evaluate, inRow } from '../condition/evaluate.ts';
import type { AskedBy, Question } from '../merge/question.ts';
import type { State } from './state.ts';

/** The forms that take the answer now: they apply, they permit it, and they take the row that it stands in. */
export function takersOf({ askedBy }: Question, rows: readonly number[], state: State): readonly AskedBy[] {
  const takesRow = (form: string, field: string): boolean =>
    rows.length === 0 || state.view(form).numbers.received(field, rows) !== undefined;
  return askedBy.filter(
    ({ form, field, when }) => state.applies(form) && takesRow(form, field) && evaluate(when, state.reader, rows),
  );
}

/** The field in what its form receives, for rows of the answers. */
export function receivedAt(form: string, field: string, rows: readonly number[], state: State): string {
  return inRow(field, rows.length === 0 ? rows : (state.view(form).numbers.received(field, rows) ?? rows));
}
