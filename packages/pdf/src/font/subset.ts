import { YunformError } from '@yunform/schema/base';
import { type Outline, outlineOf } from './outline.ts';
import { type Tables, viewOf } from './sfnt.ts';

/** A font cut to some of its glyphs. */
export interface Subset {
  /** What a PDF needs of a TrueType font; glyphs are numbered anew, without hints. */
  readonly tables: Tables;
  /** The new number of a glyph of the whole font. */
  readonly numberOf: ReadonlyMap<number, number>;
}

/** The subset of a TrueType font that holds these glyphs, in this order after the empty first one, with the parts they are made of. */
export function subsetOf(tables: Tables, glyphs: readonly number[]): Subset {
  const numberOf = new Map<number, number>([[0, 0]]);
  const add = (glyph: number) => {
    const known = numberOf.get(glyph);
    if (known !== undefined) return known;
    numberOf.set(glyph, numberOf.size);
    return numberOf.size - 1;
  };
  try {
    for (const glyph of glyphs) add(glyph);
    const outlines: Outline[] = [];
    // Parts join the map while it is gone through, and so are reached in turn.
    for (const glyph of numberOf.keys()) outlines.push(outlineOf(tables, glyph, add));
    return { numberOf, tables: tablesOf(tables, [...numberOf.keys()], outlines) };
  } catch (error) {
    if (error instanceof RangeError) throw new YunformError('the font is damaged: a glyph points out of its table');
    throw error;
  }
}

function tablesOf(whole: Tables, glyphs: readonly number[], outlines: readonly Outline[]): Tables {
  const size = outlines.reduce((sum, { length }) => sum + even(length), 0);
  const long = size >= 0x20000;
  const glyf = new Uint8Array(size);
  const loca = new Uint8Array((outlines.length + 1) * (long ? 4 : 2));
  const places = viewOf(loca);
  let at = 0;
  outlines.forEach((outline, index) => {
    glyf.set(outline, at);
    at += even(outline.length);
    if (long) places.setUint32(4 * index + 4, at);
    else places.setUint16(2 * index + 2, at / 2);
  });
  return new Map([
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', metricsOf(whole, glyphs)],
    ['head', changed(whole, 'head', [[50, long ? 1 : 0]])],
    ['hhea', changed(whole, 'hhea', [[34, glyphs.length]])],
    ['maxp', changed(whole, 'maxp', [[4, glyphs.length], ...NO_HINTS])],
  ]);
}

/** Of `maxp`: one zone, and nothing else that only instructions need. */
const NO_HINTS: readonly (readonly [at: number, value: number])[] = [
  [14, 1],
  [16, 0],
  [18, 0],
  [20, 0],
  [22, 0],
  [24, 0],
  [26, 0],
];

function even(length: number): number {
  return (length + 1) & ~1;
}

/** A copy of a table with other numbers at some places. */
function changed(tables: Tables, tag: string, values: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const table = (tables.get(tag) ?? new Uint8Array(54)).slice();
  const data = viewOf(table);
  for (const [at, value] of values) data.setUint16(at, value);
  return table;
}

/** Advance and left side bearing of each glyph. */
function metricsOf(tables: Tables, glyphs: readonly number[]): Uint8Array {
  const whole = viewOf(tables.get('hmtx') ?? new Uint8Array());
  const count = viewOf(tables.get('hhea') ?? new Uint8Array(36)).getUint16(34);
  const metrics = new Uint8Array(4 * glyphs.length);
  const data = viewOf(metrics);
  glyphs.forEach((glyph, index) => {
    data.setUint16(4 * index, whole.getUint16(4 * Math.min(glyph, count - 1)));
    data.setUint16(4 * index + 2, whole.getUint16(glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count)));
  });
  return metrics;
}
