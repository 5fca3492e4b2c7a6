import { isArray, isObject, type Json } from '../../base/json.ts';
import type { Ground, Source } from './claim.ts';

/** Why no value will do, in the terms of the keywords that take part. */
export interface Reason {
  readonly sources: readonly Source[];
  readonly sentence: string;
  /** Where in the value: member names and `*` for an item or any member. */
  readonly place: readonly string[];
  /** Does it only say which kinds of values are not allowed? */
  readonly excludesKind: boolean;
}

/** That no value will do, with what the conclusion rests on. */
export interface Conflict {
  readonly verdict: 'empty';
  readonly ground: Ground;
  readonly reasons: readonly Reason[];
}

/** What is known of a goal or of one kind of values. */
export type Result =
  | Conflict
  | { readonly verdict: 'inhabited'; readonly value: Json }
  | { readonly verdict: 'unknown'; readonly because: readonly Reason[] };

/** More reasons than this are not listed. */
export const MOST = 24;
/** What a keyword says is cut after so many characters. */
const LONGEST = 80;

/** A reason at the value itself. */
export function reason(sources: readonly Source[], sentence: string, excludesKind = false): Reason {
  return { sources: distinct(sources), sentence, place: [], excludesKind };
}

/** A conflict with one reason. */
export function conflict(ground: Ground, because: Reason): Conflict {
  return { verdict: 'empty', ground, reasons: [because] };
}

/** Not known, with one reason. */
export function unknown(sources: readonly Source[], sentence: string): Result {
  return { verdict: 'unknown', because: [reason(sources, sentence)] };
}

/** The reasons seen from one level further out. */
export function within(token: string, reasons: readonly Reason[]): Reason[] {
  return reasons.map((one) => ({ ...one, place: [token, ...one.place] }));
}

/** Reasons one after the other, each once, as many as are worth listing. */
export function gather(lists: Iterable<readonly Reason[]>): Reason[] {
  const found = new Map<string, Reason>();
  for (const list of lists) {
    for (const one of list) {
      if (found.size >= MOST) return [...found.values()];
      const key = `${one.sentence} ${one.place.join('/')} ${one.sources.map(pointerOf).join(' ')}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
}

/** The pointer of a source's keyword, or of its schema when it is a whole one. */
export function pointerOf({ spot, keyword }: Source): string {
  return keyword === '' ? spot.pointer : `${spot.pointer}/${spot.document.keyword(spot.schema, keyword)}`;
}

/** A source in words: the keyword and what it says, cut short. */
export function word({ spot, keyword, said, positive }: Source): string {
  const text = keyword === '' ? `schema ${short(spot.schema)}` : `${keyword} ${short(said)}`;
  return positive ? text : `not (${text})`;
}

/** Sources in words, joined. */
export function words(sources: readonly Source[]): string {
  const all = [...new Set(distinct(sources).map(word))];
  const last = all.pop() ?? 'nothing';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

/** The value's text, cut short without being written out as a whole. */
export function short(value: Json): string {
  const text = begin(value, LONGEST);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function begin(value: Json, room: number): string {
  if (!isArray(value) && !isObject(value))
    return JSON.stringify(typeof value === 'string' ? value.slice(0, room) : value);
  const [open, close] = isArray(value) ? ['[', ']'] : ['{', '}'];
  let text = open ?? '';
  for (const [name, inside] of isArray(value) ? value.entries() : Object.entries(value)) {
    if (text.length > room) return text;
    const label = typeof name === 'string' ? `${JSON.stringify(name)}:` : '';
    text += `${text.length > 1 ? ',' : ''}${label}${begin(inside, room - text.length)}`;
  }
  return text + close;
}

function distinct(sources: readonly Source[]): Source[] {
  const found = new Map<string, Source>();
  for (const source of sources) {
    const key = `${source.spot.document.id} ${pointerOf(source)} ${source.positive}`;
    if (!found.has(key)) found.set(key, source);
  }
  return [...found.values()];
}
