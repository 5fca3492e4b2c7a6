import type { Glyph } from '../font/chain.ts';

/** Never at the start of a line. */
const NO_START =
  /^[、。，．：；！？）］｝〕〉》」』】〗〙〛’”»·・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％‰℃°′″)\]},.!?:;%…—～\p{M}\p{Join_Control}\p{Variation_Selector}]/u;
/** Never at the end of a line. */
const NO_END = /[（［｛〔〈《「『【〖〘〚‘“«([{$￥£＄#№☐☑\u200d]$/u;
/** Signs that stay together when two stand side by side. */
const PAIRS = /^[—…～]/;
/** Characters of a script that may be broken anywhere. */
const WIDE = /^[\u2e80-\u{10ffff}]/u;
/** After these a long machine text may be broken. */
const JOINT = /[-/@?&=_]$/;

/** Is a line break allowed between two signs, and is it a good place? */
function mayBreak(before: string, after: string): 'well' | 'poorly' | undefined {
  if (after === ' ' || after === '\n') return undefined;
  if (before === ' ' || before === '\u3000' || before === '\u200b') return 'well';
  if (NO_START.test(after) || NO_END.test(before)) return undefined;
  if (before === after && PAIRS.test(before)) return undefined;
  if (WIDE.test(before) || WIDE.test(after)) return 'well';
  return JOINT.test(before) ? 'poorly' : undefined;
}

/** Lines, and whether a word or number had to be broken to make them. */
export interface Broken {
  readonly lines: readonly (readonly Glyph[])[];
  readonly torn: boolean;
}

/** Breaks glyphs into lines of at most `width` thousandths: at allowed places, within a word only when it alone is too long. */
export function breakLines(glyphs: readonly Glyph[], width: number): Broken {
  const lines: (readonly Glyph[])[] = [];
  let torn = false;
  let start = 0;
  while (start < glyphs.length) {
    const { end, tears } = lineEnd(glyphs, start, width);
    const forced = glyphs[end - 1]?.text === '\n';
    lines.push(glyphs.slice(start, forced ? end - 1 : end));
    if (forced && end === glyphs.length) lines.push([]);
    torn ||= tears;
    start = end;
  }
  return { lines, torn };
}

/** The index after the last glyph of the line that starts at `start`; spaces at its end may hang over. */
function lineEnd(glyphs: readonly Glyph[], start: number, width: number): { end: number; tears: boolean } {
  let used = 0;
  let well = start;
  let poorly = start;
  for (let i = start; i < glyphs.length; i += 1) {
    const glyph = glyphs[i];
    if (!glyph) break;
    if (glyph.text === '\n') return { end: i + 1, tears: false };
    const may = i > start && !glyph.glued ? mayBreak(glyphs[i - 1]?.text ?? '', glyph.text) : undefined;
    if (may === 'well') well = i;
    if (may === 'poorly') poorly = i;
    used += glyph.advance;
    if (used <= width || glyph.text === ' ' || glyph.text === '\u3000') continue;
    if (well > start) return { end: well, tears: false };
    return { end: poorly > start ? poorly : Math.max(i, start + 1), tears: true };
  }
  return { end: glyphs.length, tears: false };
}

/** The width of a line in thousandths, spaces at its end left out. */
export function widthOf(line: readonly Glyph[]): number {
  let end = line.length;
  while (end > 0 && /^[ \u3000]$/.test(line[end - 1]?.text ?? '')) end -= 1;
  let width = 0;
  for (let i = 0; i < end; i += 1) width += line[i]?.advance ?? 0;
  return width;
}
