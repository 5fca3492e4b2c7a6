/** A smallest part of a list that still has a property; the list as a whole has it, and more never hurts. */
export function smallest<T>(list: readonly T[], has: (part: readonly T[]) => boolean): readonly T[] {
  let kept = list;
  for (const one of list) {
    const rest = kept.filter((other) => other !== one);
    if (has(rest)) kept = rest;
  }
  return kept;
}
