import type { Catalogue, LanguageMap } from '../catalogue/catalogue.ts';
import type { FieldRef } from './alignment.ts';
import type { Cluster, Member } from './cluster.ts';
import type { Judgement } from './matcher.ts';
import type { Profile } from './profile.ts';
import type { Ground, Suggestion } from './suggestion.ts';
import { lensBetween } from './values.ts';

/** What suggestions are written with. */
export interface Linked {
  readonly known: ReadonlyMap<string, string>;
  readonly decided: (a: string, b: string) => 'same' | 'never' | 'other' | undefined;
  readonly judge: (a: Profile, b: Profile) => Judgement;
  readonly catalogue: Catalogue;
}

/** As few pairs as tie the cluster together: each field that is not tied yet with the one that is surest, or with the first of its own form. */
export function link(cluster: Cluster, linked: Linked): readonly Suggestion[] {
  const { known, decided } = linked;
  const members = [...cluster.members].sort((a, b) => compare(a, b, known));
  const hub = members[0];
  if (!hub) return [];
  const own = known.get(hub.profile.id);
  const first = new Map<string | undefined, Member>();
  for (const member of members) if (!first.has(member.profile.form)) first.set(member.profile.form, member);
  return members.slice(1).flatMap((member) => {
    const tied = own !== undefined && known.get(member.profile.id) === own;
    // What a form asks twice is tied to its own first field: two fields of one form are one only by a word on these two.
    const before = first.get(member.profile.form);
    const other = before && before !== member ? before : hub;
    if (tied || decided(member.profile.id, other.profile.id) !== undefined) return [];
    return [suggestion(cluster, member, other, linked)];
  });
}

function compare(a: Member, b: Member, known: ReadonlyMap<string, string>): number {
  const [x, y] = [known.has(a.profile.id) ? 1 : 0, known.has(b.profile.id) ? 1 : 0];
  return y - x || b.confidence - a.confidence || (a.profile.id < b.profile.id ? -1 : 1);
}

function suggestion(cluster: Cluster, member: Member, hub: Member, linked: Linked): Suggestion {
  const direct = linked.judge(member.profile, hub.profile);
  const { element } = cluster;
  const confidence =
    element === undefined ? member.confidence : Math.max(Math.min(member.confidence, hub.confidence), 0);
  const lens = lensBetween(hub.profile.facts, member.profile.facts, linked.catalogue);
  const named = element === undefined ? [] : [readAs(element, linked.catalogue)];
  const read = element === undefined ? [] : [...member.arguments, ...hub.arguments];
  const known = read.filter(({ matcher }) => matcher === 'label');
  const twice = member.profile.form === hub.profile.form ? [TWICE] : [];
  const others = direct.arguments.filter(({ points }) => points > 0 || points < -0.3);
  return {
    subject: refOf(member.profile),
    object: refOf(hub.profile),
    ...(element === undefined ? {} : { element }),
    confidence: Math.round(confidence * 1000) / 1000,
    reasons: worded([...twice, ...named, ...known, ...others]),
    ...(lens === undefined ? {} : { lens }),
  };
}

const TWICE: Ground = {
  matcher: 'again',
  points: 9.5,
  reason: { 'zh-CN': '同一表单在两处询问', en: 'one form asks for it in two places' },
};

/** Each reason once, the weightiest first. */
function worded(reasons: readonly Ground[]): readonly Ground[] {
  const once = new Map(reasons.map((one) => [one.reason.en ?? '', one] as const));
  return [...once.values()]
    .map((one) => ({ ...one, points: Math.round(one.points * 100) / 100 }))
    .sort((a, b) => b.points - a.points || (a.matcher < b.matcher ? -1 : 1));
}

function readAs(element: string, { elements }: Catalogue): Ground {
  const titles: LanguageMap = (Object.hasOwn(elements, element) ? elements[element]?.titles : undefined) ?? {};
  const zh = titles['zh-CN'] ?? element;
  return {
    matcher: 'element',
    points: 9,
    reason: { 'zh-CN': `都读作数据元“${zh}”（${element}）`, en: `both are read as ${titles.en ?? zh} (${element})` },
  };
}

/** The field that a profile describes. */
export function refOf({ id, form, pointer }: Profile): FieldRef {
  return { form: form ?? id, pointer: pointer ?? '' };
}

/** The order of suggestions: by subject, then object. */
export function seek(a: Suggestion, b: Suggestion): number {
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function key({ subject, object }: Suggestion): string {
  return `${subject.form}#${subject.pointer} ${object.form}#${object.pointer}`;
}
