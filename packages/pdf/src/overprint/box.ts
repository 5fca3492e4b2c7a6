import { isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import type { Place } from '../sheet/place.ts';
import { keyword } from '../sheet/shape.ts';

/** Where on pre-printed paper a value stands, in millimetres from the upper left corner. */
export interface PaperBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly align: 'left' | 'center' | 'right';
  /** Type size in points. */
  readonly size: number;
  /** Number of printed cells, one for each character. */
  readonly comb: number | undefined;
}

/** The paper of a form: its size in millimetres. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** The paper that the form's `x-print.paper` describes; A4 when it says nothing. */
export function paperOf(form: JsonObject): Paper {
  const paper = member(member(form, 'x-print'), 'paper');
  const landscape = member(member(form, 'x-print'), 'orientation') === 'landscape';
  const [width, height] = landscape ? [297, 210] : [210, 297];
  return { width: numberIn(paper, 'width') ?? width, height: numberIn(paper, 'height') ?? height };
}

/**
 * The box of a place by its `x-print.mm`: `{ page?, x, y, w, h, align?, size?, comb? }`; in a table also `step`, the height of a row, and
 * `rows`, how many the paper has. Undefined when there is none, or no row left on the paper.
 */
export function boxOf(place: Place): PaperBox | undefined {
  const given = member(keyword(place.shape, 'x-print'), 'mm');
  const row = rowOf(place.at);
  const rows = numberIn(given, 'rows');
  if (rows !== undefined && row >= rows) return undefined;
  const box = boxIn(given);
  return box && { ...box, y: box.y + row * (numberIn(given, 'step') ?? 0) };
}

/** The boxes of a place's options, by value: `x-print.mm.options`. */
export function optionBoxes(place: Place): ReadonlyMap<string, PaperBox> {
  const options = member(member(keyword(place.shape, 'x-print'), 'mm'), 'options');
  const boxes = new Map<string, PaperBox>();
  for (const [value, given] of Object.entries(isObject(options) ? options : {})) {
    const box = boxIn(given);
    if (box) boxes.set(value, box);
  }
  return boxes;
}

/** The number of the row that a place is in, counted from nought. */
function rowOf(at: string): number {
  const rows = at.split('/').filter((token) => /^\d+$/.test(token));
  return Number(rows.at(-1) ?? 0);
}

function boxIn(given: Json | undefined): PaperBox | undefined {
  const [x, y, w, h] = ['x', 'y', 'w', 'h'].map((name) => numberIn(given, name));
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined;
  const align = member(given, 'align');
  return {
    page: numberIn(given, 'page') ?? 1,
    x,
    y,
    w,
    h,
    align: align === 'center' || align === 'right' ? align : 'left',
    size: numberIn(given, 'size') ?? 10,
    comb: numberIn(given, 'comb'),
  };
}

function numberIn(value: Json | undefined, name: string): number | undefined {
  const found = member(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
