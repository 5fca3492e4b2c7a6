import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Anchor } from './anchor.ts';
import { Blocks } from './block.ts';
import { type Argument, judge, type Matcher } from './matcher.ts';
import type { Profile } from './profile.ts';

/** A field in a cluster: how sure it is of its place there, and why. */
export interface Member {
  readonly profile: Profile;
  readonly confidence: number;
  readonly arguments: readonly Argument[];
}

/** Fields that ask for one data element, at most one of a form unless the form itself says so. */
export interface Cluster {
  /** An element of the catalogue, or one that decisions have named. */
  readonly element?: string;
  readonly members: readonly Member[];
}

/** What clustering works with. */
export interface Grouping {
  readonly threshold: number;
  readonly matchers: readonly Matcher[];
  readonly catalogue: Catalogue;
}

/** Fields that are compared for a whole cluster, at most. */
const SPOKESMEN = 6;
/** Fields of one block that each is compared with, at most. */
const COMPARED = 12;
/** A pair surer than this of not being the same keeps its clusters apart. */
const DENIED = 0.15;

const ALONE = { confidence: 0, arguments: [] } as const;

interface Group {
  readonly element?: string;
  members: readonly Member[];
  forms: ReadonlySet<string>;
  spokesmen: readonly Profile[];
  /** The group that took it up. */
  into?: Group;
}

interface Edge {
  readonly a: Profile;
  readonly b: Profile;
  readonly points: number;
}

/** The clusters that anchors make, each by its element. */
export function clustersOf(
  anchors: readonly (Anchor | { readonly profile: Profile; readonly element: string })[],
): readonly Cluster[] {
  const byElement = new Map<string, Member[]>();
  for (const anchor of anchors) {
    const member =
      'judgement' in anchor
        ? { profile: anchor.profile, confidence: anchor.confidence, arguments: anchor.judgement.arguments }
        : { profile: anchor.profile, confidence: 1, arguments: [] };
    const members = byElement.get(anchor.element);
    if (members) members.push(member);
    else byElement.set(anchor.element, [member]);
  }
  return [...byElement].map(([element, members]) => ({ element, members }));
}

/** Adds to the clusters what no element was found for: fields that are alike join as far as the whole cluster agrees. */
export function joinRest(clusters: readonly Cluster[], rest: readonly Profile[], how: Grouping): readonly Cluster[] {
  const groupOf = new Map<string, Group>();
  const known = clusters.map((cluster) => groupFrom(cluster, groupOf));
  const loose = looseGroups(rest, how);
  for (const [key, group] of loose) groupOf.set(key, group);
  for (const edge of edgesOf([...known, ...loose.values()], loose, how)) {
    const [a, b] = [final(groupOf.get(edge.a.signature)), final(groupOf.get(edge.b.signature))];
    if (a && b && a !== b && holds(a, b, how)) unite(a, b, edge, how);
  }
  const all = new Set([...known, ...groupOf.values()]);
  return [...all]
    .filter(({ members }) => members.length > 0)
    .map(({ element, members }) => ({
      ...(element === undefined ? {} : { element }),
      members,
    }));
}

function groupFrom(cluster: Cluster, groupOf: Map<string, Group>): Group {
  const distinct = new Map(cluster.members.map(({ profile }) => [profile.signature, profile] as const));
  const spokesmen = [...distinct]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, SPOKESMEN)
    .map(([, profile]) => profile);
  const group: Group = {
    ...(cluster.element === undefined ? {} : { element: cluster.element }),
    members: cluster.members,
    forms: formsIn(cluster.members),
    spokesmen,
  };
  for (const profile of spokesmen) groupOf.set(profile.signature, group);
  return group;
}

/** Fields that nothing tells apart; two of one form cannot both be meant. */
function looseGroups(rest: readonly Profile[], how: Grouping): Map<string, Group> {
  const bySignature = new Map<string, Profile[]>();
  for (const profile of rest) {
    const same = bySignature.get(profile.signature);
    if (same) same.push(profile);
    else bySignature.set(profile.signature, [profile]);
  }
  const groups = new Map<string, Group>();
  for (const [key, profiles] of bySignature) {
    const first = profiles[0];
    if (!first) continue;
    // Alone it has nothing to be compared with yet.
    const twin = profiles.length > 1 ? judge(first, first, how.matchers, how.catalogue) : ALONE;
    const single = [...new Map(profiles.map((profile) => [profile.form, profile] as const)).values()];
    const ambiguous = single.length < profiles.length;
    const chosen = twin.confidence >= how.threshold && !ambiguous ? single : [first];
    const members = chosen.map((profile) => ({ profile, confidence: twin.confidence, arguments: twin.arguments }));
    groups.set(key, { members, forms: formsIn(members), spokesmen: [first] });
  }
  return groups;
}

function edgesOf(
  groups: readonly Group[],
  loose: ReadonlyMap<string, Group>,
  { threshold, matchers, catalogue }: Grouping,
): readonly Edge[] {
  const blocks = new Blocks(
    groups.flatMap(({ spokesmen }) => spokesmen),
    matchers,
  );
  const done = new Set<string>();
  const edges: Edge[] = [];
  for (const { spokesmen } of loose.values()) {
    for (const a of spokesmen) {
      for (const b of blocks.candidates(a, 3, COMPARED)) {
        const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (a.id === b.id || a.signature === b.signature || done.has(key)) continue;
        done.add(key);
        const judgement = judge(a, b, matchers, catalogue);
        if (judgement.confidence >= threshold) edges.push({ a, b, points: judgement.points });
      }
    }
  }
  return edges.sort((x, y) => y.points - x.points || (keyOf(x) < keyOf(y) ? -1 : 1));
}

function keyOf({ a, b }: Edge): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}

/** Do the clusters hold as one: no form twice, no pair that denies it, sure enough on average? */
function holds(a: Group, b: Group, { threshold, matchers, catalogue }: Grouping): boolean {
  if (a.element !== undefined && b.element !== undefined) return false;
  const [few, many] = a.forms.size < b.forms.size ? [a, b] : [b, a];
  for (const form of few.forms) if (many.forms.has(form)) return false;
  let [sum, count] = [0, 0];
  for (const one of a.spokesmen) {
    for (const other of b.spokesmen) {
      const { confidence } = judge(one, other, matchers, catalogue);
      if (confidence < DENIED) return false;
      sum += confidence;
      count += 1;
    }
  }
  return sum / count >= threshold;
}

function unite(a: Group, b: Group, edge: Edge, { matchers, catalogue }: Grouping): void {
  const judgement = judge(edge.a, edge.b, matchers, catalogue);
  const [into, from] = b.element !== undefined ? [b, a] : [a, b];
  const { confidence } = judgement;
  const joined = from.members.map((member) => ({
    ...member,
    confidence: from.members.length === 1 ? confidence : Math.min(member.confidence, confidence),
    arguments: judgement.arguments,
  }));
  // Until now it stood alone.
  if (into.element === undefined && into.members.length === 1)
    into.members = into.members.map((member) => ({ ...member, confidence }));
  into.members = [...into.members, ...joined];
  into.forms = new Set([...into.forms, ...from.forms]);
  into.spokesmen = [...into.spokesmen, ...from.spokesmen].slice(0, SPOKESMEN);
  from.members = [];
  from.into = into;
}

function final(group: Group | undefined): Group | undefined {
  let here = group;
  while (here?.into) here = here.into;
  return here;
}

function formsIn(members: readonly Member[]): ReadonlySet<string> {
  return new Set(members.flatMap(({ profile }) => (profile.form === undefined ? [] : [profile.form])));
}
