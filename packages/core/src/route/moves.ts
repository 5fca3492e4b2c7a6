import { type Json, valueAt } from '@yunform/schema/base';
import { inRow } from '../condition/evaluate.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import { apply } from '../lens/apply.ts';
import { reverse } from '../lens/reverse.ts';
import type { Intake } from '../merge/intake.ts';
import type { Question } from '../merge/question.ts';
import type { Entry } from '../plan/plan.ts';
import { instances } from './instances.ts';

/** An answer of the new intake, and the old answers that say it. */
export interface Move {
  readonly from: readonly string[];
  readonly to: string;
  readonly value: Json;
}

/** One place of one form, before and after. */
export interface Pair {
  readonly form: string;
  readonly before: Entry;
  readonly after: Entry;
}

/** The places that a form has in both intakes, and that answers lead to in both. */
export function pairs(old: Intake, next: Intake): readonly Pair[] {
  return Object.entries(old.plan).flatMap(([form, { entries }]) =>
    entries.flatMap((before) => {
      const after = next.plan[form]?.entries.find(({ to }) => to === before.to);
      return after && before.from.length > 0 && after.from.length > 0 ? [{ form, before, after }] : [];
    }),
  );
}

/** Answers whose question is in both intakes, in one representation. */
export function stays(old: Intake, next: Intake, answers: Json): readonly Move[] {
  return old.questions
    .filter(({ at }) => isKept(old, next, at))
    .flatMap((question) =>
      instances(question.at, answers).flatMap(({ pointer }) => {
        const value = valueAt(answers, pointer);
        return value === undefined ? [] : [{ from: [pointer], to: pointer, value }];
      }),
    );
}

/** Is the question in both intakes, in one representation? */
export function isKept(old: Intake, next: Intake, at: string): boolean {
  const [before, after] = [questionAt(old, at), questionAt(next, at)];
  if (!before || !after || before.unit !== after.unit || before.codeList !== after.codeList) return false;
  return isOneWriting(before, after) === true || !isReread(old, next, at);
}

function questionAt({ questions }: Intake, place: string): Question | undefined {
  return questions.find(({ at, kind }) => at === place && kind === 'value');
}

/** Do two questions want their answers in one unit, or of one code list? Undefined where they do not both say. */
function isOneWriting(a: Question | undefined, b: Question | undefined): boolean | undefined {
  if (a?.unit !== undefined && b?.unit !== undefined) return a.unit === b.unit;
  return a?.codeList !== undefined && b?.codeList !== undefined ? a.codeList === b.codeList : undefined;
}

/** Does a form take the answer at the place in both intakes, but through another lens? Then what it received says how the answer moves. */
function isReread(old: Intake, next: Intake, at: string): boolean {
  return pairs(old, next).some(
    ({ before, after }) => before.from.includes(at) && after.from.includes(at) && !isOneLens(before, after),
  );
}

function isOneLens(a: Entry, b: Entry): boolean {
  return JSON.stringify(a.lens) === JSON.stringify(b.lens);
}

/** What each form received says what the new question must be answered with. */
export function movesOf(old: Intake, next: Intake, answers: Json): readonly Move[] {
  return pairs(old, next).flatMap((pair) =>
    instances(pair.before.from[0] ?? '', answers).flatMap(({ rows }) => {
      const from = pair.before.from.map((at) => inRow(at, rows));
      const inputs = from.map((at) => valueAt(answers, at));
      return carried(old, next, pair, inputs).map(
        ({ to, value, of }): Move => ({
          from: of.flatMap((index) => (inputs[index] === undefined ? [] : (from[index] ?? []))),
          to: inRow(to, rows),
          value,
        }),
      );
    }),
  );
}

/** A value for a question of the new intake, and which of the inputs it was made of. */
export interface Carried {
  readonly to: string;
  readonly value: Json;
  readonly of: readonly number[];
}

/** What the inputs of a place before say at the questions that lead to it now; nothing that is not certain. */
export function carried(
  old: Intake,
  next: Intake,
  { before, after }: Pair,
  inputs: readonly (Json | undefined)[],
): readonly Carried[] {
  const alike = isOneLens(before, after) && before.from.length === after.from.length;
  const [source, to] = [before.from[0] ?? '', after.from[0] ?? ''];
  const single = before.from.length === 1 && after.from.length === 1;
  const oneWriting = single ? isOneWriting(questionAt(old, source), questionAt(next, to)) : undefined;
  if (alike && oneWriting === false) return [];
  if (alike || oneWriting === true)
    return after.from.flatMap((at, index) => {
      const value = inputs[index];
      return value === undefined ? [] : [{ to: at, value, of: [index] }];
    });
  if (after.from.length > 1) return [];
  const sent = apply(before.lens, inputs, contextOf(old));
  const reading = 'value' in sent ? reverse(after.lens, sent.value, contextOf(next)) : undefined;
  const value = reading?.exact ? reading.values[0] : undefined;
  return value === undefined ? [] : [{ to, value, of: [...inputs.keys()] }];
}

function contextOf({ crosswalks }: Intake): Parameters<typeof apply>[2] {
  return { crosswalks, formats: standardFormats };
}
