import { type Tables, viewOf } from './sfnt.ts';

/** The description of a glyph as `glyf` holds it; empty for one that draws nothing. */
export type Outline = Uint8Array;

/** Flags of a part of a compound glyph. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const SCALES = 0x40;
const MATRIX = 0x80;
const INSTRUCTIONS = 0x100;

const EMPTY: Outline = new Uint8Array();

/** The outline of a glyph without its instructions, the glyphs it is made of numbered anew. */
export function outlineOf(tables: Tables, glyph: number, renumber: (glyph: number) => number): Outline {
  const outline = wholeOutline(tables, glyph);
  if (outline.length < 10) return EMPTY;
  const contours = viewOf(outline).getInt16(0);
  return contours < 0 ? compound(outline, renumber) : simple(outline, contours);
}

function wholeOutline(tables: Tables, glyph: number): Outline {
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((tag) => tables.get(tag));
  if (!glyf || !loca || !head) return EMPTY;
  const places = viewOf(loca);
  const long = viewOf(head).getInt16(50) !== 0;
  const placeOf = (index: number) => (long ? places.getUint32(4 * index) : 2 * places.getUint16(2 * index));
  return glyf.subarray(placeOf(glyph), placeOf(glyph + 1));
}

function simple(outline: Outline, contours: number): Outline {
  const at = 10 + 2 * contours;
  const length = viewOf(outline).getUint16(at);
  if (length === 0) return outline;
  const stripped = new Uint8Array(outline.length - length);
  stripped.set(outline.subarray(0, at));
  stripped.set(outline.subarray(at + 2 + length), at + 2);
  return stripped;
}

function compound(outline: Outline, renumber: (glyph: number) => number): Outline {
  const copy = outline.slice();
  const data = viewOf(copy);
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0; at += lengthOf(flags)) {
    flags = data.getUint16(at);
    data.setUint16(at, flags & ~INSTRUCTIONS);
    data.setUint16(at + 2, renumber(data.getUint16(at + 2)));
  }
  return copy.subarray(0, at);
}

/** The bytes that describe one part: flags, glyph, offsets, scale. */
function lengthOf(flags: number): number {
  const scale = (flags & SCALE) !== 0 ? 2 : (flags & SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
  return 4 + ((flags & WORDS) !== 0 ? 4 : 2) + scale;
}
