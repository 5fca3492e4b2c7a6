import { inRow } from '../condition/evaluate.ts';
import type { Intake } from '../merge/intake.ts';
import { carried, isKept, type Pair, pairs } from './moves.ts';
import type { Divergence } from './record.ts';
import { matches, rowsIn } from './state.ts';

/** Divergences moved as the answers are that they stand in for; what cannot move for certain has lapsed. */
export function moveDivergences(
  old: Intake,
  next: Intake,
  divergences: readonly Divergence[],
): { readonly divergences: readonly Divergence[]; readonly lapsed: readonly Divergence[] } {
  const moves = divergences.map((one) => ({ one, moved: moved(old, next, one) }));
  return {
    divergences: moves.flatMap(({ moved }) => moved),
    lapsed: moves.flatMap(({ one, moved }) => (moved.length === 0 ? [one] : [])),
  };
}

function moved(old: Intake, next: Intake, one: Divergence): readonly Divergence[] {
  const found = [
    ...staying(old, next, one),
    ...pairs(old, next)
      .filter(({ form }) => form === one.form)
      .flatMap((pair) => pair.before.from.flatMap((place, index) => along(old, next, one, pair, place, index))),
  ];
  return [
    ...new Map([...found].reverse().map((divergence) => [divergence.at, divergence] as const)).values(),
  ].reverse();
}

/** Where the question itself stays, and the form still takes its answer. */
function staying(old: Intake, next: Intake, one: Divergence): readonly Divergence[] {
  const question = next.questions.find(({ at, kind }) => kind === 'value' && matches(at, one.at));
  return question?.askedBy.some(({ form }) => form === one.form) && isKept(old, next, question.at) ? [one] : [];
}

/** Where one place of the form is fed from now. */
function along(
  old: Intake,
  next: Intake,
  one: Divergence,
  pair: Pair,
  place: string,
  index: number,
): readonly Divergence[] {
  if (!matches(place, one.at)) return [];
  const { before, after } = pair;
  const rows = rowsIn(place, one.at);
  if (one.value === undefined) {
    const from =
      before.from.length === 1
        ? after.from
        : after.from.length === before.from.length
          ? after.from.slice(index, index + 1)
          : [];
    return from.map((at) => ({ ...one, at: inRow(at, rows) }));
  }
  const inputs = before.from.map((_, other) => (other === index ? one.value : undefined));
  return carried(old, next, pair, inputs).flatMap(({ to, value, of }) =>
    of.length === 1 ? [{ ...one, at: inRow(to, rows), value }] : [],
  );
}
