import { type Json, valueAt } from '@yunform/schema/base';
import { evaluate, type Reader } from '../condition/evaluate.ts';
import { type Formats, satisfies } from '../condition/satisfies.ts';
import { apply } from '../lens/apply.ts';
import type { LensContext } from '../lens/lens.ts';
import type { DerivedAnswer, Intake } from '../merge/intake.ts';
import { type Beside, besideOf } from './instances.ts';
import { type PlanNode, planTree } from './plan-tree.ts';
import type { AnswerRecord } from './record.ts';
import { View } from './view.ts';

/** An intake made ready: its plans as trees, once. */
export interface Frozen {
  readonly intake: Intake;
  readonly trees: ReadonlyMap<string, PlanNode>;
  readonly context: LensContext;
  readonly beside: Beside;
}

/** Freezes an intake with the tests of formats it is used with. */
export function freeze(intake: Intake, formats: Formats): Frozen {
  const trees = new Map(Object.entries(intake.plan).map(([form, plan]) => [form, planTree(plan)] as const));
  return { intake, trees, context: { crosswalks: intake.crosswalks, formats }, beside: besideOf(intake) };
}

/** One record seen through an intake: which forms apply, what each receives, what follows from what. */
export interface State {
  readonly record: AnswerRecord;
  readonly applies: (form: string) => boolean;
  readonly view: (form: string) => View;
  readonly reader: Reader;
  /** The answer as given, or as it follows from another one. */
  readonly answer: (pointer: string) => Json | undefined;
  /** Does the form receive another value than the answer at the pointer, or none? */
  readonly diverges: (form: string, pointer: string) => boolean;
  /** What follows for a derived place, whether or not it is given too. */
  readonly derive: (pointer: string) => Json | undefined;
}

/** Opens a record; everything is worked out on demand, once. */
export function openState({ intake, trees, context }: Frozen, record: AnswerRecord): State {
  const views = new Map<string, View>();
  const derive = (pointer: string): Json | undefined => {
    const derivation = intake.derived.find(({ at }) => matches(at, pointer));
    return derivation && derived(derivation, pointer);
  };
  const derived = ({ at, from, lens }: DerivedAnswer, pointer: string): Json | undefined => {
    const source = sourceOf(rowsLike(from, at, pointer));
    const applied = source === undefined ? undefined : apply(lens, [source], context);
    return applied && 'value' in applied ? applied.value : undefined;
  };
  /** What a source says: what follows for it, or what is given while it is asked (or a result). */
  const sourceOf = (pointer: string): Json | undefined => {
    const question = intake.questions.find(({ at }) => matches(at, pointer));
    const follows = derive(pointer);
    if (follows !== undefined || question === undefined) return follows;
    const asked = question.result !== undefined || evaluate(question.askedWhen, reader, rowsIn(question.at, pointer));
    return asked ? valueAt(record.answers, pointer) : undefined;
  };
  const answer = (pointer: string): Json | undefined => derive(pointer) ?? valueAt(record.answers, pointer);
  const seenBy =
    (form: string) =>
    (pointer: string): Json | undefined => {
      const diverged = record.divergences.find((one) => one.form === form && one.at === pointer);
      return diverged ? diverged.value : answer(pointer);
    };
  const reader: Reader = {
    read: (at, of) => (of === undefined ? answer(at) : applies(of) ? view(of).read(at) : undefined),
    satisfies: (schema, value) => satisfies(schema, value, context.formats),
    rows: (at, of) => view(of).numbers.numbers(at),
  };
  const applies = (form: string): boolean => {
    const known = intake.forms[form];
    return known !== undefined && evaluate(known.appliesWhen, reader);
  };
  const view = (form: string): View => {
    const known = views.get(form);
    if (known) return known;
    const opened = new View(trees.get(form) ?? { to: '', members: new Map() }, seenBy(form), reader, context);
    views.set(form, opened);
    return opened;
  };
  const diverges = (form: string, pointer: string): boolean =>
    record.divergences.some((one) => one.form === form && one.at === pointer);
  return { record, applies, view, reader, answer, derive, diverges };
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
function rowsIn(place: string, pointer: string): readonly number[] {
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
