import { eastAsianWidth } from 'get-east-asian-width';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const NO_WIDTH = /[\p{Mark}\p{Control}\p{Format}\u1160-\u11FF]/u;

/** How many columns of a terminal the text takes: two for a Chinese character, none for a combining mark. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += widthOfCharacter(segment);
  return width;
}

function widthOfCharacter(character: string): number {
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(character)) return 2;
  let width = 0;
  for (const part of character) width += NO_WIDTH.test(part) ? 0 : eastAsianWidth(part.codePointAt(0) ?? 0);
  return width;
}

/** The text with spaces after it (or, for numbers, before it) up to a width. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? text + space : space + text;
}

/** The text cut to a width with `…` where it is longer; whole characters only. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 1;
  for (const { segment } of segmenter.segment(text)) {
    taken += widthOfCharacter(segment);
    if (taken > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
