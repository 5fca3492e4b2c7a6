import type { Json } from '@yunform/schema/base';
import type { Condition } from './condition.ts';

/** What a condition is evaluated against. */
export interface Reader {
  /** The value at a pointer without `*`: of the answers, or of what a form receives. */
  readonly read: (at: string, of?: string) => Json | undefined;
  /** Does the value satisfy the schema? */
  readonly satisfies: (schema: Json, value: Json) => boolean;
  /** The numbers of the rows that a form receives in an array, where it takes only some; they count from 0 otherwise. */
  readonly rows?: (at: string, of: string) => readonly number[] | undefined;
}

/** A condition as a function: does it hold in the row that the indexes name (outermost first)? */
export type Holds<S> = (scope: S, rows: readonly number[]) => boolean;

/** How the atoms of a condition are read in a scope; asked once per atom, when the condition is made a function. */
export interface Link<S> {
  readonly read: (at: string, of: string | undefined) => (scope: S, rows: readonly number[]) => Json | undefined;
  readonly satisfies: (schema: Json) => (scope: S, value: Json) => boolean;
  /** The numbers of the rows that a form receives in an array, where it takes only some. */
  readonly numbers: (at: string, of: string) => (scope: S, rows: readonly number[]) => readonly number[] | undefined;
}

/** Does the condition hold, in the row that the indexes name (outermost first)? */
export function evaluate(condition: Condition, reader: Reader, rows: readonly number[] = []): boolean {
  if (typeof condition === 'boolean') return condition;
  const known = made.get(condition);
  if (known) return known(reader, rows);
  const holds = holdsWhen(condition, THROUGH_READER);
  made.set(condition, holds);
  return holds(reader, rows);
}

const made = new WeakMap<Exclude<Condition, boolean>, Holds<Reader>>();

const THROUGH_READER: Link<Reader> = {
  read: (at, of) => (reader, rows) => reader.read(inRow(at, rows), of),
  satisfies: (schema) => (reader, value) => reader.satisfies(schema, value),
  numbers: (at, of) => (reader, rows) => reader.rows?.(inRow(at, rows), of),
};

/** The one evaluator of conditions: what each means, whatever it is read from. */
export function holdsWhen<S>(condition: Condition, link: Link<S>): Holds<S> {
  if (typeof condition === 'boolean') return () => condition;
  if ('all' in condition) return each(condition.all, link, false);
  if ('any' in condition) return each(condition.any, link, true);
  if ('not' in condition) {
    const holds = holdsWhen(condition.not, link);
    return (scope, rows) => !holds(scope, rows);
  }
  if ('rows' in condition) return everyRow(condition, link);
  const read = link.read(condition.at, condition.of);
  if ('absent' in condition) return (scope, rows) => read(scope, rows) === undefined;
  if (condition.is === true) return (scope, rows) => read(scope, rows) !== undefined;
  const satisfies = link.satisfies(condition.is);
  return (scope, rows) => {
    const value = read(scope, rows);
    return value !== undefined && satisfies(scope, value);
  };
}

/** `decided` says which member settles the matter: one that holds (`any`), or one that does not (`all`). */
function each<S>(conditions: readonly Condition[], link: Link<S>, decided: boolean): Holds<S> {
  const members = conditions.map((one) => holdsWhen(one, link));
  return (scope, rows) => {
    for (const holds of members) if (holds(scope, rows) === decided) return decided;
    return !decided;
  };
}

function everyRow<S>(condition: Extract<Condition, { rows: string }>, link: Link<S>): Holds<S> {
  const read = link.read(condition.rows, condition.of);
  const holds = holdsWhen(condition.every, link);
  const numbersOf = condition.of === undefined ? undefined : link.numbers(condition.rows, condition.of);
  const depth = stars(condition.rows);
  return (scope, rows) => {
    const array = read(scope, rows);
    if (!Array.isArray(array)) return true;
    const numbers = numbersOf?.(scope, rows);
    return array.every((_, index) => holds(scope, [...rows.slice(0, depth), numbers?.[index] ?? index]));
  };
}

/** The pointer with each `*` token replaced by the index of its row, as far as indexes are given. */
export function inRow(pointer: string, rows: readonly number[]): string {
  if (rows.length === 0 || !pointer.includes('*')) return pointer;
  let next = 0;
  return pointer
    .split('/')
    .map((token) => (token === '*' && next < rows.length ? String(rows[next++]) : token))
    .join('/');
}

/** How many `*` tokens a pointer has: the depth of its rows. */
export function stars(pointer: string): number {
  return !pointer.includes('*') ? 0 : pointer.split('/').filter((token) => token === '*').length;
}
