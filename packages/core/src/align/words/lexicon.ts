import type { LanguageMap } from '../../catalogue/catalogue.ts';
import { abbreviations, phraseKey } from './canonical.ts';
import { type Guess, guesser } from './guess.ts';
import type { Word, WordKind } from './word.ts';

/** What one word means. */
export interface Meaning {
  readonly kind: WordKind;
  readonly concepts: readonly string[];
}

/** Reads Chinese text aloud: its syllables without tones, one per character; how property names in pinyin are recognised. */
export type Romanize = (text: string) => readonly string[];

/** Words by the ways in which they are written: Chinese, Latin letters, pinyin whole or by its initials. */
export interface Lexicon {
  readonly han: ReadonlyMap<string, Meaning>;
  /** As written and by `phraseKey`. */
  readonly latin: ReadonlyMap<string, Meaning>;
  /** Letters → what they may stand for, likeliest first. */
  readonly spelled: ReadonlyMap<string, readonly Meaning[]>;
  /** The English words of all phrases, which names glue together, with how many phrases have them. */
  readonly parts: ReadonlyMap<string, number>;
  /** The English word that a mistyped or shortened one stands for. */
  readonly guess: Guess;
  readonly longest: { readonly han: number; readonly latin: number; readonly spelled: number };
}

/** A lexicon of words and of the names of subject roles that a catalogue gives. */
export function lexiconOf(
  words: readonly Word[],
  roles: { readonly [role: string]: LanguageMap },
  romanize: Romanize | undefined,
): Lexicon {
  const named = conceptsByPhrase(words);
  const all = [...words, ...Object.entries(roles).map(([role, titles]) => roleWord(role, titles, named))];
  const [han, latin] = [new Map<string, Meaning>(), new Map<string, Meaning>()];
  const spelled = new Map<string, Meaning[]>();
  const parts = new Map<string, number>(
    abbreviations.filter((word) => word.length > 3).map((word) => [word, 1] as const),
  );
  for (const { means, kind, zh, en, whole = false } of all) {
    const meaning: Meaning = { kind, concepts: means.split(' ').filter((concept) => concept !== '') };
    for (const word of zh) {
      if (!han.has(word)) han.set(word, meaning);
      for (const letters of romanize ? spellings(romanize(word), whole) : []) add(spelled, letters, meaning);
    }
    for (const phrase of en) {
      for (const key of new Set([phrase, phraseKey(phrase)])) if (!latin.has(key)) latin.set(key, meaning);
      for (const word of phrase.split(' '))
        if (word.length > 2 || word === 'id' || word === 'no') parts.set(word, (parts.get(word) ?? 0) + 1);
    }
  }
  const longest = {
    han: longestOf(han.keys(), (word) => word.length),
    latin: longestOf(latin.keys(), (phrase) => phrase.split(' ').length) + 1,
    spelled: longestOf(spelled.keys(), (letters) => letters.length),
  };
  return { han, latin, spelled, parts, guess: guesser(parts), longest };
}

/** Whole pinyin and its initials; initials of one character say nothing. */
function spellings(syllables: readonly string[], whole: boolean): readonly string[] {
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  return syllables.length === 1 || whole ? [syllables.join('')] : [syllables.join(''), initials];
}

function add(spelled: Map<string, Meaning[]>, letters: string, meaning: Meaning): void {
  if (!/^[a-z]{2,}$/.test(letters)) return;
  const known = spelled.get(letters) ?? [];
  const same = known.some(({ concepts, kind }) => kind === meaning.kind && `${concepts}` === `${meaning.concepts}`);
  if (same) return;
  // Two initials stand for a property sooner than for a person.
  const late = letters.length === 2 ? known.filter(({ kind }) => kind === 'role') : [];
  spelled.set(letters, [...known.filter((one) => !late.includes(one)), meaning, ...late]);
}

/** What the words for subjects mean, by their phrases. */
function conceptsByPhrase(words: readonly Word[]): ReadonlyMap<string, Word> {
  return new Map(
    words
      .filter(({ kind }) => kind === 'role')
      .flatMap((word) => word.en.map((phrase) => [phraseKey(phrase), word] as const)),
  );
}

/** The titles of a role of the catalogue: for the subject that its name says, or for one of its own. */
function roleWord(role: string, titles: LanguageMap, named: ReadonlyMap<string, Word>): Word {
  const zh = Object.entries(titles).flatMap(([language, title]) => (language.startsWith('zh') ? [title] : []));
  const en = Object.entries(titles).flatMap(([language, title]) =>
    language.startsWith('en') ? [title.toLowerCase()] : [],
  );
  const means = named.get(phraseKey(role.replaceAll('-', ' ')))?.means ?? role;
  return { means, kind: role === 'organization' ? 'self' : 'role', zh, en };
}

function longestOf(words: Iterable<string>, lengthOf: (word: string) => number): number {
  let longest = 0;
  for (const word of words) longest = Math.max(longest, lengthOf(word));
  return longest;
}
