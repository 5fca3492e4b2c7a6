/** At most so many of a list, in its order; another seed picks others. All of a short list. */
export function pick<T>(list: readonly T[], count: number, seed: number): T[] {
  if (list.length <= count) return [...list];
  const next = numbers(seed);
  const drawn = list.map((_, index) => ({ index, lot: seed === 0 ? index : next() }));
  const chosen = new Set(
    drawn
      .sort((a, b) => a.lot - b.lot || a.index - b.index)
      .slice(0, Math.max(0, count))
      .map(({ index }) => index),
  );
  return list.filter((_, index) => chosen.has(index));
}

/** Numbers that depend on the seed alone (Lehmer's generator with Park and Miller's constants). */
function numbers(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
