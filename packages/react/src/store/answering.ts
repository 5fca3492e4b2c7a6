import type { Asked, RowGroup } from '@yunform/core/run';
import { type Json, YunformError } from '@yunform/schema/base';
import type { Work } from './draft.ts';
import { redone, settled, undone } from './history.ts';
import type { Kernel } from './kernel.ts';
import { isAt, rowCount, withAnswer, withRow, withRows } from './places.ts';
import { chosen, type Prefill, prefilled } from './prefill.ts';

/** How answers change. */
export interface Answering {
  /** Answers a question, or (undefined) takes the answer back; false when the value is locked. */
  readonly set: (at: string, value: Json | undefined) => boolean;
  /** Adds an empty row and gives its number. */
  readonly addRow: (group: RowGroup) => number;
  /** Takes a row away; false when a locked value stands in it. */
  readonly removeRow: (group: RowGroup, row: number) => boolean;
  readonly moveRow: (group: RowGroup, from: number, to: number) => boolean;
  /** Ends the edit that further typing would join, and saves: a field was left. */
  readonly settle: () => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly prefill: (values: readonly Prefill[]) => void;
  /** Takes one of the values that sources give for a question. */
  readonly choose: (at: string, index: number) => void;
  /** Gives one form another value, or (undefined) withholds an optional one, with the reason. */
  readonly diverge: (at: string, form: string, value: Json | undefined, reason: string) => void;
  readonly converge: (at: string, form: string) => void;
  /** The applicant has looked at an answer that has no place any more. */
  readonly dismiss: (index: number) => void;
}

type Record = Work['record'];

/** The part of a store that changes answers. */
export function answering(kernel: Kernel): Answering {
  const { intake, state, become } = kernel;
  const update = (change: (record: Record) => Partial<Record>, field?: string): void => {
    const { work } = state();
    become({ ...work, record: { ...work.record, ...change(work.record) } }, field);
  };
  return {
    set: (at, value) => {
      const question = questionAt(kernel, at);
      const { sources } = state().work.record;
      if (sources.some((one) => one.at === at && one.locked === true)) return false;
      update(
        ({ answers }) => ({ answers: withAnswer(answers, question.at, at, value), sources: withoutAt(sources, at) }),
        at,
      );
      return true;
    },
    ...rowing(kernel, update),
    settle: () => {
      const steps = settled(kernel.history());
      if (steps !== kernel.history()) kernel.tell({}, steps);
      void kernel.saver?.flush();
    },
    undo: () => step(kernel, undone(state().work, kernel.history())),
    redo: () => step(kernel, redone(state().work, kernel.history())),
    prefill: (values) => become(prefilled(intake, state().work, values)),
    choose: (at, index) => become(chosen(intake, state().work, at, index)),
    diverge: (at, form, value, reason) => {
      const asks = questionAt(kernel, at).askedBy.some((one) => one.form === form);
      if (!asks) throw new YunformError(`${form} does not ask ${at}.`);
      const own = { at, form, reason, ...(value === undefined ? {} : { value }) };
      update(({ divergences }) => ({ divergences: [...apart(divergences, at, form), own] }));
    },
    converge: (at, form) => update(({ divergences }) => ({ divergences: apart(divergences, at, form) })),
    dismiss: (index) => {
      const { work } = state();
      become({ ...work, attention: work.attention.filter((_, one) => one !== index) });
    },
  };
}

function rowing(
  { state }: Kernel,
  update: (change: (record: Record) => Partial<Record>) => void,
): Pick<Answering, 'addRow' | 'removeRow' | 'moveRow'> {
  const rowsOf = (group: RowGroup): readonly number[] => [
    ...Array(rowCount(state().work.record.answers, group)).keys(),
  ];
  const isLocked = (group: RowGroup, row: number): boolean => {
    const places = [group.at, ...group.companions].map((at) => `${at}/${row}/`);
    return state().work.record.sources.some(({ at, locked }) => locked && places.some((place) => at.startsWith(place)));
  };
  return {
    addRow: (group) => {
      const row = rowsOf(group).length;
      update((record) => withRow(record, group));
      return row;
    },
    removeRow: (group, row) => {
      if (isLocked(group, row)) return false;
      update((record) =>
        withRows(
          record,
          group,
          rowsOf(group).filter((one) => one !== row),
        ),
      );
      return true;
    },
    moveRow: (group, from, to) => {
      const rows = rowsOf(group);
      if (!rows.includes(from) || !rows.includes(to)) return false;
      update((record) => withRows(record, group, rows.toSpliced(from, 1).toSpliced(to, 0, from)));
      return true;
    },
  };
}

function step({ tell, saver }: Kernel, moved: ReturnType<typeof undone<Work>>): boolean {
  if (!moved) return false;
  tell({ work: moved.content }, moved.history);
  saver?.changed();
  return true;
}

function questionAt({ intake }: Kernel, at: string): Asked['question'] {
  const question = intake.questions.find((one) => isAt(one.at, at));
  if (!question) throw new YunformError(`No question is at ${at}.`);
  return question;
}

function withoutAt<T extends { readonly at: string }>(items: readonly T[], at: string): readonly T[] {
  return items.some((one) => one.at === at) ? items.filter((one) => one.at !== at) : items;
}

function apart(divergences: Record['divergences'], at: string, form: string): Record['divergences'] {
  return divergences.filter((one) => one.at !== at || one.form !== form);
}
