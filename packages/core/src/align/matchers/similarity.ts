import type { Profile } from '../profile.ts';
import type { Reading } from '../reading.ts';

/** Two addresses, and what belongs to them. */
const PLACES = new Set(['registered', 'business-place']);

/** How alike two readings are, and in which concepts. */
export interface Likeness {
  readonly likeness: number;
  readonly a: Reading;
  readonly b: Reading;
  readonly shared: readonly string[];
}

/** The most alike of the readings of two profiles; what the groups around them say helps, but counts less. */
export function mostAlike(
  as: readonly Reading[],
  bs: readonly Reading[],
  a: Profile,
  b: Profile,
): Likeness | undefined {
  let best: Likeness | undefined;
  for (const one of as) {
    for (const other of bs) {
      const found = alike(one, other, a.context, b.context);
      if (found && (best === undefined || found.likeness > best.likeness)) best = found;
    }
  }
  return best;
}

function alike(
  a: Reading,
  b: Reading,
  aroundA: ReadonlySet<string>,
  aroundB: ReadonlySet<string>,
): Likeness | undefined {
  if (a.tokens.size === 0 || b.tokens.size === 0) return undefined;
  let [both, apart] = [0, 0];
  const shared: string[] = [];
  for (const [token, weight] of a.tokens) {
    const other = b.tokens.get(token);
    if (other !== undefined) {
      both += Math.max(weight, other);
      shared.push(token);
    } else if (aroundB.has(token)) both += weight * 0.8;
    else apart += weight;
  }
  for (const [token, weight] of b.tokens) {
    if (a.tokens.has(token)) continue;
    if (aroundA.has(token)) both += weight * 0.8;
    else apart += weight;
  }
  if (shared.length === 0) return undefined;
  apart += strangers(aroundA, b, aroundB) + strangers(aroundB, a, aroundA);
  // A kind, a number or a date of what? That alone says little.
  const vague = shared.every((token) => (a.tokens.get(token) ?? 0) < 0.65) ? 0.6 : 1;
  return { likeness: (both / (both + apart)) * a.trust * b.trust * vague, a, b, shared };
}

/** What one side's surroundings say and the other does not. */
function strangers(around: ReadonlySet<string>, other: Reading, aroundOther: ReadonlySet<string>): number {
  let weight = 0;
  for (const token of around) {
    if (!other.tokens.has(token) && !aroundOther.has(token)) weight += PLACES.has(token) ? 0.25 : 0.12;
  }
  return Math.min(weight, 0.3);
}
