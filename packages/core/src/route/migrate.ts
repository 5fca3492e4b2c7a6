import { equals, type Json, type Outcome, succeed, valueAt } from '@yunform/schema/base';
import { inRow } from '../condition/evaluate.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import { apply } from '../lens/apply.ts';
import { reverse } from '../lens/reverse.ts';
import type { Intake } from '../merge/intake.ts';
import type { Entry } from '../plan/plan.ts';
import { assembleAnswers } from './assemble-answers.ts';
import { instances } from './instances.ts';
import { type AnswerRecord, type AnswerSource, readRecord } from './record.ts';
import { matches } from './state.ts';

/** A stored answer that has no place in the new intake. */
export interface Unmoved {
  readonly at: string;
  readonly value: Json;
  /** No question is there any more; the new question cannot take it for certain; or several answers would go to one question and differ. */
  readonly because: 'no-question' | 'not-certain' | 'differs';
}

/** Answers moved to another intake, with those that stay behind. */
export interface Migrated {
  readonly record: AnswerRecord;
  readonly left: readonly Unmoved[];
}

interface Move {
  readonly from: readonly string[];
  readonly to: string;
  readonly value: Json;
}

/** Moves stored answers from one intake to another by what each form receives; nothing that is not certain is moved, nothing is lost silently. */
export function migrate(old: Intake, next: Intake, answers: Json): Outcome<Migrated> {
  const read = readRecord(answers);
  if (!read.ok) return read;
  const record = read.value;
  const moves = [...stays(old, next, record.answers), ...movesOf(old, next, record.answers)];
  const byPlace = new Map<string, readonly Move[]>();
  for (const move of moves) byPlace.set(move.to, [...(byPlace.get(move.to) ?? []), move]);
  const kept = [...byPlace.values()].flatMap((group) => {
    const [first, ...more] = group;
    return first && more.every(({ value }) => equals(value, first.value)) ? [{ at: first.to, value: first.value }] : [];
  });
  const places = new Map(moves.flatMap(({ from, to }) => from.map((at) => [at, to] as const)));
  const settled = new Set(kept.map(({ at }) => at));
  const left = given(old, record.answers).flatMap(({ at, value, asked }): readonly Unmoved[] => {
    const to = places.get(at);
    if (to !== undefined && settled.has(to)) return [];
    return [
      {
        at,
        value,
        because: to !== undefined ? 'differs' : asked && isFed(old, next, at) ? 'not-certain' : 'no-question',
      },
    ];
  });
  return succeed({
    record: {
      format: 1,
      answers: assembleAnswers(next, kept, rowsOf(old, next, record.answers)),
      divergences: record.divergences.flatMap((one) => {
        const at = placeFor(old, next, one.form, one.at);
        return at === undefined ? [] : [{ ...one, at }];
      }),
      sources: record.sources.flatMap((one) => {
        const at = places.get(one.at);
        return at === undefined ? [] : [{ ...one, at, ...lockedAs(one, record.answers, kept, at) }];
      }),
    },
    left,
  });
}

/** A locked value moves as its answer does. */
function lockedAs(
  { at, value }: AnswerSource,
  answers: Json,
  kept: readonly { readonly at: string; readonly value: Json }[],
  to: string,
): { readonly value?: Json } {
  const moved =
    value !== undefined && equals(value, valueAt(answers, at)) ? kept.find((one) => one.at === to) : undefined;
  return moved ? { value: moved.value } : {};
}

/** Answers whose question is in both intakes, in one representation. */
function stays(old: Intake, next: Intake, answers: Json): readonly Move[] {
  return old.questions.flatMap((question): readonly Move[] => {
    const same = next.questions.find(({ at, kind }) => at === question.at && kind === 'value');
    if (!same || question.kind !== 'value' || same.unit !== question.unit || same.codeList !== question.codeList)
      return [];
    if (isReread(old, next, question.at)) return [];
    return instances(question.at, answers).flatMap(({ pointer }) => {
      const value = valueAt(answers, pointer);
      return value === undefined ? [] : [{ from: [pointer], to: pointer, value }];
    });
  });
}

/** Does a form take the answer at the place in both intakes, but through another lens? Then what it received says how the answer moves. */
function isReread(old: Intake, next: Intake, at: string): boolean {
  return pairs(old, next).some(
    ([before, after]) => before.from.includes(at) && after.from.includes(at) && !equalLens(before, after),
  );
}

function equalLens(a: Entry, b: Entry): boolean {
  return JSON.stringify(a.lens) === JSON.stringify(b.lens);
}

/** The entries of one place of one form, before and after. */
function pairs(old: Intake, next: Intake): readonly (readonly [Entry, Entry])[] {
  return Object.entries(old.plan).flatMap(([form, { entries }]) =>
    entries.flatMap((before) => {
      const after = next.plan[form]?.entries.find(({ to }) => to === before.to);
      return after && before.from.length > 0 && after.from.length > 0 ? [[before, after] as const] : [];
    }),
  );
}

/** What each form received says what the new question must be answered with. */
function movesOf(old: Intake, next: Intake, answers: Json): readonly Move[] {
  return pairs(old, next).flatMap(([before, after]) =>
    instances(before.from[0] ?? '', answers).flatMap(({ rows }) => moved(old, next, before, after, rows, answers)),
  );
}

function moved(
  old: Intake,
  next: Intake,
  before: Entry,
  after: Entry,
  rows: readonly number[],
  answers: Json,
): readonly Move[] {
  const from = before.from.map((at) => inRow(at, rows));
  const inputs = from.map((at) => valueAt(answers, at));
  if (equalLens(before, after) && before.from.length === after.from.length)
    return after.from.flatMap((at, index) => {
      const [source, value] = [from[index], inputs[index]];
      return source === undefined || value === undefined ? [] : [{ from: [source], to: inRow(at, rows), value }];
    });
  const [to, ...more] = after.from;
  if (to === undefined || more.length > 0) return [];
  const sent = apply(before.lens, inputs, contextOf(old));
  const reading = 'value' in sent ? reverse(after.lens, sent.value, contextOf(next)) : undefined;
  const [value] = reading?.values ?? [];
  if (value === undefined || !reading?.exact) return [];
  return [{ from: from.filter((_, index) => inputs[index] !== undefined), to: inRow(to, rows), value }];
}

function contextOf({ crosswalks }: Intake): Parameters<typeof apply>[2] {
  return { crosswalks, formats: standardFormats };
}

/** Every answer given at a question of the old intake. */
function given(
  old: Intake,
  answers: Json,
): readonly { readonly at: string; readonly value: Json; readonly asked: boolean }[] {
  return old.questions
    .filter(({ kind }) => kind === 'value')
    .flatMap((question) =>
      instances(question.at, answers).flatMap(({ pointer }) => {
        const value = valueAt(answers, pointer);
        return value === undefined ? [] : [{ at: pointer, value, asked: question.askedBy.length > 0 }];
      }),
    );
}

/** Does some form of both intakes still take what this answer says? */
function isFed(old: Intake, next: Intake, at: string): boolean {
  return pairs(old, next).some(([before]) => before.from.some((place) => matches(place, at)));
}

/** Where the new intake asks what a form took from a place of the old one. */
function placeFor(old: Intake, next: Intake, form: string, at: string): string | undefined {
  const before = old.plan[form]?.entries.find(({ from }) => from.some((place) => matches(place, at)));
  const after = next.plan[form]?.entries.find(({ to }) => to === before?.to);
  const index = before?.from.findIndex((place) => matches(place, at)) ?? -1;
  const place = before && after && equalLens(before, after) ? after.from[index] : undefined;
  const rows = at
    .split('/')
    .filter((token) => /^\d+$/.test(token))
    .map(Number);
  return place === undefined ? undefined : inRow(place, rows);
}

/** Rows keep their number, empty ones too. */
function rowsOf(old: Intake, next: Intake, answers: Json): readonly { readonly at: string; readonly value: Json }[] {
  return Object.entries(old.plan).flatMap(([form, { containers }]) =>
    containers.flatMap(({ to, kind, from }) => {
      const after = next.plan[form]?.containers.find((one) => one.to === to && one.kind === 'array');
      if (kind !== 'array' || !after) return [];
      return from.flatMap((array, index) => {
        const place = after.from[index] ?? after.from[0];
        return instances(array, answers).flatMap(({ pointer, rows }) => {
          const value = valueAt(answers, pointer);
          return Array.isArray(value) && place !== undefined ? [{ at: inRow(place, rows), value: value.length }] : [];
        });
      });
    }),
  );
}
