import { isArray, type Json, valueAt } from '@yunform/schema/base';
import { inRow } from '../condition/evaluate.ts';
import type { Intake } from '../merge/intake.ts';
import { arrayOf, depthOf } from '../plan/arrays.ts';

/** One instance of a place: its pointer with row numbers, and those numbers, outermost first. */
export interface Instance {
  readonly pointer: string;
  readonly rows: readonly number[];
}

/** Arrays whose rows stand side by side, by the place of each: what forms share, and what one form asks beside it row by row. */
export type Beside = ReadonlyMap<string, readonly string[]>;

const alone: Beside = new Map();

/** The instances of a place (with `*`) in a value: one for each row around it, in the array itself or in one beside it. */
export function instances(place: string, value: Json, beside: Beside = alone): readonly Instance[] {
  let open: readonly Instance[] = [{ pointer: '', rows: [] }];
  let here = '';
  for (const token of place.split('/').slice(1)) {
    const arrays = token === '*' ? (beside.get(here) ?? [here]) : [];
    open = open.flatMap(({ pointer, rows }) => {
      if (token !== '*') return [{ pointer: `${pointer}/${token}`, rows }];
      const count = Math.max(...arrays.map((array) => lengthOf(valueAt(value, inRow(array, rows)))));
      return Array.from({ length: count }, (_, index) => ({ pointer: `${pointer}/${index}`, rows: [...rows, index] }));
    });
    here = `${here}/${token}`;
  }
  return open;
}

function lengthOf(value: Json | undefined): number {
  return isArray(value) ? value.length : 0;
}

/** Which arrays of the answers stand side by side in an intake: those that one form takes as the same rows. */
export function besideOf({ plan }: Intake): Beside {
  const groups = new Map<string, Set<string>>();
  for (const { containers, entries } of Object.values(plan)) {
    for (const { to, kind, from } of containers) {
      if (kind !== 'array') continue;
      const inside = entries.filter((entry) => entry.to.startsWith(`${to}/`));
      const arrays = [...from, ...inside.flatMap((entry) => entry.from.map((at) => arrayOf(at, depthOf(to))))];
      const joined = new Set(arrays.flatMap((at) => [at, ...(groups.get(at) ?? [])]));
      for (const at of joined) groups.set(at, joined);
    }
  }
  return new Map([...groups].map(([at, group]) => [at, [...group]] as const));
}
