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

/** Does the condition hold, in the row that the indexes name (outermost first)? The one evaluator of conditions. */
export function evaluate(condition: Condition, reader: Reader, rows: readonly number[] = []): boolean {
  if (typeof condition === 'boolean') return condition;
  if ('all' in condition) return condition.all.every((one) => evaluate(one, reader, rows));
  if ('any' in condition) return condition.any.some((one) => evaluate(one, reader, rows));
  if ('not' in condition) return !evaluate(condition.not, reader, rows);
  if ('rows' in condition) {
    const array = reader.read(inRow(condition.rows, rows), condition.of);
    const depth = stars(condition.rows);
    const numbers = condition.of === undefined ? undefined : reader.rows?.(inRow(condition.rows, rows), condition.of);
    return (
      !Array.isArray(array) ||
      array.every((_, index) => evaluate(condition.every, reader, [...rows.slice(0, depth), numbers?.[index] ?? index]))
    );
  }
  const value = reader.read(inRow(condition.at, rows), condition.of);
  if ('absent' in condition) return value === undefined;
  return value !== undefined && (condition.is === true || reader.satisfies(condition.is, value));
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
  return pointer.split('/').filter((token) => token === '*').length;
}
