import type { Catalogue, LanguageMap } from '../catalogue/catalogue.ts';
import type { Profile } from './profile.ts';

/** What one matcher says of two profiles: how far they ask for the same (1) or not (−1), and why, for people. */
export interface Evidence {
  readonly score: number;
  readonly reason: LanguageMap;
}

/** Looks at one kind of evidence; `undefined` when it has nothing to say. Any function will do: an embedding, a language model asked beforehand. */
export interface Matcher {
  readonly name: string;
  /** How much a full score counts, in log-odds. */
  readonly weight: number;
  /** Further marks under which profiles meet; without one in common, nor a concept or a label, they are never compared. */
  readonly keys?: (profile: Profile) => readonly string[];
  readonly compare: (a: Profile, b: Profile, catalogue: Catalogue) => Evidence | undefined;
}

/** Evidence with what it adds to the log-odds. */
export interface Argument {
  readonly matcher: string;
  readonly points: number;
  readonly reason: LanguageMap;
}

/** Everything that matchers say of two profiles, and how sure that makes of their asking for the same, 0 to 1. */
export interface Judgement {
  readonly confidence: number;
  readonly points: number;
  readonly arguments: readonly Argument[];
}

/** Without evidence two fields are rather not the same. */
const PRIOR = -3;

/** Below it no other evidence helps any more. */
const HOPELESS = -9;

/** Adds up what the matchers say. */
export function judge(a: Profile, b: Profile, matchers: readonly Matcher[], catalogue: Catalogue): Judgement {
  const args: Argument[] = [];
  let points = PRIOR;
  for (const { name, weight, compare } of matchers) {
    const evidence = compare(a, b, catalogue);
    if (!evidence) continue;
    args.push({ matcher: name, points: evidence.score * weight, reason: evidence.reason });
    points += evidence.score * weight;
    if (points < HOPELESS) break;
  }
  return { confidence: sureness(points), points, arguments: args };
}

/** Log-odds as a number between 0 and 1. */
export function sureness(points: number): number {
  return 1 / (1 + Math.exp(-points));
}
