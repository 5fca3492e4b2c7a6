import type { Intake } from '@yunform/core/run';
import { equals, type Json, valueAt } from '@yunform/schema/base';
import type { Candidate, Choice, Work } from './draft.ts';
import { isAt, withAnswer } from './places.ts';

/** One value that a register or an earlier matter already knows. */
export interface Prefill extends Candidate {
  readonly at: string;
}

/** The name under which the applicant's own answer stands among candidates. */
const APPLICANT = 'applicant';

/** The work with values filled in where nothing is answered yet; where one differs from the answer, both are kept to choose from. Places that are no question are left out. */
export function prefilled(intake: Intake, work: Work, values: readonly Prefill[]): Work {
  return values.reduce((all, { at, ...candidate }) => fillIn(intake, all, at, candidate), work);
}

function fillIn(intake: Intake, work: Work, at: string, candidate: Candidate): Work {
  const question = intake.questions.find((one) => isAt(one.at, at));
  if (question?.kind !== 'value') return work;
  const given = valueAt(work.record.answers, at);
  const known = work.record.sources.find((one) => one.at === at);
  if (given === undefined || (equals(given, candidate.value) && !known?.locked))
    return taken(intake, work, at, candidate);
  if (equals(given, candidate.value)) return work;
  const first: Candidate = known
    ? { value: given, source: known.source, ...pick(known) }
    : { value: given, source: APPLICANT };
  const choice = work.choices.find((one) => one.at === at) ?? { at, candidates: [first] };
  const rest = choice.candidates.filter(({ source }) => source !== candidate.source);
  return { ...work, choices: [...others(work.choices, at), { at, candidates: [...rest, candidate] }] };
}

/** The work with one of the values chosen for a question. */
export function chosen(intake: Intake, work: Work, at: string, index: number): Work {
  const candidate = work.choices.find((one) => one.at === at)?.candidates[index];
  return candidate ? { ...taken(intake, work, at, candidate), choices: others(work.choices, at) } : work;
}

function taken(intake: Intake, work: Work, at: string, candidate: Candidate): Work {
  const place = intake.questions.find((one) => isAt(one.at, at))?.at ?? at;
  const { record } = work;
  const sources = record.sources.filter((one) => one.at !== at);
  const source = { at, source: candidate.source, ...pick(candidate) };
  return {
    ...work,
    record: {
      ...record,
      answers: withAnswer(record.answers, place, at, candidate.value),
      sources: candidate.source === APPLICANT ? sources : [...sources, source],
    },
  };
}

function pick({ time, locked }: { readonly time?: string; readonly locked?: boolean }): {
  readonly time?: string;
  readonly locked?: boolean;
} {
  return { ...(time === undefined ? {} : { time }), ...(locked === undefined ? {} : { locked }) };
}

function others(choices: readonly Choice[], at: string): readonly Choice[] {
  return choices.filter((one) => one.at !== at);
}

/** Locked places whose value in a record is not the one that the register gave: what a server refuses, whatever a page let through. */
export function tampered(record: Work['record'], values: readonly Prefill[]): readonly string[] {
  const missing = (value: Json | undefined, expected: Json): boolean => !equals(value, expected);
  return values
    .filter(({ at, value, locked }) => locked === true && missing(valueAt(record.answers, at), value))
    .map(({ at }) => at);
}
