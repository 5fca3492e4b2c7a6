import type { Glyph } from '../font/chain.ts';
import { breakLines, widthOf } from '../layout/break-lines.ts';
import type { Mark } from '../layout/page.ts';
import type { TemplateField, Widget } from './fields.ts';

const LEADING = 1.25;
const PAD = 2;
const LARGEST = 12;
const SMALLEST = 5;

/** What is drawn in a widget, in points from its upper left corner, and whether all of the text found room. */
export interface Drawn {
  readonly marks: readonly Mark[];
  readonly whole: boolean;
}

/** Width and height of a widget as its text runs. */
export function sizeOf({ rect: [left, low, right, high], turn }: Widget): {
  readonly width: number;
  readonly height: number;
} {
  const [width, height] = [right - left, high - low];
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** A text in a widget: each character in its cell, on several lines, or on one, as large as the field says and fits. */
export function drawText(glyphs: readonly Glyph[], field: TemplateField, widget: Widget): Drawn {
  const { width, height } = sizeOf(widget);
  if (field.comb !== undefined) return combed(glyphs, field.comb, width, height, field.size);
  const lines = field.multiline ? Number.POSITIVE_INFINITY : 1;
  const largest = field.size > 0 ? field.size : field.multiline ? LARGEST : Math.min(LARGEST, height / 1.15);
  for (let size = largest; ; size = Math.max(SMALLEST, size - 0.5)) {
    const set = breakLines(glyphs, ((width - 2 * PAD) / size) * 1000).lines;
    const fits = set.length <= lines && blockHeight(set.length, size) <= height;
    if (fits || size <= SMALLEST) return { marks: fits ? placed(set, size, field, width, height) : [], whole: fits };
  }
}

function blockHeight(lines: number, size: number): number {
  return size + (lines - 1) * size * LEADING;
}

function placed(
  lines: readonly (readonly Glyph[])[],
  size: number,
  field: TemplateField,
  width: number,
  height: number,
): readonly Mark[] {
  const top = field.multiline ? Math.min(PAD, (height - blockHeight(lines.length, size)) / 2) : (height - size) / 2;
  return lines.flatMap((glyphs, index): readonly Mark[] => {
    const room = width - 2 * PAD - (widthOf(glyphs) * size) / 1000;
    const x = PAD + (field.align === 'left' ? 0 : field.align === 'center' ? room / 2 : room);
    return glyphs.length === 0
      ? []
      : [{ kind: 'text', x, y: top + index * size * LEADING + 0.88 * size, size, glyphs }];
  });
}

function combed(glyphs: readonly Glyph[], cells: number, width: number, height: number, given: number): Drawn {
  if (glyphs.length > cells) return { marks: [], whole: false };
  const cell = width / cells;
  const widest = Math.max(1, ...glyphs.map(({ advance }) => advance)) / 1000;
  const size = Math.min(given > 0 ? given : LARGEST, height / 1.15, cell / widest);
  const marks = glyphs.map((glyph, index): Mark => {
    const x = index * cell + (cell - (glyph.advance * size) / 1000) / 2;
    return { kind: 'text', x, y: (height - size) / 2 + 0.88 * size, size, glyphs: [glyph] };
  });
  return { marks, whole: true };
}

/** A tick within a widget. */
export function drawTick(widget: Widget): readonly Mark[] {
  const { width, height } = sizeOf(widget);
  const side = Math.min(width, height) * 0.7;
  const [x, y] = [(width - side) / 2, (height - side) / 2];
  const stroke = Math.max(0.8, side / 8);
  return [
    { kind: 'line', x1: x, y1: y + side * 0.55, x2: x + side * 0.38, y2: y + side * 0.92, width: stroke },
    { kind: 'line', x1: x + side * 0.38, y1: y + side * 0.92, x2: x + side, y2: y + side * 0.08, width: stroke },
  ];
}

/** The matrix that leads from a widget's own space to that of its page. */
export function matrixOf({ rect: [left, low, right, high], turn }: Widget): readonly number[] {
  switch (turn) {
    case 90:
      return [0, 1, -1, 0, right, low];
    case 180:
      return [-1, 0, 0, -1, right, high];
    case 270:
      return [0, -1, 1, 0, left, high];
    default:
      return [1, 0, 0, 1, left, low];
  }
}
