import { canonical, equals, type Issue, type Json, type Place, valueAt } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import { inRow } from '../condition/evaluate.ts';
import { apply } from '../lens/apply.ts';
import { reverse } from '../lens/reverse.ts';
import type { Entry } from '../plan/plan.ts';
import { assembleAnswers } from './assemble-answers.ts';
import { instances } from './instances.ts';
import { choosersOf, pairRows } from './pair-rows.ts';
import type { AnswerRecord, AnswerSource } from './record.ts';
import { type Frozen, matches, rowsLike } from './state.ts';

/** A value that a lens could not read back for certain: what the form received, and the questions it belongs to; to confirm, never filled in. */
export interface ToConfirm {
  readonly form: string;
  readonly at: string;
  readonly value: Json;
  readonly questions: readonly string[];
}

/** One question on which sources differ: each value with the forms that give it. */
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

interface Read {
  readonly at: string;
  readonly value: Json;
  readonly source: string;
}

/** Reads submissions back through the reversed lenses. Where sources differ, nothing is filled in; both values are listed. */
export function gatherFrom(frozen: Frozen, submissions: { readonly [form: string]: Json }): Gathered {
  const { intake } = frozen;
  const toConfirm: ToConfirm[] = [];
  const reads: Read[] = [];
  const issues: Issue[] = [];
  for (const [form, data] of Object.entries(submissions)) {
    const plan = intake.plan[form];
    if (!plan) issues.push(issue('unknown-form', { form }, [{ form, in: 'data', pointer: '' }]));
    for (const entry of plan?.entries ?? [])
      if (choosersOf(frozen, form, entry).length === 0) readEntry(frozen, form, data, entry, [], reads, toConfirm);
  }
  const known = [...reads];
  for (const [form, data] of Object.entries(submissions)) {
    for (const entry of intake.plan[form]?.entries ?? [])
      if (choosersOf(frozen, form, entry).length > 0) readEntry(frozen, form, data, entry, known, reads, toConfirm);
  }
  const { kept: agreed, disagreements } = agree(reads);
  const kept = settleDerived(frozen, agreed);
  for (const { at, values } of disagreements) issues.push(differ(frozen, at, values));
  const sources: readonly AnswerSource[] = kept.map(({ at, source }) => ({ at, source }));
  return {
    record: {
      format: 1,
      answers: assembleAnswers(intake, kept, emptyRows(frozen, submissions)),
      divergences: [],
      sources,
    },
    toConfirm: unread(toConfirm, kept),
    disagreements,
    issues,
  };
}

function readEntry(
  frozen: Frozen,
  form: string,
  data: Json,
  entry: Entry,
  known: readonly Read[],
  reads: Read[],
  toConfirm: ToConfirm[],
): void {
  for (const { pointer, rows } of instances(entry.to, data)) {
    const value = valueAt(data, pointer);
    if (value === undefined || (entry.blank !== undefined && equals(value, entry.blank)) || entry.from.length === 0)
      continue;
    const paired = pairRows(frozen, form, data, entry, rows, known);
    const questions = entry.from.map((place) => (paired ? inRow(place, paired) : place));
    const reading = paired && reverse(entry.lens, value, frozen.context);
    if (!reading?.exact) toConfirm.push({ form, at: pointer, value, questions });
    for (const [index, question] of questions.entries()) {
      const back = reading?.exact ? reading.values[index] : undefined;
      if (back !== undefined) reads.push({ at: question, value: back, source: form });
    }
  }
}

/** One value per question when all sources agree; else nothing is taken and the differing values are listed. */
function agree(reads: readonly Read[]): {
  readonly kept: readonly Read[];
  readonly disagreements: readonly Disagreement[];
} {
  const byQuestion = new Map<string, Read[]>();
  for (const read of reads) byQuestion.set(read.at, [...(byQuestion.get(read.at) ?? []), read]);
  const kept: Read[] = [];
  const disagreements: Disagreement[] = [];
  for (const [at, group] of byQuestion) {
    const values = new Map<string, { value: Json; sources: string[] }>();
    for (const { value, source } of group) {
      const known = values.get(canonical(value)) ?? { value, sources: [] };
      known.sources.push(source);
      values.set(canonical(value), known);
    }
    const [only, ...more] = values.values();
    if (only && more.length === 0) kept.push({ at, value: only.value, source: only.sources.join(', ') });
    else disagreements.push({ at, values: [...values.values()] });
  }
  return { kept, disagreements };
}

/** What follows from an answer is not an answer of its own; and a source that is not given may follow from what it would say. */
function settleDerived({ intake, context }: Frozen, reads: readonly Read[]): readonly Read[] {
  const settled = new Map(reads.map((read) => [read.at, read] as const));
  for (const { at, from, lens } of intake.derived) {
    for (const read of reads.filter((one) => matches(at, one.at))) {
      const source = rowsLike(from, at, read.at);
      const known = settled.get(source);
      const [back] = known ? [] : (reverse(lens, read.value, context)?.values ?? []);
      if (back !== undefined) settled.set(source, { at: source, value: back, source: read.source });
      const value = settled.get(source)?.value;
      const follows = value === undefined ? undefined : apply(lens, [value], context);
      if (follows && 'value' in follows && equals(follows.value, read.value)) settled.delete(read.at);
    }
  }
  return [...settled.values()];
}

/** Rows that hold no answer keep their place. */
function emptyRows({ intake }: Frozen, submissions: { readonly [form: string]: Json }): readonly Read[] {
  return Object.entries(submissions).flatMap(([form, data]) =>
    (intake.plan[form]?.containers ?? []).flatMap(({ kind, to, from, first, where }) => {
      if (kind !== 'array') return [];
      return instances(to, data).flatMap(({ pointer, rows }) => {
        const array = valueAt(data, pointer);
        if (!Array.isArray(array) || first !== undefined || where !== undefined) return [];
        const own = from.filter((place) => intake.questions.some(({ at, kind: of }) => of === 'rows' && at === place));
        return own.map((place): Read => ({ at: inRow(place, rows), value: array.length, source: form }));
      });
    }),
  );
}

function differ({ intake }: Frozen, at: string, values: Disagreement['values']): Issue {
  const title = intake.questions.find((question) => matches(question.at, at))?.titles ?? at;
  const words = values.map(({ value, sources }) => `${JSON.stringify(value)} (${sources.join(', ')})`);
  return issue('disagreement', { title, values: words }, [
    { in: 'answers', pointer: at },
    ...values.flatMap(({ sources }) => sources.map((form): Place => ({ form, in: 'data', pointer: '' }))),
  ]);
}

/** Readings are worth confirming only where a question of theirs was not read. */
function unread(toConfirm: readonly ToConfirm[], kept: readonly Read[]): readonly ToConfirm[] {
  const known = new Set(kept.map(({ at }) => at));
  return toConfirm.filter(({ questions }) => questions.every((question) => !known.has(question)));
}
