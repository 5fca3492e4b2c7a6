import type { Glyph } from '../font/chain.ts';
import { widthOf } from './break-lines.ts';
import { type Setting, setText } from './set-text.ts';

/** Where a short label falls apart naturally: before an opening bracket, after a closing one, a colon, a stroke, a comma, a space. */
const BEFORE = /^[（(]$/;
const AFTER = /^[）):：/、，\s]$/;

/** The text in as many lines as it is set in, but as a short label should stand: whole parts on a line, or lines of about equal length. */
export function balance(glyphs: readonly Glyph[], width: number, setting: Setting): Setting {
  const { lines, size } = setting;
  if (lines.length < 2 || glyphs.some(({ text }) => text === '\n')) return setting;
  return (
    byParts(glyphs, width, setting) ??
    byParts(glyphs, width, { lines, size: size * 0.85 }) ??
    evenly(glyphs, width, setting)
  );
}

function byParts(glyphs: readonly Glyph[], width: number, { size, lines }: Setting): Setting | undefined {
  const parted: Glyph[][] = [[]];
  for (const part of partsOf(glyphs)) {
    const line = [...(parted.at(-1) ?? []), ...part];
    if (widthOf(line) * size <= width * 1000) parted[parted.length - 1] = line;
    else parted.push([...part]);
  }
  const fits = parted.every((line) => widthOf(line) * size <= width * 1000);
  return fits && parted.length <= lines.length ? { lines: parted, size } : undefined;
}

function partsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const parts: Glyph[][] = [];
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1]?.text ?? '';
    const joint = BEFORE.test(glyph.text) || (AFTER.test(before) && !AFTER.test(glyph.text));
    const last = parts.at(-1);
    if (last && !joint) last.push(glyph);
    else parts.push([glyph]);
  });
  return parts;
}

function evenly(glyphs: readonly Glyph[], width: number, setting: Setting): Setting {
  const { size, lines } = setting;
  let low = width / lines.length;
  let high = width;
  let best = setting;
  while (high - low > size / 4) {
    const middle = (low + high) / 2;
    const tried = setText(glyphs, middle, [size], 0);
    if (tried.lines.length > lines.length) low = middle;
    else {
      best = tried;
      high = middle;
    }
  }
  return best;
}
