import { viewOf } from './sfnt.ts';

/** Which glyph shows a code point; 0 when the font has none. */
export type GlyphOf = (codePoint: number) => number;

/** Reads a `cmap` table: its fullest Unicode subtable (format 12, else 4); undefined when it has neither. */
export function readCmap(table: Uint8Array): GlyphOf | undefined {
  const data = viewOf(table);
  const offsets = new Map<number, number>();
  for (let i = 0; i < data.getUint16(2); i += 1) {
    const platform = data.getUint16(4 + 8 * i);
    const encoding = data.getUint16(6 + 8 * i);
    const offset = data.getUint32(8 + 8 * i);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (unicode) offsets.set(data.getUint16(offset), offset);
  }
  const twelve = offsets.get(12);
  const four = offsets.get(4);
  if (twelve !== undefined) return segmented(data, twelve);
  return four === undefined ? undefined : deltas(data, four);
}

/** Format 12: sorted groups of code points with consecutive glyphs. */
function segmented(data: DataView, offset: number): GlyphOf {
  const count = data.getUint32(offset + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = offset + 16 + 12 * middle;
      if (codePoint < data.getUint32(at)) high = middle - 1;
      else if (codePoint > data.getUint32(at + 4)) low = middle + 1;
      else return data.getUint32(at + 8) + codePoint - data.getUint32(at);
    }
    return 0;
  };
}

/** Format 4: segments of the basic plane, by delta or through a glyph array. */
function deltas(data: DataView, offset: number): GlyphOf {
  const count = data.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + 2 * count + 2;
  return (codePoint) => {
    for (let i = 0; i < count; i += 1) {
      if (codePoint > data.getUint16(ends + 2 * i)) continue;
      const start = data.getUint16(starts + 2 * i);
      if (codePoint < start) return 0;
      const delta = data.getUint16(starts + 2 * (count + i));
      const rangeAt = starts + 4 * count + 2 * i;
      const range = data.getUint16(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = data.getUint16(rangeAt + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
