import type { Matcher } from './matcher.ts';
import type { Profile } from './profile.ts';
import { conceptsOf } from './profile.ts';

const UNSAID = new Set(['applicant', 'person-in-charge']);

/** Profiles by what they must share to be compared at all: subject, depth of rows, and a concept or a label. */
export class Blocks {
  private readonly blocks = new Map<string, Profile[]>();

  private readonly matchers: readonly Matcher[];

  constructor(profiles: readonly Profile[], matchers: readonly Matcher[]) {
    this.matchers = matchers.filter(({ keys }) => keys !== undefined);
    for (const profile of profiles) for (const key of keysOf(profile, this.matchers)) this.add(key, profile);
  }

  private add(key: string, profile: Profile): void {
    const block = this.blocks.get(key);
    if (block) block.push(profile);
    else this.blocks.set(key, [profile]);
  }

  /** Profiles that may ask for the same as this one; of its keys the rarest few, of each block the first so many. */
  candidates(profile: Profile, keys: number, limit: number): readonly Profile[] {
    const blocks = keysOf(profile, this.matchers)
      .map((key) => this.blocks.get(key) ?? [])
      .filter(([first, second]) => first !== undefined && (second !== undefined || first !== profile))
      .sort((a, b) => a.length - b.length)
      .slice(0, keys);
    return [...new Set(blocks.flatMap((block) => block.slice(0, limit)))];
  }
}

function keysOf(profile: Profile, matchers: readonly Matcher[]): readonly string[] {
  const subject = `${[...profile.roles].filter((role) => !UNSAID.has(role)).sort()}|${profile.rows}|`;
  const labels = [...profile.labels].map((label) => `=${label}`);
  const further = matchers.flatMap(({ name, keys }) => (keys?.(profile) ?? []).map((key) => `${name}:${key}`));
  return [...new Set([...conceptsOf(profile), ...labels, ...further])].map((key) => subject + key);
}
