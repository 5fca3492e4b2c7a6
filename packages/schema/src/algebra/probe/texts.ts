import { findWords } from '../../pattern/decide.ts';
import type { Context } from '../reason/context.ts';

/** A few texts with some patterns in them and others not, of a length when one is asked. */
export function textsFor(
  context: Context,
  wanted: number,
  { having = [], lacking = [], length }: { having?: readonly string[]; lacking?: readonly string[]; length?: number },
): readonly string[] {
  const patterns = [
    ...having.map((pattern) => ({ pattern, positive: true })),
    ...lacking.map((pattern) => ({ pattern, positive: false })),
  ];
  const window = length === undefined ? {} : { window: { min: length, max: length } };
  return findWords({ patterns, wanted, meter: context.budget.meter, ...window })?.words ?? [];
}

/** Names with some patterns in them and others not, none of them taken. */
export function namesFor(
  context: Context,
  having: readonly string[],
  lacking: readonly string[],
  taken: readonly string[] = [],
): readonly string[] {
  return textsFor(context, taken.length + 2, { having, lacking }).filter(
    (name) => name !== '' && !taken.includes(name),
  );
}
