/** Of those who conflict, the ones who conflict with one other; all when it takes more than two of them. */
export function conflicting<T>(all: readonly T[], areTorn: (one: T, other: T) => boolean): readonly T[] {
  const torn = all.filter((one) => all.some((other) => other !== one && areTorn(one, other)));
  return torn.length > 0 ? torn : all;
}
