import type { AnswerRecord, Intake, LanguageMap, Question } from '@yunform/core/run';
import { type Json, valueAt } from '@yunform/schema/base';
import { isAt, leavesOf, withAnswer } from './places.ts';

/** An answer that has no place in the form any more: kept and shown until the applicant has looked at it. */
export interface Attention {
  readonly at: string;
  readonly titles: LanguageMap;
  readonly value: Json;
}

/** One of several values that sources give for one question. */
export interface Candidate {
  readonly value: Json;
  readonly source: string;
  readonly time?: string;
  readonly locked?: boolean;
}

/** A question for which sources differ from the answer or from each other: to choose from. */
export interface Choice {
  readonly at: string;
  readonly candidates: readonly Candidate[];
}

/** What an applicant has so far: all that undo and redo go over, and all that is kept. */
export interface Work {
  readonly record: AnswerRecord;
  readonly attention: readonly Attention[];
  readonly choices: readonly Choice[];
}

/** A draft as it is kept: what a person typed, and how each answer was called, so that a later form can still place or name it. */
export interface Draft extends Work {
  readonly format: 1;
  readonly page: string;
  /** Time of the last change, ISO 8601. */
  readonly changed: string;
  readonly expires?: string;
  readonly names: { readonly [place: string]: { readonly element?: string; readonly titles: LanguageMap } };
}

/** Work that has not begun. */
export const noWork: Work = {
  record: { format: 1, answers: {}, divergences: [], sources: [] },
  attention: [],
  choices: [],
};

/** How the answered questions are called. */
export function namesOf(intake: Intake, work: Work): Draft['names'] {
  const isWhole = wholes(intake);
  const pointers = leavesOf(work.record.answers, isWhole).map(({ at }) => at);
  const answered = intake.questions.filter((one) => pointers.some((pointer) => isAt(one.at, pointer)));
  return Object.fromEntries(
    answered.map(({ at, element, titles }) => [at, { ...(element === undefined ? {} : { element }), titles }]),
  );
}

/**
 * The work of a draft in an intake that may be newer than the draft: answers keep their place, else follow their data element, else need attention. None is dropped.
 */
export function restore(intake: Intake, draft: Draft): Work {
  const isWhole = wholes(intake);
  const named = Object.entries(draft.names);
  const opaque = (pointer: string): boolean => isWhole(pointer) || named.some(([place]) => isAt(place, pointer));
  let answers: AnswerRecord['answers'] = keepRows(intake, draft.record.answers);
  const attention = [...draft.attention];
  const moved = new Map<string, string>();
  for (const { at, value } of leavesOf(draft.record.answers, opaque)) {
    const name = named.find(([place]) => isAt(place, at));
    const question = placeFor(intake, at, name?.[1].element);
    const pointer = question && instanceLike(question.at, name?.[0] ?? at, at);
    if (question && pointer !== undefined && valueAt(answers, pointer) === undefined) {
      answers = withAnswer(answers, question.at, pointer, value);
      moved.set(at, pointer);
    } else attention.push({ at, titles: name?.[1].titles ?? { 'zh-CN': at, en: at }, value });
  }
  const follow = <T extends { readonly at: string }>(items: readonly T[]): readonly T[] =>
    items.flatMap((one) => {
      const at = moved.get(one.at);
      return at === undefined ? [] : [{ ...one, at }];
    });
  const { divergences, sources } = draft.record;
  const record = { format: 1, answers, divergences: follow(divergences), sources: follow(sources) } as const;
  return { record, attention, choices: draft.choices.filter(({ at }) => placeFor(intake, at, undefined)) };
}

/** Rows without any answer keep their number. */
function keepRows(intake: Intake, answers: AnswerRecord['answers']): AnswerRecord['answers'] {
  return intake.questions
    .filter(({ kind }) => kind === 'rows')
    .reduce<AnswerRecord['answers']>((all, { at }) => {
      const rows = valueAt(answers, at);
      return Array.isArray(rows)
        ? withAnswer(
            all,
            at,
            at,
            rows.map(() => ({})),
          )
        : all;
    }, {});
}

function placeFor(intake: Intake, at: string, element: string | undefined): Question | undefined {
  const values = intake.questions.filter(({ kind }) => kind === 'value');
  return (
    values.find((one) => isAt(one.at, at)) ??
    (element === undefined ? undefined : values.find((one) => one.element === element))
  );
}

/** The place with the row numbers of the pointer; undefined when it needs more rows than the pointer has. */
function instanceLike(place: string, from: string, pointer: string): string | undefined {
  const tokens = pointer.split('/');
  const rows = from.split('/').flatMap((token, index) => (token === '*' ? [tokens[index] ?? '0'] : []));
  if (place.split('/').filter((token) => token === '*').length !== rows.length)
    return isAt(place, pointer) ? pointer : undefined;
  let next = 0;
  return place
    .split('/')
    .map((token) => (token === '*' ? (rows[next++] ?? token) : token))
    .join('/');
}

function wholes(intake: Intake): (pointer: string) => boolean {
  const places = intake.questions.filter(({ kind }) => kind === 'value').map(({ at }) => at);
  return (pointer) => places.some((place) => isAt(place, pointer));
}
