import { canonical, equals, type Issue, isArray, isObject, type Json, type Place, valueAt } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import { inRow } from '../condition/evaluate.ts';
import { apply } from '../lens/apply.ts';
import type { Lens } from '../lens/lens.ts';
import { reverse } from '../lens/reverse.ts';
import type { Entry } from '../plan/plan.ts';
import { assembleAnswers } from './assemble-answers.ts';
import { instances } from './instances.ts';
import { type Kept, nameOf, type Origin, originOf, sourcesOf } from './origin.ts';
import { choosersOf, pairRows } from './pair-rows.ts';
import type { AnswerRecord } from './record.ts';
import { type Frozen, matches, rowsLike } from './state.ts';
import { strays } from './strays.ts';
import { unplaced } from './unplaced.ts';

/** A value that a lens could not read back for certain: what the form received, and the questions it belongs to; to confirm, never filled in. */
export interface ToConfirm {
  readonly form: string;
  readonly at: string;
  readonly value: Json;
  readonly questions: readonly string[];
}

/** What a register, or an earlier matter, says; with `form` it is what that form received, else it is shaped like answers. */
export interface RegisterRecord extends Origin {
  readonly form?: string;
  readonly data: Json;
}

/** One question on which sources differ: each value with the forms or registers that give it. */
export interface Disagreement {
  readonly at: string;
  readonly values: readonly { readonly value: Json; readonly sources: readonly string[] }[];
}

/** Answers read back from submissions, with what is left to a person. */
export interface Gathered {
  readonly record: AnswerRecord;
  readonly toConfirm: readonly ToConfirm[];
  readonly disagreements: readonly Disagreement[];
  readonly issues: readonly Issue[];
}

/** Data of one form, and where they were found. */
interface Told {
  readonly form: string;
  readonly data: Json;
  readonly origin: Origin;
}

/** A reading with the lens that made its value. */
interface Unread extends ToConfirm {
  readonly lens: Lens;
}

interface Read {
  readonly at: string;
  readonly value: Json;
  readonly origin: Origin;
}

/**
 * Reads submissions back through the reversed lenses, and registers as they stand. Where sources differ, nothing is filled in; every value is listed with
 * its sources; data that belong to no question are told.
 */
export function gatherFrom(
  frozen: Frozen,
  submissions: { readonly [form: string]: Json },
  registers: readonly RegisterRecord[] = [],
): Gathered {
  const { intake } = frozen;
  const told = toldBy(submissions, registers);
  const unsure: Unread[] = [];
  const plain = readPlain(frozen, registers);
  const reads: Read[] = [...plain.reads];
  const issues: Issue[] = [...plain.issues];
  for (const one of told) {
    const { form } = one;
    const plan = intake.plan[form];
    if (plan) issues.push(...unplaced(intake, form, one.data));
    else issues.push(issue('unknown-form', { form }, [{ form, in: 'data', pointer: '' }]));
    for (const entry of plan?.entries ?? [])
      if (choosersOf(frozen, form, entry).length === 0) readEntry(frozen, one, entry, [], reads, unsure);
  }
  const known = [...reads];
  for (const one of told) {
    for (const entry of intake.plan[one.form]?.entries ?? [])
      if (choosersOf(frozen, one.form, entry).length > 0) readEntry(frozen, one, entry, known, reads, unsure);
  }
  const { kept: agreed, disagreements } = agree(reads);
  const kept = settleDerived(frozen, agreed);
  for (const { at, values } of disagreements) issues.push(differ(frozen, at, values));
  return {
    record: {
      format: 1,
      answers: assembleAnswers(intake, kept, [...emptyRows(frozen, told, known), ...plain.rows]),
      divergences: [],
      sources: kept.flatMap(sourcesOf),
    },
    toConfirm: unread(frozen, unsure, kept),
    disagreements,
    issues,
  };
}

function toldBy(submissions: { readonly [form: string]: Json }, registers: readonly RegisterRecord[]): readonly Told[] {
  return [
    ...Object.entries(submissions).map(([form, data]): Told => ({ form, data, origin: { source: form } })),
    ...registers.flatMap((one): Told[] =>
      one.form === undefined ? [] : [{ form: one.form, data: one.data, origin: originOf(one) }],
    ),
  ];
}

/** Registers that are shaped like answers: what stands at a question is taken, the rest is told. */
function readPlain(
  { intake, beside }: Frozen,
  registers: readonly RegisterRecord[],
): { readonly reads: readonly Read[]; readonly rows: readonly RowCount[]; readonly issues: readonly Issue[] } {
  const plain = registers.filter(({ form }) => form === undefined);
  const at = (kind: string, { data }: RegisterRecord): readonly { at: string; value: Json }[] =>
    intake.questions
      .filter((question) => question.kind === kind)
      .flatMap((question) => instances(question.at, data, beside))
      .flatMap(({ pointer }) => {
        const value = valueAt(data, pointer);
        return value === undefined ? [] : [{ at: pointer, value }];
      });
  return {
    reads: plain.flatMap((one) => at('value', one).map((read) => ({ ...read, origin: originOf(one) }))),
    rows: plain.flatMap((one) =>
      at('rows', one).flatMap(({ at: place, value }) => (isArray(value) ? [{ at: place, value: value.length }] : [])),
    ),
    issues: plain.flatMap(({ data }) =>
      isObject(data) ? strays(intake, data) : [issue('not-a-record', {}, [{ in: 'answers', pointer: '' }])],
    ),
  };
}

function readEntry(
  frozen: Frozen,
  { form, data, origin }: Told,
  entry: Entry,
  known: readonly Read[],
  reads: Read[],
  unsure: Unread[],
): void {
  for (const { pointer, rows } of instances(entry.to, data)) {
    const value = valueAt(data, pointer);
    if (value === undefined || (entry.blank !== undefined && equals(value, entry.blank)) || entry.from.length === 0)
      continue;
    const paired = pairRows(frozen, form, data, entry, rows, known);
    const questions = entry.from.map((place) => (paired ? inRow(place, paired) : place));
    const reading = paired && reverse(entry.lens, value, frozen.context);
    if (!reading?.exact) unsure.push({ form, at: pointer, value, questions, lens: entry.lens });
    for (const [index, question] of questions.entries()) {
      const back = reading?.exact ? reading.values[index] : undefined;
      if (back !== undefined) reads.push({ at: question, value: back, origin });
    }
  }
}

/** One value per question when all sources agree; else nothing is taken and the differing values are listed. */
function agree(reads: readonly Read[]): {
  readonly kept: readonly Kept[];
  readonly disagreements: readonly Disagreement[];
} {
  const byQuestion = new Map<string, Read[]>();
  for (const read of reads) byQuestion.set(read.at, [...(byQuestion.get(read.at) ?? []), read]);
  const kept: Kept[] = [];
  const disagreements: Disagreement[] = [];
  for (const [at, group] of byQuestion) {
    const values = new Map<string, { value: Json; origins: Origin[] }>();
    for (const { value, origin } of group) {
      const known = values.get(canonical(value)) ?? { value, origins: [] };
      known.origins.push(origin);
      values.set(canonical(value), known);
    }
    const [only, ...more] = values.values();
    if (only && more.length === 0) kept.push({ at, ...only });
    else {
      const named = [...values.values()].map(({ value, origins }) => ({ value, sources: origins.map(nameOf) }));
      disagreements.push({ at, values: named });
    }
  }
  return { kept, disagreements };
}

/** What follows from an answer is not an answer of its own; and a source that is not given may follow from what it would say. */
function settleDerived({ intake, context }: Frozen, reads: readonly Kept[]): readonly Kept[] {
  const settled = new Map(reads.map((read) => [read.at, read] as const));
  for (const { at, from, lens } of intake.derived) {
    for (const read of reads.filter((one) => matches(at, one.at))) {
      const source = rowsLike(from, at, read.at);
      const known = settled.get(source);
      const [back] = known ? [] : (reverse(lens, read.value, context)?.values ?? []);
      if (back !== undefined) settled.set(source, { at: source, value: back, origins: read.origins });
      const value = settled.get(source)?.value;
      const follows = value === undefined ? undefined : apply(lens, [value], context);
      if (follows && 'value' in follows && equals(follows.value, read.value)) settled.delete(read.at);
    }
  }
  return [...settled.values()];
}

interface RowCount {
  readonly at: string;
  readonly value: number;
}

/** Rows that hold no answer keep their place, where it is certain. */
function emptyRows(frozen: Frozen, told: readonly Told[], known: readonly Read[]): readonly RowCount[] {
  const { intake } = frozen;
  return told.flatMap(({ form, data }) =>
    (intake.plan[form]?.containers ?? []).flatMap(({ kind, to, from, first, where }) => {
      if (kind !== 'array' || first !== undefined || where !== undefined) return [];
      return instances(to, data).flatMap(({ pointer, rows }) => {
        const array = valueAt(data, pointer);
        const paired = isArray(array) ? pairRows(frozen, form, data, { to }, rows, known) : undefined;
        if (!isArray(array) || !paired) return [];
        const own = from.filter((place) => intake.questions.some(({ at, kind: of }) => of === 'rows' && at === place));
        return own.map((place): RowCount => ({ at: inRow(place, paired), value: array.length }));
      });
    }),
  );
}

function differ({ intake }: Frozen, at: string, values: Disagreement['values']): Issue {
  const title = intake.questions.find((question) => matches(question.at, at))?.titles ?? at;
  const words = values.map(({ value, sources }) => `${JSON.stringify(value)} (${sources.join(', ')})`);
  return issue('disagreement', { title, values: words }, [
    { in: 'answers', pointer: at },
    ...values.flatMap(({ sources }) =>
      sources
        .filter((name) => Object.hasOwn(intake.forms, name))
        .map((form): Place => ({ form, in: 'data', pointer: '' })),
    ),
  ]);
}

/** Readings are worth confirming unless what was read elsewhere makes the very value. */
function unread({ context }: Frozen, unsure: readonly Unread[], kept: readonly Kept[]): readonly ToConfirm[] {
  const known = new Map(kept.map(({ at, value }) => [at, value] as const));
  return unsure.flatMap(({ lens, ...reading }) => {
    const inputs = reading.questions.map((question) => known.get(question));
    const made = apply(lens, inputs, context);
    return 'value' in made && equals(made.value, reading.value) ? [] : [reading];
  });
}
