import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { type Anchor, anchoring } from './anchor.ts';
import { findApart } from './apart.ts';
import { type Cluster, clustersOf, joinRest, type Member } from './cluster.ts';
import { composites } from './composite.ts';
import { readerOf } from './draft.ts';
import { judge, type Matcher } from './matcher.ts';
import type { Profile } from './profile.ts';
import { elementProfiles, profilesOf } from './profiles.ts';
import type { Apart, Suggestion } from './suggestion.ts';
import { type Linked, link, seek } from './suggestions.ts';
import { lexiconOf, type Romanize } from './words/lexicon.ts';
import type { Word } from './words/word.ts';

/** What suggestions start from. */
export interface SuggestInput {
  readonly forms: readonly Form[];
  readonly catalogue: Catalogue;
  readonly threshold: number;
  readonly matchers: readonly Matcher[];
  readonly words: readonly Word[];
  readonly romanize?: Romanize;
  /** Fields whose element is known: declared or decided. */
  readonly known: ReadonlyMap<string, string>;
  /** What decisions say of two fields. */
  readonly decided: (a: string, b: string) => 'same' | 'never' | 'other' | undefined;
}

/** What matchers find: pairs to confirm, pairs that only look the same. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly apart: readonly Apart[];
  readonly clusters: readonly Cluster[];
}

/** Finds fields that seem to ask for one data element though no form says so, each with its reasons. */
export function suggest(input: SuggestInput): Suggested {
  const { forms, catalogue, threshold, matchers, words, romanize, known } = input;
  const reader = readerOf(lexiconOf(words, catalogue.roles ?? {}, romanize));
  const { assign } = anchoring(elementProfiles(catalogue, reader), matchers, catalogue);
  const anchors: (Anchor | { readonly profile: Profile; readonly element: string })[] = [];
  const rest: Profile[] = [];
  for (const form of [...forms].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const profiles = profilesOf(form, reader);
    const free = profiles.filter((profile) => !known.has(profile.id) && profile.own === undefined);
    const fixed = profiles.flatMap((profile) => {
      const element = known.get(profile.id);
      return element === undefined ? [] : [{ profile, element }];
    });
    const found = assign(free, new Set(fixed.map(({ element }) => element)), threshold);
    const read = new Set(found.map(({ profile }) => profile.id));
    anchors.push(...fixed, ...found);
    rest.push(...free.filter(({ id }) => !read.has(id)));
  }
  const how = { threshold, matchers, catalogue };
  const clusters = joinRest(clustersOf(anchors), rest, how).map((cluster) => withoutRefused(cluster, input));
  const linked: Linked = {
    known,
    decided: input.decided,
    judge: (a, b) => judge(a, b, matchers, catalogue),
    catalogue,
  };
  const pairs = clusters
    .flatMap((cluster) => link(cluster, linked))
    .filter(({ confidence }) => confidence >= threshold);
  return {
    suggestions: [...pairs, ...composites(clusters, catalogue, known, input.decided)].sort(seek),
    apart: findApart(clusters, rest, linked),
    clusters,
  };
}

/** Fields that a decision keeps apart are not in one cluster: the surer one stays. */
function withoutRefused(cluster: Cluster, { known, decided }: SuggestInput): Cluster {
  const sure = [...cluster.members].sort(
    (a, b) => rank(b, known) - rank(a, known) || (a.profile.id < b.profile.id ? -1 : 1),
  );
  const kept: Member[] = [];
  const judged = new Set<string>();
  for (const member of sure) {
    const refused = kept.some(({ profile }) => decided(profile.id, member.profile.id) === 'never');
    if (!refused) kept.push(member);
    else judged.add(member.profile.id);
  }
  return judged.size === 0 ? cluster : { ...cluster, members: kept };
}

function rank({ profile, confidence }: Member, known: ReadonlyMap<string, string>): number {
  return known.has(profile.id) ? 2 : confidence;
}
