import { equals, type Json, type Outcome, succeed, valueAt } from '@yunform/schema/base';
import { inRow } from '../condition/evaluate.ts';
import type { Intake } from '../merge/intake.ts';
import { assembleAnswers } from './assemble-answers.ts';
import { instances } from './instances.ts';
import { moveDivergences } from './move-divergences.ts';
import { movesOf, pairs, stays } from './moves.ts';
import { type AnswerRecord, type AnswerSource, type Divergence, readRecord } from './record.ts';
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
  /** Divergences that cannot go along: their forms would receive the answers themselves again. */
  readonly lapsed: readonly Divergence[];
}

/** Moves stored answers from one intake to another by what each form receives; nothing that is not certain is moved, nothing is lost silently. */
export function migrate(old: Intake, next: Intake, answers: Json): Outcome<Migrated> {
  const read = readRecord(answers);
  if (!read.ok) return read;
  const record = read.value;
  const moves = [...stays(old, next, record.answers), ...movesOf(old, next, record.answers)];
  const byPlace = grouped(moves.map((move) => [move.to, move]));
  const kept = [...byPlace.values()].flatMap((group) => {
    const [first, ...more] = group;
    return first && more.every(({ value }) => equals(value, first.value)) ? [{ at: first.to, value: first.value }] : [];
  });
  const places = grouped(moves.flatMap(({ from, to }) => from.map((at) => [at, to] as const)));
  const settled = new Set(kept.map(({ at }) => at));
  const left = given(old, record.answers).flatMap(({ at, value, asked }): readonly Unmoved[] => {
    const to = places.get(at);
    if (to?.every((one) => settled.has(one))) return [];
    return [{ at, value, because: to ? 'differs' : asked && isFed(old, next, at) ? 'not-certain' : 'no-question' }];
  });
  const { divergences, lapsed } = moveDivergences(old, next, record.divergences);
  return succeed({
    record: {
      format: 1,
      answers: assembleAnswers(next, kept, rowsOf(old, next, record.answers)),
      divergences,
      sources: record.sources.flatMap((one) =>
        [...new Set(places.get(one.at))].map((at) => ({ ...one, at, ...lockedAs(one, record.answers, kept, at) })),
      ),
    },
    left,
    lapsed,
  });
}

function grouped<T>(items: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, item] of items) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
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
  return pairs(old, next).some(({ before }) => before.from.some((place) => matches(place, at)));
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
