import type { Cluster } from './cluster.ts';
import type { Profile } from './profile.ts';
import type { Apart } from './suggestion.ts';
import { type Linked, refOf } from './suggestions.ts';

/** As many are told as a person reads. */
const LIMIT = 200;

/** Fields of different forms under one label that are not the same, one pair for each two meanings, with the reason. */
export function findApart(clusters: readonly Cluster[], rest: readonly Profile[], linked: Linked): readonly Apart[] {
  const meanings = new Map<string, Map<string, Profile>>();
  const note = (profile: Profile, meaning: string): void => {
    for (const label of profile.labels) {
      const known = meanings.get(label) ?? new Map<string, Profile>();
      if (!known.has(meaning)) known.set(meaning, profile);
      meanings.set(label, known);
    }
  };
  clusters.forEach(({ members, element }, index) => {
    for (const { profile } of members) note(profile, element ?? `cluster ${index}`);
  });
  for (const profile of rest) note(profile, `${[...profile.roles].sort()}`);
  const found: Apart[] = [];
  for (const label of [...meanings.keys()].sort()) {
    const profiles = [...(meanings.get(label)?.values() ?? [])];
    for (const [index, a] of profiles.entries()) {
      for (const b of profiles.slice(index + 1)) {
        const apart = a.form === b.form || found.length >= LIMIT ? undefined : apartOf(a, b, label, linked);
        if (apart) found.push(apart);
      }
    }
  }
  return found;
}

function apartOf(a: Profile, b: Profile, label: string, { judge, decided }: Linked): Apart | undefined {
  if (decided(a.id, b.id) !== undefined) return undefined;
  const against = judge(a, b).arguments.filter(({ points }) => points < -0.5);
  if (against.length === 0) return undefined;
  const [subject, object] = a.id < b.id ? [a, b] : [b, a];
  const reasons = against
    .map((one) => ({ ...one, points: Math.round(one.points * 100) / 100 }))
    .sort((x, y) => x.points - y.points);
  return { subject: refOf(subject), object: refOf(object), label, reasons };
}
