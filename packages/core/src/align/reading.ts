import { canonicalWord } from './words/canonical.ts';
import { compound } from './words/compounds.ts';
import type { Meaning } from './words/lexicon.ts';
import type { Piece } from './words/segment.ts';

/** What a label or a name says: the concepts of its property with their weights, whom it is about, whether forms may share it at all. */
export interface Reading {
  /** As it stands in the form. */
  readonly text: string;
  readonly tokens: ReadonlyMap<string, number>;
  readonly roles: ReadonlySet<string>;
  /** Names the organization itself. */
  readonly self: boolean;
  /** What every form keeps for itself (a signature, a consent …). */
  readonly own?: string;
  /** Does every word that names a subject do so beyond doubt (not by two initials)? */
  readonly clear: boolean;
  /** The label names a subject only; that it asks for the name is concluded. */
  readonly implied: boolean;
  /** How far the reading is to be trusted, 0 to 1. */
  readonly trust: number;
}

const LIGHT: { readonly [concept: string]: number } = {
  number: 0.4,
  kind: 0.5,
  count: 0.4,
  date: 0.6,
  amount: 0.7,
  address: 0.9,
  registered: 0.6,
  'business-place': 0.6,
  home: 0.6,
  mailing: 0.6,
  subset: 0.4,
  investment: 0.4,
  approval: 0.4,
};

/** A piece of a label, with how much it counts (a remark in parentheses counts less). */
export interface Weighed {
  readonly piece: Piece<Meaning>;
  readonly aside: boolean;
}

/** What the pieces of a text say together. */
export function readingOf(text: string, pieces: readonly Weighed[], trust: number): Reading {
  const tokens = new Map<string, number>();
  const roles = new Set<string>();
  let [self, clear] = [false, true];
  let own: string | undefined;
  const put = (token: string, weight: number): void => {
    if (weight > 0) tokens.set(token, Math.max(weight, tokens.get(token) ?? 0));
  };
  for (const { piece, aside } of pieces) {
    const { known, text: letters } = piece;
    if (known === undefined) {
      for (const [token, weight] of unknownTokens(letters)) put(token, aside ? weight * 0.4 : weight);
      continue;
    }
    if (known.kind === 'self') self = true;
    if (known.kind === 'role' && !aside) for (const role of known.concepts) roles.add(role);
    if (known.kind === 'role' && /^[a-z]{1,2}$/.test(letters)) clear = false;
    if (known.kind === 'own' && !aside) own = known.concepts[0];
    if (known.kind === 'head') for (const one of known.concepts) put(one, (LIGHT[one] ?? 1) * (aside ? 0.3 : 1));
    if (known.kind === 'qualifier') for (const one of known.concepts) put(one, (LIGHT[one] ?? 0.6) * (aside ? 0.8 : 1));
  }
  if (roles.has('legal-representative')) roles.delete('person-in-charge');
  countStaff(roles, tokens);
  compound(tokens);
  // A label that only names a subject asks for its name.
  const implied = tokens.size === 0 && (roles.size > 0 || self) && own === undefined;
  if (implied) tokens.set('name', 1);
  return { text, tokens, roles, self, clear, implied, trust, ...(own === undefined ? {} : { own }) };
}

/** How many employees there are is asked of the organization, not of an employee. */
function countStaff(roles: Set<string>, tokens: Map<string, number>): void {
  if (!roles.has('employee') || !(tokens.has('count') || tokens.has('headcount'))) return;
  roles.delete('employee');
  tokens.delete('count');
  tokens.set('headcount', 1);
}

/** Unknown Chinese counts by pairs of characters, an unknown word of letters as one. */
function unknownTokens(letters: string): readonly (readonly [string, number])[] {
  if (!/\p{Script=Han}/u.test(letters)) return [[`~${canonicalWord(letters)}`, letters.length > 1 ? 0.55 : 0.1]];
  const characters = [...letters];
  if (characters.length === 1) return [[`~${letters}`, 0.3]];
  const weight = Math.min(0.6, 1.6 / (characters.length - 1));
  return characters.slice(1).map((character, index) => [`~${characters[index]}${character}`, weight]);
}
