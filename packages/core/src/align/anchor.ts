import type { Catalogue } from '../catalogue/catalogue.ts';
import { Blocks } from './block.ts';
import { type Judgement, judge, type Matcher, sureness } from './matcher.ts';
import { conceptsOf, type Profile } from './profile.ts';

/** A field read as a data element of the catalogue. */
export interface Anchor {
  readonly profile: Profile;
  readonly element: string;
  readonly confidence: number;
  readonly judgement: Judgement;
}

interface Choice {
  readonly element: string;
  readonly judgement: Judgement;
  /** Lowered when another element fits nearly as well. */
  readonly confidence: number;
}

/** Reads fields as elements of the catalogue. */
export interface Anchoring {
  /** The elements that a field may stand for, best first. */
  readonly choices: (profile: Profile) => readonly Choice[];
  /** Each field of one form with its element, none that is taken; an element twice only where the evidence is strong. */
  readonly assign: (profiles: readonly Profile[], taken: ReadonlySet<string>, threshold: number) => readonly Anchor[];
}

/** How close to its best element, in log-odds, a field's second must come to be taken instead. */
const NEARLY = 0.7;
/** How sure a second field of one form must be of its element. */
const AGAIN = 0.75;
/** Points by which one of two readings must be the better, for the other not to be as good. */
const ALIKE = 0.1;

const ATTACHED = new Set(['phone', 'mobile', 'fax', 'email', 'postcode', 'region', 'address']);

/** The reading of fields as elements; equal fields are judged once. */
export function anchoring(elements: readonly Profile[], matchers: readonly Matcher[], catalogue: Catalogue): Anchoring {
  const blocks = new Blocks(elements, matchers);
  const known = new Map<string, readonly Choice[]>();
  const choices = (profile: Profile): readonly Choice[] => {
    const { signature } = profile;
    const before = known.get(signature);
    if (before) return before;
    const judged = blocks
      .candidates(profile, 40, Number.POSITIVE_INFINITY)
      .map((element) => ({ element: element.id, judgement: judge(profile, element, matchers, catalogue) }))
      .filter(({ judgement }) => judgement.confidence > 0.1)
      .sort((a, b) => b.judgement.points - a.judgement.points || (a.element < b.element ? -1 : 1))
      .slice(0, 5);
    const found = judged.map((one, index) => ({ ...one, confidence: unrivalled(judged, index) }));
    known.set(signature, found);
    return found;
  };
  return { choices, assign: (profiles, taken, threshold) => assign(profiles, taken, threshold, choices) };
}

function unrivalled(judged: readonly { readonly judgement: Judgement }[], index: number): number {
  const points = judged[index]?.judgement.points ?? 0;
  const rival = judged[index === 0 ? 1 : 0]?.judgement.points;
  const sure = sureness(points);
  return rival === undefined ? sure : sure * (1 - 0.5 * Math.exp(-Math.abs(points - rival) * 1.5));
}

function assign(
  profiles: readonly Profile[],
  taken: ReadonlySet<string>,
  threshold: number,
  choices: (profile: Profile) => readonly Choice[],
): readonly Anchor[] {
  const offers = profiles
    .flatMap((profile) => {
      const all = choices(profile);
      const best = all[0]?.judgement.points ?? 0;
      const near = all.filter(({ judgement }) => best - judgement.points <= NEARLY);
      return near.map((choice): Anchor => ({ profile, ...choice }));
    })
    .filter(({ confidence }) => confidence >= threshold)
    .sort((a, b) => b.judgement.points - a.judgement.points || order(a, b));
  const [done, used] = [new Set<string>(), new Set(taken)];
  const anchors: Anchor[] = [];
  for (const anchor of offers) {
    if (isAnybodys(anchor, offers)) continue;
    if (done.has(anchor.profile.id) || used.has(anchor.element)) continue;
    done.add(anchor.profile.id);
    used.add(anchor.element);
    anchors.push(anchor);
  }
  return [...anchors, ...again(profiles, anchors, threshold, choices)];
}

/** Fields that ask once more, in another group of their form, for what one of its fields is already read as. */
function again(
  profiles: readonly Profile[],
  anchors: readonly Anchor[],
  threshold: number,
  choices: (profile: Profile) => readonly Choice[],
): readonly Anchor[] {
  const first = new Map(anchors.map((anchor) => [anchor.element, anchor] as const));
  const done = new Set(anchors.map(({ profile }) => profile.id));
  return profiles.flatMap((profile) => {
    const [choice] = done.has(profile.id) ? [] : choices(profile);
    const before = choice && first.get(choice.element);
    if (!before || choice.confidence < Math.max(threshold, AGAIN) || isAttached(profile)) return [];
    return groupOf(before.profile) === groupOf(profile) ? [] : [{ profile, ...choice }];
  });
}

/** Whose a phone or a postal code is, only its surroundings tell: a second one is rather another's. */
function isAttached(profile: Profile): boolean {
  return profile.roles.size === 0 && [...conceptsOf(profile)].some((concept) => ATTACHED.has(concept));
}

/** Two groups ask alike for something attached, and nothing tells whose each is: neither is guessed. */
function isAnybodys({ profile, element, judgement }: Anchor, offers: readonly Anchor[]): boolean {
  return (
    isAttached(profile) &&
    offers.some(
      (other) =>
        other.element === element &&
        groupOf(other.profile) !== groupOf(profile) &&
        isAttached(other.profile) &&
        Math.abs(other.judgement.points - judgement.points) < ALIKE,
    )
  );
}

function groupOf({ pointer = '' }: Profile): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function order(a: Anchor, b: Anchor): number {
  const [x, y] = [`${a.element} ${a.profile.id}`, `${b.element} ${b.profile.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
