import { type GlyphOf, readCmap } from './cmap.ts';
import { readTables, type Tables, viewOf } from './sfnt.ts';

/** A font as the caller gives it: a name for messages, the bytes of a TrueType file, the member of a collection. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly index?: number;
}

/** A font that can be measured. Lengths are in thousandths of the font size. */
export interface Face {
  readonly file: FontFile;
  readonly tables: Tables;
  readonly glyphOf: GlyphOf;
  readonly advanceOf: (glyph: number) => number;
  readonly bounds: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
}

/** Why a font cannot be used. */
export type FontFault = 'no-font' | 'no-outlines' | 'restricted';

/** Reads a font file: a face, or the reason why its glyphs may not or cannot be embedded. */
export function readFace(file: FontFile): Face | FontFault {
  const tables = readTables(file.bytes, file.index);
  if (!tables) return 'no-font';
  const cmap = tables.get('cmap');
  const glyphOf = cmap && readCmap(cmap);
  const head = tables.get('head');
  const hhea = tables.get('hhea');
  const hmtx = tables.get('hmtx');
  if (!glyphOf || !head || !hhea || !hmtx) return 'no-font';
  if (!tables.has('glyf')) return 'no-outlines';
  if (isRestricted(tables)) return 'restricted';
  const scale = 1000 / viewOf(head).getUint16(18);
  const bound = (at: number) => Math.round(viewOf(head).getInt16(at) * scale);
  return {
    file,
    tables,
    glyphOf,
    advanceOf: advances(viewOf(hhea), viewOf(hmtx), scale),
    bounds: [bound(36), bound(38), bound(40), bound(42)],
    ...heights(tables, scale),
  };
}

/** `fsType` 2: the licence allows no embedding. */
function isRestricted(tables: Tables): boolean {
  const os2 = tables.get('OS/2');
  return os2 !== undefined && (viewOf(os2).getUint16(8) & 0xf) === 2;
}

function heights(tables: Tables, scale: number): { ascent: number; descent: number } {
  const os2 = tables.get('OS/2');
  const hhea = tables.get('hhea');
  if (os2) return { ascent: typo(os2, 68, scale), descent: typo(os2, 70, scale) };
  return { ascent: hhea ? typo(hhea, 4, scale) : 880, descent: hhea ? typo(hhea, 6, scale) : -120 };
}

function typo(table: Uint8Array, at: number, scale: number): number {
  return Math.round(viewOf(table).getInt16(at) * scale);
}

function advances(hhea: DataView, hmtx: DataView, scale: number): (glyph: number) => number {
  const last = hhea.getUint16(34) - 1;
  return (glyph) => Math.round(hmtx.getUint16(4 * Math.min(glyph, last)) * scale);
}
