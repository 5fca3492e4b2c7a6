import {
  fail,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  type Outcome,
  succeed,
} from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';

/** Another value for one form, or (without `value`) nothing at all: an optional answer withheld from it, with the applicant's reason. */
export interface Divergence {
  readonly at: string;
  readonly form: string;
  readonly value?: Json;
  readonly reason: string;
}

/** Where an answer was taken from. */
export interface AnswerSource {
  readonly at: string;
  readonly source: string;
  readonly time?: string;
  readonly locked?: boolean;
  /** What the source said, where it is locked: `validate` holds the answer to it. */
  readonly value?: Json;
}

/** The answers with what travels beside them. */
export interface AnswerRecord {
  readonly format: 1;
  readonly answers: JsonObject;
  readonly divergences: readonly Divergence[];
  readonly sources: readonly AnswerSource[];
}

/** A record from a record or from plain answers. */
export function readRecord(value: Json): Outcome<AnswerRecord> {
  if (!isObject(value)) return fail([issue('not-a-record', {}, [{ in: 'answers', pointer: '' }])]);
  const answers = member(value, 'answers');
  if (value.format !== 1 || !isObject(answers))
    return succeed({ format: 1, answers: value, divergences: [], sources: [] });
  return succeed({
    format: 1,
    answers,
    divergences: read(value.divergences, divergence),
    sources: read(value.sources, source),
  });
}

function read<T>(value: Json | undefined, one: (item: Json) => T | undefined): readonly T[] {
  return (isArray(value) ? value : []).flatMap((item) => one(item) ?? []);
}

function divergence(item: Json): Divergence | undefined {
  const [at, form, reason, value] = [
    member(item, 'at'),
    member(item, 'form'),
    member(item, 'reason'),
    member(item, 'value'),
  ];
  if (typeof at !== 'string' || typeof form !== 'string') return undefined;
  return { at, form, reason: typeof reason === 'string' ? reason : '', ...(value === undefined ? {} : { value }) };
}

function source(item: Json): AnswerSource | undefined {
  const [at, name, time, locked, value] = [
    member(item, 'at'),
    member(item, 'source'),
    member(item, 'time'),
    member(item, 'locked'),
    member(item, 'value'),
  ];
  if (typeof at !== 'string' || typeof name !== 'string') return undefined;
  return {
    at,
    source: name,
    ...(typeof time === 'string' ? { time } : {}),
    ...(typeof locked === 'boolean' ? { locked } : {}),
    ...(value === undefined ? {} : { value }),
  };
}
