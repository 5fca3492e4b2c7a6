import { type Reading, readingOf, type Weighed } from './reading.ts';
import { phraseKey } from './words/canonical.ts';
import type { Lexicon, Meaning } from './words/lexicon.ts';
import { type Piece, segment } from './words/segment.ts';

const HAN = { known: (word: string): number => (word.length > 1 ? 1 : 1.2), unknown: 1.3 };
const LATIN = { known: (): number => 1, unknown: 1.5 };

/** A label without what varies by accident: width of characters, case, spaces between Chinese characters, marks at its ends. */
export function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/^[\s*※:·.\d]+(?=\D)|[\s*※:·.]+$/g, '')
    .trim();
}

/** What a label says: as a whole, and by each of its alternatives (`批准文号或注册号`). */
export function readLabel(label: string, lexicon: Lexicon): readonly Reading[] {
  const plain = plainLabel(label);
  if (plain === '') return [];
  const { main, aside } = parts(plain);
  const asides = piecesOf(aside, lexicon).map((piece): Weighed => ({ piece, aside: true }));
  const whole = piecesOf(main, lexicon).map((piece): Weighed => ({ piece, aside: false }));
  const readings = [readingOf(label, [...whole, ...asides], 1)];
  const alternatives = main.split(/[/／]|或者?|\bor\b/).filter((part) => part.trim() !== '');
  if (
    alternatives.length < 2 ||
    !whole.some(({ piece }) => piece.known === undefined || /^(?:或者?|or)$/.test(piece.text))
  )
    return readings;
  const each = alternatives.map((part) =>
    readingOf(
      label,
      piecesOf(part, lexicon).map((piece): Weighed => ({ piece, aside: false })),
      0.85,
    ),
  );
  const subject = each[0]?.roles ?? new Set<string>();
  const several = each.filter(({ roles }) => roles.size > 0).length > 1;
  return [...(several ? readings.map((reading) => ({ ...reading, roles: subject })) : readings), ...each];
}

function parts(plain: string): { readonly main: string; readonly aside: string } {
  const asides: string[] = [];
  const main = plain
    .replace(/\(([^()]*)\)|\[([^[\]]*)\]|〔([^〕]*)〕/g, (_whole, a?: string, b?: string, c?: string) => {
      asides.push(a ?? b ?? c ?? '');
      return '';
    })
    .trim();
  return main === '' ? { main: asides.join(' '), aside: '' } : { main, aside: asides.join(' ') };
}

/** The words of a text in Chinese, Latin letters, or both. */
function piecesOf(text: string, lexicon: Lexicon): readonly Piece<Meaning>[] {
  return text
    .split(/[^\p{L}\p{N}'%-]+/u)
    .flatMap((part) => part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .reduce<string[][]>(together, [])
    .flatMap((run) =>
      run.length === 1 && /\p{Script=Han}/u.test(run[0] ?? '') ? han(run[0] ?? '', lexicon) : latin(run, lexicon),
    );
}

/** Latin words that stand beside each other are read as one phrase. */
function together(runs: string[][], part: string): string[][] {
  const before = runs.at(-1);
  const isHan = /\p{Script=Han}/u.test(part);
  if (isHan || before === undefined || /\p{Script=Han}/u.test(before[0] ?? '')) return [...runs, [part]];
  before.push(part);
  return runs;
}

function han(text: string, lexicon: Lexicon): readonly Piece<Meaning>[] {
  const characters = [...text];
  const alone = characters.length === 1;
  const find = (word: string): Meaning | undefined =>
    word.length > 1 || alone || lexicon.han.get(word)?.kind === 'noise' ? lexicon.han.get(word) : undefined;
  return segment(characters, find, lexicon.longest.han, HAN).flatMap((piece, index, all) =>
    index > 0 && index === all.length - 1 && piece.known === undefined ? numbered(piece, lexicon) : [piece],
  );
}

/** `号` at the end of a label is a number, though no house number. */
function numbered(piece: Piece<Meaning>, { han: words }: Lexicon): readonly Piece<Meaning>[] {
  const known = words.get('编号');
  if (!known || !piece.text.endsWith('号')) return [piece];
  const before = piece.text.slice(0, -1);
  return [...(before === '' ? [] : [{ text: before }]), { text: '号', known }];
}

/** Latin words, the phrases of the lexicon found among them. */
export function latin(text: readonly string[], lexicon: Lexicon): readonly Piece<Meaning>[] {
  const words = text
    .flatMap((part) => part.split(/[\s-]+/))
    .map((word) => word.replace(/'s$|'/g, ''))
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  const find = (phrase: string): Meaning | undefined =>
    lexicon.latin.get(phrase) ?? lexicon.latin.get(phraseKey(phrase));
  return segment(words, find, lexicon.longest.latin, LATIN, ' ').flatMap((piece) =>
    piece.known ? [piece] : piece.text.split(' ').map((word) => ({ text: word })),
  );
}
