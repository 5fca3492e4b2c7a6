import { type Fonts, type Glyph, SYMBOL } from '../font/chain.ts';
import type { Piece } from '../sheet/model.ts';
import { breakLines } from './break-lines.ts';
import { LEADING } from './measure.ts';

/** Text set in lines of one size. */
export interface Setting {
  readonly lines: readonly (readonly Glyph[])[];
  readonly size: number;
}

/** The height of a setting in points. */
export function heightOf({ lines, size }: Setting): number {
  return lines.length * size * LEADING;
}

/** The glyphs of pieces: ticks with their words, blanks as room to write. */
export function glyphsOf(pieces: readonly Piece[], fonts: Fonts): readonly Glyph[] {
  const known = fonts.pieces.get(pieces) ?? pieceGlyphs(pieces, fonts);
  fonts.pieces.set(pieces, known);
  return known;
}

function pieceGlyphs(pieces: readonly Piece[], fonts: Fonts): readonly Glyph[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    const spaced = before && (piece.kind === 'tick' || before.kind === 'tick') && !isGap(piece) && !isGap(before);
    const gap = spaced ? fonts.glyphs('  ') : [];
    return [...gap, ...ownGlyphs(piece, fonts)];
  });
}

function isGap(piece: Piece): boolean {
  return piece.kind === 'text' && piece.text.trim() === '';
}

function ownGlyphs(piece: Piece, fonts: Fonts): readonly Glyph[] {
  switch (piece.kind) {
    case 'text':
      return piece.whole ? glued(fonts.glyphs(plain(piece.text))) : fonts.glyphs(plain(piece.text));
    case 'tick':
      return glued(fonts.glyphs(`${piece.on ? '☑' : '☐'}${plain(piece.text)}`));
    case 'blank':
      return [{ text: '', font: SYMBOL, advance: piece.width * 1000, blank: true }];
  }
}

/** Glyphs that stay on one line. */
function glued(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph, index) => (index > 0 ? { ...glyph, glued: true } : glyph));
}

/** Line ends of any system become one; a tab becomes a space. */
function plain(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(/\t/g, ' ');
}

/**
 * Sets glyphs in the first of the sizes in which they are not higher than `height` and no word is torn; if there is none, in the first that
 * is not higher, else in the last.
 */
export function setText(glyphs: readonly Glyph[], width: number, sizes: readonly number[], height: number): Setting {
  let fallback: Setting | undefined;
  let setting: Setting = { lines: [], size: sizes[0] ?? 10 };
  for (const size of glyphs.length === 0 ? [] : sizes) {
    const { lines, torn } = breakLines(glyphs, (width / size) * 1000);
    setting = { lines, size };
    if (heightOf(setting) > height + 0.01) continue;
    if (!torn) return setting;
    fallback ??= setting;
  }
  return fallback ?? setting;
}

/** The longest beginning of the glyphs that leaves room for `tail` within the height. */
export function setBeginning(
  glyphs: readonly Glyph[],
  tail: readonly Glyph[],
  width: number,
  size: number,
  height: number,
): Setting {
  let low = 0;
  let high = glyphs.length;
  const set = (count: number) => setText([...glyphs.slice(0, count), ...tail], width, [size], height);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (heightOf(set(middle)) <= height + 0.01) low = middle;
    else high = middle - 1;
  }
  return set(low);
}
