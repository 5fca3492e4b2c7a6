import type { FontFile } from '@yunform/pdf';
import { print } from '@yunform/pdf';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import { noto, options, popplerText, printed, run } from './support.ts';

const shorts = (...values: readonly number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const longs = (...values: readonly number[]) => values.flatMap((value) => shorts(value >>> 16, value & 0xffff));

/** A square with three bytes of instructions: bounds, the end of its contour, instructions, flags, coordinates. */
const SQUARE = [
  ...shorts(1, 0, 0, 500, 500, 3, 3),
  ...[0xb0, 0x00, 0x21],
  ...[1, 1, 1, 1],
  ...shorts(0, 500, 0, -500),
  ...shorts(0, 0, 500, 0),
  0,
];
/** The square twice, the second half as large, with instructions. */
const twice = (part: number) => [
  ...shorts(-1, 0, 0, 500, 800),
  ...shorts(0x21, part, 0, 0),
  ...shorts(0x109, part, 0, 300, 0x2000),
  ...shorts(2),
  ...[0xb0, 0x21],
];

/** A font whose glyphs are: nothing, an unused square, `a` the square, `b` made of `a`. */
function fontOf(part = 2): FontFile {
  const glyphs = [[], SQUARE, SQUARE, twice(part)];
  const ends = glyphs.map((_, index) => glyphs.slice(0, index + 1).flat().length);
  const tables: { readonly [tag: string]: readonly number[] } = {
    cmap: [...shorts(0, 1, 3, 10), ...longs(12), ...shorts(12, 0), ...longs(40, 0, 2, 0x61, 0x61, 2, 0x62, 0x62, 3)],
    glyf: glyphs.flat(),
    head: [
      ...longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...shorts(0, 1000),
      ...longs(0, 0, 0, 0),
      ...shorts(0, 0, 500, 800, 0, 8, 2, 1, 0),
    ],
    hhea: [...longs(0x10000), ...shorts(800, -200, 0, 600, 0, 0, 600, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
    hmtx: shorts(600, 0, 600, 0, 0, 0),
    loca: longs(0, ...ends),
    maxp: [...longs(0x10000), ...shorts(4, 4, 1, 8, 2, 2, 4, 4, 4, 4, 64, 3, 2, 1)],
  };
  const entries = Object.entries(tables);
  let offset = 12 + 16 * entries.length;
  const directory = entries.flatMap(([tag, table]) => {
    const entry = [...[...tag].map((letter) => letter.charCodeAt(0)), ...longs(0, offset, table.length)];
    offset += table.length;
    return entry;
  });
  const head = [...longs(0x10000), ...shorts(entries.length, 0, 0, 0)];
  return { name: 'Tiny', bytes: new Uint8Array([...head, ...directory, ...entries.flatMap(([, table]) => table)]) };
}

const form = { properties: { v: { type: 'string', title: '值' } } };
const fonts = (tiny: FontFile) => ({ fonts: () => [tiny, noto] });

/** The tables of the font called Tiny in a file. */
async function embedded(bytes: Uint8Array): Promise<ReadonlyMap<string, DataView>> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = file.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const own = object instanceof PDFDict && object.get(PDFName.of('FontName'))?.toString().endsWith('+Tiny');
    const stream = own ? object.lookup(PDFName.of('FontFile2')) : undefined;
    return stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode()] : [];
  });
  const [program = new Uint8Array()] = streams;
  const data = new DataView(program.buffer, program.byteOffset, program.length);
  return new Map(
    Array.from({ length: data.getUint16(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const tag = String.fromCharCode(...program.subarray(at, at + 4));
      return [tag, new DataView(program.buffer, program.byteOffset + data.getUint32(at + 8), data.getUint32(at + 12))];
    }),
  );
}

describe('a font in the file', () => {
  test('holds the glyphs that are used and their parts, numbered anew, without instructions', async () => {
    const { bytes } = await printed(form, { v: 'b' }, { fonts: fonts(fontOf()) });
    const tables = await embedded(bytes);
    expect([...tables.keys()].sort()).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    expect([tables.get('maxp')?.getUint16(4), tables.get('hhea')?.getUint16(34)]).toEqual([3, 3]);
    const [glyf, loca] = [tables.get('glyf'), tables.get('loca')];
    const ends = [0, 1, 2, 3].map((glyph) => 2 * (loca?.getUint16(2 * glyph) ?? 0));
    expect(ends).toEqual([0, 0, 28, 28 + 36]);
    const parts = [10, 18].map((at) => [glyf?.getUint16(at), glyf?.getUint16(at + 2)]);
    expect(parts).toEqual([
      [0x21, 2],
      [0x009, 2],
    ]);
    expect(glyf?.getUint16(28 + 12), 'length of the instructions of the square').toBe(0);
  });

  test('gives glyphs behind the last width that width', async () => {
    const tables = await embedded((await printed(form, { v: 'ab' }, { fonts: fonts(fontOf()) })).bytes);
    expect([0, 1, 2].map((glyph) => tables.get('hmtx')?.getUint16(4 * glyph))).toEqual([600, 600, 600]);
  });

  test.skipIf(!hasTool('pdftotext', 'text of a small font') || !hasTool('mutool', 'text of a small font'))(
    'is read by poppler and mupdf without a complaint',
    async () => {
      const { bytes } = await printed(form, { v: 'abba' }, { fonts: fonts(fontOf()) });
      expect(popplerText(bytes)).toContain('abba');
      expect(run('mutool', (file) => ['draw', '-F', 'txt', '-o', '-', file], bytes)).toContain('abba');
    },
  );

  test('that is damaged is refused when it is cut', async () => {
    await expect(print(form, { v: 'b' }, { ...options, fonts: fonts(fontOf(99)) })).rejects.toThrow(
      'the font is damaged',
    );
  });
});
