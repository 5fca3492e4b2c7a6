import { latin, readLabel } from './read-label.ts';
import { type Reading, readingOf } from './reading.ts';
import { phraseKey } from './words/canonical.ts';
import type { Lexicon, Meaning } from './words/lexicon.ts';
import { type Piece, segment } from './words/segment.ts';

const SPELLED = {
  known: (letters: string): number => (letters.length === 2 ? 1.3 : 1),
  unknown: 1.6,
};

const GLUED = { known: (letters: string): number => (letters.length < 3 ? 1.4 : 1), unknown: 1.6 };

/** The words of a property's name, whatever its style: `registeredAddress`, `registered_address`, `REG_ADDR`, `ZCDZ`. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Does a name only number its field (`AAB003`, `field_12`)? Then it says nothing. */
function isNumbered(name: string): boolean {
  return /\d{2,}/.test(name) || /^(?:field|item|f|q|x|col|column)_?\d+$/i.test(name);
}

/** What a property's name says, as English words, pinyin or initials of pinyin; every way to read it, likeliest first. */
export function readName(name: string, lexicon: Lexicon): readonly Reading[] {
  if (isNumbered(name)) return [];
  const written = wordsOfName(name);
  if (written.some((word) => /\p{Script=Han}/u.test(word))) return readLabel(name, lexicon);
  const words = written.map((word) => mended(word, lexicon, written.length === 1));
  const read = latin(words, lexicon);
  const english = read.some((piece) => piece.known) ? read : [{ text: words.join('') }];
  let ways: Piece<Meaning>[][] = [[]];
  let [known, letters] = [0, 0];
  for (const piece of english) {
    const options = piece.known || /\d/.test(piece.text) ? [[piece]] : spelledOut(piece.text, lexicon);
    letters += piece.text.length;
    known += covered(options[0] ?? []);
    ways = ways.flatMap((way) => options.map((option) => [...way, ...option])).slice(0, 6);
  }
  const trust = letters === 0 ? 0 : (known / letters) * sureness(english, known);
  const weighed = ways.map((way) =>
    readingOf(
      name,
      way.map((piece) => ({ piece, aside: false })),
      Math.max(trust, 0.3),
    ),
  );
  return weighed.filter(({ tokens, own }) => tokens.size > 0 || own !== undefined);
}

/** A word that is neither English nor pinyin as it stands, as the English word that it is taken for; a short one only beside others (`shape` is no `share`). */
function mended(word: string, lexicon: Lexicon, alone: boolean): string {
  if (lexicon.parts.has(word) || lexicon.latin.has(phraseKey(word)) || word.length < (alone ? 6 : 4)) return word;
  const [first = []] = spelledOut(word, lexicon);
  return covered(first) > 0 ? word : (lexicon.guess(word) ?? word);
}

/** Few initials may mean anything. */
function sureness(english: readonly Piece<Meaning>[], known: number): number {
  if (english.every((piece) => piece.known)) return 1;
  return known <= 2 ? 0.8 : known === 3 ? 0.9 : 1;
}

function covered(pieces: readonly Piece<unknown>[]): number {
  return pieces.reduce((sum, { text, known }) => sum + (known ? text.length : 0), 0);
}

/** English words without space between them (`legalidno`), if most of it is such. */
function gluedWords(
  word: string,
  lexicon: Lexicon,
): { readonly glued: readonly Piece<string>[]; readonly pieces: readonly Piece<Meaning>[] } | undefined {
  const find = (letters: string): string | undefined => (lexicon.parts.has(letters) ? letters : undefined);
  const glued = segment([...word], find, 16, GLUED);
  if (word.length < 5 || covered(glued) / word.length < 0.75) return undefined;
  const words = glued.filter(({ text, known }) => known !== undefined || text.length > 1).map(({ text }) => text);
  return { glued, pieces: latin(words, lexicon) };
}

/** How far-fetched a reading is. */
function price(pieces: readonly Piece<unknown>[]): number {
  return pieces.reduce(
    (sum, { text, known }) => sum + (known === undefined ? 1.6 * text.length : text.length < 3 ? 1.3 : 1),
    0,
  );
}

/** The ways to read one word as pinyin; itself when most of it is none. */
function spelledOut(word: string, lexicon: Lexicon): Piece<Meaning>[][] {
  const asItIs = [[{ text: word }]];
  if (!/^[a-z]{2,40}$/.test(word)) return asItIs;
  const pieces = segment([...word], (letters) => lexicon.spelled.get(letters), lexicon.longest.spelled, SPELLED);
  const english = gluedWords(word, lexicon);
  if (english && price(english.glued) < price(pieces)) return [[...english.pieces]];
  if (covered(pieces) / word.length < 0.75) return asItIs;
  return pieces.reduce<Piece<Meaning>[][]>(
    (ways, { text, known }, index) => {
      const meanings = (known ?? [])
        .filter(({ kind }) => index === 0 || text.length > 2 || kind !== 'role')
        .slice(0, 3);
      const options = meanings.length > 0 ? meanings.map((one) => ({ text, known: one })) : [{ text }];
      return ways.flatMap((way) => options.map((option) => [...way, option])).slice(0, 6);
    },
    [[]],
  );
}
