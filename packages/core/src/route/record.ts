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

/** A record from a record or from plain answers. A divergence or a source that is not understood is refused: what an applicant withheld must not be sent for a slip of the pen. */
export function readRecord(value: Json): Outcome<AnswerRecord> {
  if (!isObject(value)) return fail([issue('not-a-record', {}, [{ in: 'answers', pointer: '' }])]);
  const answers = member(value, 'answers');
  if (value.format !== 1 || !isObject(answers))
    return succeed({ format: 1, answers: value, divergences: [], sources: [] });
  const unread: string[] = [];
  const divergences = read(value, 'divergences', divergence, unread);
  const sources = read(value, 'sources', source, unread);
  if (unread.length === 0) return succeed({ format: 1, answers, divergences, sources });
  return fail(unread.map((place) => issue('bad-record', { place }, [{ in: 'answers', pointer: '' }])));
}

function read<T>(record: JsonObject, name: string, one: (item: Json) => T | undefined, unread: string[]): readonly T[] {
  const items = member(record, name) ?? [];
  if (!isArray(items)) {
    unread.push(`/${name}`);
    return [];
  }
  return items.flatMap((item, index) => {
    const read = one(item);
    if (read === undefined) unread.push(`/${name}/${index}`);
    return read ?? [];
  });
}

function divergence(item: Json): Divergence | undefined {
  const [at, form, value] = [member(item, 'at'), member(item, 'form'), member(item, 'value')];
  const reason = member(item, 'reason') ?? '';
  if (typeof at !== 'string' || typeof form !== 'string' || typeof reason !== 'string') return undefined;
  return { at, form, reason, ...(value === undefined ? {} : { value }) };
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
  if ((time !== undefined && typeof time !== 'string') || (locked !== undefined && typeof locked !== 'boolean'))
    return undefined;
  return {
    at,
    source: name,
    ...(time === undefined ? {} : { time }),
    ...(locked === undefined ? {} : { locked }),
    ...(value === undefined ? {} : { value }),
  };
}
