import type { AnswerSource, Divergence, RowGroup } from '@yunform/core/run';
import {
  equals,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  parsePointer,
  toPointer,
  valueAt,
} from '@yunform/schema/base';

/** Answers and what travels beside them, as an update changes them. */
export interface Content {
  readonly answers: JsonObject;
  readonly divergences: readonly Divergence[];
  readonly sources: readonly AnswerSource[];
}

/** Is the pointer (with row numbers) an instance of the place (with `*`)? */
export function isAt(place: string, pointer: string): boolean {
  if (!place.includes('*')) return place === pointer;
  const [a, b] = [place.split('/'), pointer.split('/')];
  return a.length === b.length && a.every((token, index) => token === b[index] || (token === '*' && isRow(b[index])));
}

/** Is the token a row number? */
function isRow(token: string | undefined): boolean {
  return token !== undefined && /^(0|[1-9]\d*)$/.test(token);
}

/** The answers with a value at a pointer, an instance of the place; without it when the value is undefined. What is not touched stays the same object. */
export function withAnswer(answers: JsonObject, place: string, pointer: string, value: Json | undefined): JsonObject {
  if (equals(valueAt(answers, pointer), value)) return answers;
  const changed = change(answers, parsePointer(place), parsePointer(pointer), value);
  return isObject(changed) ? changed : {};
}

function change(
  here: Json | undefined,
  place: readonly string[],
  tokens: readonly string[],
  value: Json | undefined,
): Json | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (place[0] === '*') return changeRow(isArray(here) ? here : [], Number(token), place.slice(1), rest, value);
  const object = isObject(here) ? here : {};
  const own = Object.hasOwn(object, token) ? object[token] : undefined;
  const next = change(own, place.slice(1), rest, value);
  if (next === own) return here;
  const others = Object.entries(object).filter(([name]) => name !== token);
  if (next === undefined) return others.length === 0 ? undefined : Object.fromEntries(others);
  return own === undefined
    ? Object.fromEntries([...others, [token, next]])
    : Object.fromEntries(Object.entries(object).map(([name, one]) => [name, name === token ? next : one]));
}

/** A row that loses its last answer stays, empty: rows keep their number. */
function changeRow(
  rows: readonly Json[],
  row: number,
  place: readonly string[],
  tokens: readonly string[],
  value: Json | undefined,
): Json {
  const padded = Array.from({ length: Math.max(rows.length, row + 1) }, (_, index) => rows[index] ?? {});
  return padded.map((one, index) => (index === row ? (change(one, place, tokens, value) ?? {}) : one));
}

/** The content with a new empty row at the end of a group. */
export function withRow(content: Content, group: RowGroup): Content {
  const rows = valueAt(content.answers, group.at);
  const row = rowCount(content.answers, group);
  const padded = [...Array.from({ length: row }, (_, index) => (isArray(rows) ? (rows[index] ?? {}) : {})), {}];
  return { ...content, answers: withAnswer(content.answers, group.at, group.at, padded) };
}

/** How many rows a group has: the longest of its arrays. */
export function rowCount(answers: JsonObject, group: RowGroup): number {
  const lengths = [group.at, ...group.companions].map((at) => valueAt(answers, at));
  return Math.max(0, ...lengths.map((one) => (isArray(one) ? one.length : 0)));
}

/** The content with its rows in another order, by their old numbers; rows that are not named go, with all that is said of them. */
export function withRows(content: Content, group: RowGroup, order: readonly number[]): Content {
  const arrays = [group.at, ...group.companions];
  const answers = arrays.reduce((all, at) => {
    const rows = valueAt(all, at);
    if (!isArray(rows)) return all;
    const moved = order.map((row) => rows[row] ?? {});
    const isBare = at !== group.at && moved.every((row) => equals(row, {}));
    return withAnswer(all, at, at, moved.length === 0 || isBare ? undefined : moved);
  }, content.answers);
  const follow = <T extends { readonly at: string }>(items: readonly T[]): readonly T[] =>
    items.flatMap((one) => {
      const at = movedPointer(one.at, arrays, order);
      return at === undefined ? [] : [{ ...one, at }];
    });
  return { answers, divergences: follow(content.divergences), sources: follow(content.sources) };
}

/** Where a pointer leads after the rows moved; undefined when its row is gone. */
function movedPointer(pointer: string, arrays: readonly string[], order: readonly number[]): string | undefined {
  const array = arrays.find((at) => pointer.startsWith(`${at}/`));
  if (array === undefined) return pointer;
  const [row = '', ...rest] = pointer.slice(array.length + 1).split('/');
  const index = order.indexOf(Number(row));
  return index === -1 ? undefined : [array, index, ...rest].join('/');
}

/** Every answer that holds no other answer, by its pointer; values at a place of `whole` are not opened. */
export function leavesOf(
  value: Json,
  isWhole: (pointer: string) => boolean,
  tokens: readonly string[] = [],
): readonly { readonly at: string; readonly value: Json }[] {
  const at = toPointer(tokens);
  if (isWhole(at)) return [{ at, value }];
  if (isArray(value) && value.every((one) => isObject(one)))
    return value.flatMap((one, index) => leavesOf(one, isWhole, [...tokens, String(index)]));
  if (isObject(value)) return Object.entries(value).flatMap(([name, one]) => leavesOf(one, isWhole, [...tokens, name]));
  return [{ at, value }];
}
