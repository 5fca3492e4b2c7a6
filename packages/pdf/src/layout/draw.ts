import { widthOf } from './break-lines.ts';
import { LEADING, PAD } from './measure.ts';
import type { Mark } from './page.ts';
import type { CellRole, SetCell } from './row.ts';
import { heightOf, type Setting } from './set-text.ts';

/** A rectangle on a page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How lines stand in their box. */
export interface Stand {
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly grey?: number;
}

/** The part of the size above the base line, for full-width characters. */
const RISE = 0.88;

/** The marks of set lines from the top of a box. */
export function textMarks({ lines, size }: Setting, box: Box, { align, ...look }: Stand): readonly Mark[] {
  return lines.flatMap((glyphs, index): readonly Mark[] => {
    const width = (widthOf(glyphs) * size) / 1000;
    const room = box.w - width;
    const x = box.x + (align === 'left' ? 0 : align === 'center' ? room / 2 : room);
    const y = box.y + index * size * LEADING + (LEADING - 1) * 0.5 * size + RISE * size;
    if (glyphs.length === 0) return [];
    return [{ kind: 'text', x, y, size, glyphs, ...look }, ...blanks(glyphs, x, y, size)];
  });
}

/** Lines below the blanks to write on. */
function blanks(glyphs: Setting['lines'][number], x: number, y: number, size: number): readonly Mark[] {
  const marks: Mark[] = [];
  let at = x;
  for (const glyph of glyphs) {
    const end = at + (glyph.advance * size) / 1000;
    if (glyph.blank) marks.push({ kind: 'line', x1: at + 1, y1: y + 1.5, x2: end - 1, y2: y + 1.5, width: 0.5 });
    at = end;
  }
  return marks;
}

/** The marks of a cell's text, in the middle of the cell's height. */
export function cellMarks(cell: SetCell, box: Box): readonly Mark[] {
  const inner = { x: box.x + PAD.x, y: box.y + (box.h - heightOf(cell.setting)) / 2, w: box.w - 2 * PAD.x, h: box.h };
  return textMarks(cell.setting, inner, standOf(cell));
}

function standOf({ role, setting }: SetCell): Stand {
  switch (role) {
    case 'value':
    case 'note':
      return { align: 'left' };
    case 'datum':
      return { align: setting.lines.length > 1 ? 'left' : 'center' };
    case 'band':
    case 'heading':
      return { align: 'center', bold: true };
    default:
      return { align: 'center' };
  }
}

/** The grey of a cell's ground, where it has one. */
export function groundOf(role: CellRole): number | undefined {
  if (role === 'band') return 0.88;
  return role === 'subband' || role === 'head' ? 0.95 : undefined;
}
