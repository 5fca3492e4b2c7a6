import { type Issue, isArray, type Json } from '@yunform/schema/base';
import type { Format } from '../catalogue/catalogue.ts';
import { evaluate } from '../condition/evaluate.ts';
import type { Intake } from '../merge/intake.ts';
import type { Question } from '../merge/question.ts';
import type { AnswerRecord } from './record.ts';
import { type Frozen, openState, type State } from './state.ts';
import { takersOf } from './takers.ts';
import { findIssues } from './validate.ts';

/**
 * A question at one place of the answers, row numbers filled in. `asked`: an answer is wanted or welcome; `held`: not asked now, a given answer is kept and
 * sent to nobody; `follows`: another answer says it; `result`: a department's decision gives it later.
 */
export interface Asked {
  readonly question: Question;
  readonly at: string;
  readonly rows: readonly number[];
  readonly state: 'asked' | 'held' | 'follows' | 'result';
  readonly required: boolean;
  /** What follows from another answer, when something does. */
  readonly follows?: Json;
}

/** Rows of the answers that go together: the array that is asked for, and arrays that hold what single forms ask beside each of its rows. */
export interface RowGroup {
  readonly at: string;
  readonly companions: readonly string[];
}

/** A record seen through the intake: what is asked now, and which forms apply. */
export interface Opened {
  readonly asks: readonly Asked[];
  readonly applies: readonly string[];
  /** What questions and rules refuse, departments' own validators not asked. */
  readonly issues: () => readonly Issue[];
  /** Exactly what a form receives of the record now. */
  readonly receives: (form: string) => Json | undefined;
}

/** Opens a record. */
export function openRecord(frozen: Frozen, record: AnswerRecord, formats: { readonly [name: string]: Format }): Opened {
  const state = openState(frozen, record);
  const groups = rowGroups(frozen.intake);
  return {
    asks: frozen.intake.questions.flatMap((question) =>
      places(question.at, state, groups).map(({ at, rows }) => ask(question, at, rows, state)),
    ),
    applies: Object.keys(frozen.intake.forms).filter(state.applies),
    issues: () => findIssues(frozen, state, formats),
    receives: (form) => (state.applies(form) ? state.view(form).read('') : undefined),
  };
}

function ask(question: Question, at: string, rows: readonly number[], state: State): Asked {
  const follows = question.derivedFrom === undefined ? undefined : state.derive(at);
  const common = { question, at, rows };
  if (question.result !== undefined) return { ...common, state: 'result', required: false };
  if (follows !== undefined) return { ...common, state: 'follows', required: false, follows };
  if (!evaluate(question.askedWhen, state.reader, rows)) return { ...common, state: 'held', required: false };
  const required =
    evaluate(question.requiredWhen, state.reader, rows) &&
    (rows.length === 0 ||
      takersOf(question, rows, state).some((asker) => evaluate(asker.required, state.reader, rows)));
  return { ...common, state: 'asked', required };
}

/** The instances of a place: as many as its rows, counted over all arrays that go together. */
function places(
  place: string,
  state: State,
  groups: readonly RowGroup[],
): readonly { at: string; rows: readonly number[] }[] {
  let open: readonly { at: string; rows: readonly number[] }[] = [{ at: '', rows: [] }];
  for (const token of place.split('/').slice(1)) {
    open = open.flatMap(({ at, rows }) =>
      token === '*'
        ? Array.from({ length: countRows(at, state, groups) }, (_, row) => ({
            at: `${at}/${row}`,
            rows: [...rows, row],
          }))
        : [{ at: `${at}/${token}`, rows }],
    );
  }
  return open;
}

function countRows(at: string, state: State, groups: readonly RowGroup[]): number {
  const group = groups.find((one) => one.at === at || one.companions.includes(at));
  const arrays = group ? [group.at, ...group.companions] : [at];
  return Math.max(0, ...arrays.map((one) => state.answer(one)).map((one) => (isArray(one) ? one.length : 0)));
}

/** The arrays of the answers that share rows: a form takes its rows from all of them by position. */
export function rowGroups(intake: Intake): readonly RowGroup[] {
  const asked = new Set(intake.questions.filter(({ kind }) => kind === 'rows').map(({ at }) => at));
  const groups = new Map<string, Set<string>>([...asked].map((at) => [at, new Set()]));
  for (const { containers } of Object.values(intake.plan)) {
    for (const { kind, from } of containers) {
      const lead = kind === 'array' ? from.find((at) => asked.has(at)) : undefined;
      for (const at of lead === undefined ? [] : from)
        if (at !== lead && !asked.has(at)) groups.get(lead ?? '')?.add(at);
    }
  }
  return [...groups].map(([at, companions]) => ({ at, companions: [...companions] }));
}
