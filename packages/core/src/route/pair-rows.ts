import { canonical, type Json, valueAt } from '@yunform/schema/base';
import { inRow, stars } from '../condition/evaluate.ts';
import { reverse } from '../lens/reverse.ts';
import { arrayOf } from '../plan/arrays.ts';
import type { Container, Entry } from '../plan/plan.ts';
import { type Frozen, matches } from './state.ts';

/** A value read back at a place of the answers. */
export interface RowRead {
  readonly at: string;
  readonly value: Json;
}

/** A place of a form's data, and the object around it that takes one row of the answers. */
type InRows = Pick<Entry, 'to' | 'row'>;

/** The containers around a place that take rows of which position does not tell the number: chosen by a condition, or one row of many. */
export function choosersOf({ intake }: Frozen, form: string, { to, row }: InRows): readonly Container[] {
  return (intake.plan[form]?.containers ?? []).filter(
    (one) => to.startsWith(`${one.to}/`) && ((one.kind === 'array' && one.where !== undefined) || one.to === row),
  );
}

/**
 * The rows of the answers for rows of a submission: by position, else by the key that the form names, looked up among what other submissions gave; undefined
 * when it is not certain.
 */
export function pairRows(
  frozen: Frozen,
  form: string,
  data: Json,
  place: InRows,
  rows: readonly number[],
  known: readonly RowRead[],
): readonly number[] | undefined {
  let paired: readonly number[] = rows;
  for (const chooser of choosersOf(frozen, form, place)) {
    const depth = stars(chooser.to);
    const isObject = chooser.kind === 'object';
    const found = isObject && chooser.where === undefined ? 0 : byKey(frozen, form, data, chooser, rows, paired, known);
    if (found === undefined) return undefined;
    paired = [...paired.slice(0, depth), found, ...paired.slice(isObject ? depth : depth + 1)];
  }
  return paired;
}

function byKey(
  { intake, context }: Frozen,
  form: string,
  data: Json,
  { key = [], kind, to }: Container,
  rows: readonly number[],
  around: readonly number[],
  known: readonly RowRead[],
): number | undefined {
  const depth = stars(to);
  let candidates: readonly number[] | undefined;
  for (const column of key) {
    const entry = intake.plan[form]?.entries.find((one) => one.to === column);
    const value = valueAt(data, inRow(column, rows.slice(0, kind === 'object' ? depth : depth + 1)));
    const reading = entry && value !== undefined ? reverse(entry.lens, value, context) : undefined;
    const [place, back] = [entry?.from[0], reading?.values[0]];
    if (place === undefined || back === undefined || !reading?.exact) return undefined;
    const rowsThere = known
      .filter(
        (read) => matches(inRow(place, around.slice(0, depth)), read.at) && canonical(read.value) === canonical(back),
      )
      .map(({ at }) => Number(at.slice(arrayOf(inRow(place, around.slice(0, depth)), 0).length + 1).split('/')[0]));
    candidates = candidates ? candidates.filter((one) => rowsThere.includes(one)) : [...new Set(rowsThere)];
  }
  return candidates?.length === 1 ? candidates[0] : undefined;
}
