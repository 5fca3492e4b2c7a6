import { type Json, valueAt } from '@yunform/schema/base';
import { evaluate, type Reader } from '../condition/evaluate.ts';
import { type Formats, satisfies } from '../condition/satisfies.ts';
import { apply } from '../lens/apply.ts';
import type { LensContext } from '../lens/lens.ts';
import type { DerivedAnswer, Intake } from '../merge/intake.ts';
import type { Question } from '../merge/question.ts';
import type { FormPlan } from '../plan/plan.ts';
import { type PlaceTable, placeTable } from './answers-of.ts';
import type { Around } from './frame.ts';
import { type Beside, besideOf } from './instances.ts';
import { type ReadyPlan, readyPlan } from './ready-plan.ts';
import type { AnswerRecord } from './record.ts';
import { View } from './view.ts';

/** An intake made ready, once: every plan as functions, every pointer parsed. */
export interface Frozen {
  readonly intake: Intake;
  readonly plan: (form: string) => ReadyPlan | undefined;
  readonly context: LensContext;
  readonly beside: Beside;
  readonly places: PlaceTable;
  readonly derivedAt: (pointer: string) => DerivedAnswer | undefined;
  readonly questionAt: (pointer: string) => Question | undefined;
}

/** Freezes an intake with the tests of formats it is used with; each form's plan is made ready when it is first needed. */
export function freeze(intake: Intake, formats: Formats): Frozen {
  const context = { crosswalks: intake.crosswalks, formats };
  const places = placeTable(answerPlaces(intake));
  const derived = new Set(intake.derived.map(({ at }) => at));
  const ground = { context, places, isDerived: (place: string): boolean => derived.has(place) };
  const plans = new Map<string, ReadyPlan>();
  const plan = (form: string): ReadyPlan | undefined => {
    const own = Object.hasOwn(intake.plan, form) ? intake.plan[form] : undefined;
    const made = plans.get(form) ?? (own && readyPlan(form, own, ground));
    if (made) plans.set(form, made);
    return made;
  };
  return {
    intake,
    plan,
    context,
    beside: besideOf(intake),
    places,
    derivedAt: finder(intake.derived),
    questionAt: finder(intake.questions),
  };
}

/** Every place of the answers that a plan reads. */
function answerPlaces({ plan, questions }: Intake): Set<string> {
  const read = Object.values(plan).flatMap(({ entries, containers }) => [
    ...entries.flatMap(({ from }) => from),
    ...containers.flatMap(({ from, owns }) => [...from, ...owns]),
  ]);
  return new Set([...read, ...questions.map(({ at }) => at)]);
}

/** Finds what stands at a pointer (with row numbers), places outside rows at once. */
function finder<T extends { readonly at: string }>(items: readonly T[]): (pointer: string) => T | undefined {
  const plain = new Map<string, T>();
  for (const item of items) if (!item.at.includes('*') && !plain.has(item.at)) plain.set(item.at, item);
  const inRows = items.filter(({ at }) => at.includes('*'));
  return (pointer) => plain.get(pointer) ?? inRows.find(({ at }) => matches(at, pointer));
}

/** One record seen through an intake: which forms apply, what each receives, what follows from what. */
export interface State {
  readonly record: AnswerRecord;
  readonly around: Around;
  readonly applies: (form: string) => boolean;
  readonly view: (form: string) => View;
  readonly reader: Reader;
  /** The answer as given, or as it follows from another one. */
  readonly answer: (pointer: string) => Json | undefined;
  /** What follows for a derived place, whether or not it is given too. */
  readonly derive: (pointer: string) => Json | undefined;
}

/** What is to be read of a record. */
export interface Reading {
  /** Is what made each value to be told? */
  readonly tells?: boolean;
  /** Are the submissions all that is read, each of them once? */
  readonly once?: boolean;
}

/** Opens a record; everything is worked out on demand, once. */
export function openState(frozen: Frozen, record: AnswerRecord, { tells = false, once = false }: Reading = {}): State {
  const { intake, context, places } = frozen;
  const views = new Map<string, View>();
  const applying = new Map<string, boolean>();
  const { derive, answer } = following(frozen, record, () => reader);
  const applies = (form: string): boolean => {
    const known = applying.get(form);
    if (known !== undefined) return known;
    const condition = Object.hasOwn(intake.forms, form) ? intake.forms[form]?.appliesWhen : undefined;
    const holds = condition !== undefined && evaluate(condition, reader);
    applying.set(form, holds);
    return holds;
  };
  const reader: Reader = {
    read: (at, of) => (of === undefined ? answer(at) : applies(of) ? view(of).read(at) : undefined),
    satisfies: (schema, value) => satisfies(schema, value, context.formats),
    rows: (at, of) => view(of).numbers.numbers(at),
  };
  let given: readonly (Json | undefined)[] | undefined;
  const around: Around = {
    answers: record.answers,
    get given() {
      given ??= places.read(record.answers);
      return given;
    },
    answer,
    reader,
    received: (form, at, rows) => (applies(form) ? view(form).at(at, rows) : undefined),
  };
  const view = (form: string): View => {
    const known = views.get(form);
    if (known) return known;
    const plan = frozen.plan(form) ?? readyPlan(form, NOTHING, { context, places, isDerived: () => false });
    const opened = new View(plan, { around, applies: applies(form), diverged: divergedBy(record, form), tells, once });
    views.set(form, opened);
    return opened;
  };
  return { record, around, applies, view, reader, answer, derive };
}

const NOTHING: FormPlan = { containers: [], entries: [] };

/** What one form receives in place of answers; of two divergences at one place the first counts. */
function divergedBy({ divergences }: AnswerRecord, form: string): ReadonlyMap<string, Json | undefined> | undefined {
  const own = divergences.filter((one) => one.form === form);
  return own.length === 0 ? undefined : new Map([...own].reverse().map(({ at, value }) => [at, value] as const));
}

/** What follows from answers: derived places, whether or not they are given too. */
function following(frozen: Frozen, { answers }: AnswerRecord, reader: () => Reader): Pick<State, 'derive' | 'answer'> {
  const { context, derivedAt, questionAt, intake } = frozen;
  const derive = (pointer: string): Json | undefined => {
    const derivation = intake.derived.length === 0 ? undefined : derivedAt(pointer);
    if (derivation === undefined) return undefined;
    const source = sourceOf(rowsLike(derivation.from, derivation.at, pointer));
    const applied = source === undefined ? undefined : apply(derivation.lens, [source], context);
    return applied && 'value' in applied ? applied.value : undefined;
  };
  /** What a source says: what follows for it, or what is given while it is asked (or a result). */
  const sourceOf = (pointer: string): Json | undefined => {
    const question = questionAt(pointer);
    const follows = derive(pointer);
    if (follows !== undefined || question === undefined) return follows;
    const asked = question.result !== undefined || evaluate(question.askedWhen, reader(), rowsIn(question.at, pointer));
    return asked ? valueAt(answers, pointer) : undefined;
  };
  return { derive, answer: (pointer) => derive(pointer) ?? valueAt(answers, pointer) };
}

/** Is the pointer (with row numbers) an instance of the place (with `*`)? */
export function matches(place: string, pointer: string): boolean {
  if (!place.includes('*')) return place === pointer;
  const [a, b] = [place.split('/'), pointer.split('/')];
  return (
    a.length === b.length &&
    a.every((token, index) => token === b[index] || (token === '*' && /^\d+$/.test(b[index] ?? '')))
  );
}

/** The row numbers that the pointer has where the place has `*`. */
export function rowsIn(place: string, pointer: string): readonly number[] {
  const tokens = pointer.split('/');
  return place.split('/').flatMap((token, index) => (token === '*' ? [Number(tokens[index])] : []));
}

/** The place with the row numbers that the pointer has at the other place's `*`. */
export function rowsLike(place: string, other: string, pointer: string): string {
  const tokens = pointer.split('/');
  const rows = other.split('/').flatMap((token, index) => (token === '*' ? [tokens[index] ?? '0'] : []));
  let next = 0;
  return place
    .split('/')
    .map((token) => (token === '*' ? (rows[next++] ?? token) : token))
    .join('/');
}
