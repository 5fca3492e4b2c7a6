import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

/** A rectangle in points from the upper left corner of its page: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** A drawn cell. */
export interface Frame {
  readonly page: number;
  readonly box: Box;
}

/** The operators of each page. */
async function contentsOf(bytes: Uint8Array): Promise<readonly { text: string; height: number }[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.getPages().map((page) => {
    const contents = page.node.get(PDFName.of('Contents'));
    const stream = contents instanceof PDFRef ? file.context.lookup(contents) : contents;
    if (!(stream instanceof PDFRawStream)) throw new Error('page without content');
    return { text: new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()), height: page.getHeight() };
  });
}

/** The file with other content in one of the files it carries. */
export async function withFile(bytes: Uint8Array, name: string, content: string): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('F'))?.toString() !== `(${name})`) continue;
    const stream = object.lookup(PDFName.of('EF'), PDFDict).get(PDFName.of('F'));
    if (stream instanceof PDFRef)
      file.context.assign(
        stream,
        file.context.flateStream(new TextEncoder().encode(content), { Type: 'EmbeddedFile' }),
      );
  }
  return file.save();
}

/** The cells that are drawn on the pages. */
export async function framesOf(bytes: Uint8Array): Promise<readonly Frame[]> {
  const pages = await contentsOf(bytes);
  return pages.flatMap(({ text, height }, page) =>
    [...text.matchAll(/(\S+) (\S+) (\S+) (\S+) re S/g)].map((match): Frame => {
      const [x = 0, y = 0, w = 0, h = 0] = match.slice(1).map(Number);
      return { page, box: [x, height - y - h, x + w, height - y] };
    }),
  );
}

/** Does an edge of the frame run through the box? */
export function crosses([l, t, r, b]: Box, [left, top, right, bottom]: Box): boolean {
  const upright = (edge: number) => edge > left && edge < right && t < bottom && b > top;
  const level = (edge: number) => edge > top && edge < bottom && l < right && r > left;
  return upright(l) || upright(r) || level(t) || level(b);
}

/** Does the frame hold the box? */
export function holds([l, t, r, b]: Box, [left, top, right, bottom]: Box): boolean {
  return left >= l && top >= t && right <= r && bottom <= b;
}

/**
 * What a word covers with ink. Of tick boxes, which are drawn, poppler tells a height twice as great as it is: they stand from 7 % of
 * their size below the base line to 81 % above it.
 */
export function inkOf({ text, box: [left, top, right, bottom] }: { readonly text: string; readonly box: Box }): Box {
  if (!/^[☐☑]$/.test(text)) return [left + 0.5, top + 1, right - 0.5, bottom - 1];
  const size = right - left;
  const base = bottom - 0.24 * size;
  return [left + 0.05 * size, base - 0.81 * size, left + 0.93 * size, base + 0.07 * size];
}

/** The text that the pages draw, decoded by the fonts' own `ToUnicode` maps, in the order of the content. */
export async function drawnText(bytes: Uint8Array): Promise<string> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const [first] = file.getPages();
  const fonts = first?.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const maps = new Map(
    fonts?.keys().map((key) => {
      const stream = fonts.lookup(key, PDFDict).lookup(PDFName.of('ToUnicode'));
      return [
        key.decodeText(),
        stream instanceof PDFRawStream ? unicodeMap(decodePDFRawStream(stream).decode()) : new Map(),
      ] as const;
    }),
  );
  const pages = await contentsOf(bytes);
  return pages.map(({ text }) => decoded(text, maps)).join('');
}

function unicodeMap(bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder('latin1').decode(bytes);
  return new Map(
    [...text.matchAll(/^<([0-9A-F]+)><([0-9A-F]+)>$/gm)].map(([, code = '', units = '']) => {
      const values = (units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      return [code, String.fromCharCode(...values)] as const;
    }),
  );
}

function decoded(content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font = '';
  let out = '';
  for (const [, name, codes] of content.matchAll(/\/([FS]\d+) \S+ Tf|<([0-9A-F]+)>Tj/g)) {
    if (name !== undefined) font = name;
    const size = font.startsWith('F') ? 4 : 2;
    for (let i = 0; i < (codes?.length ?? 0); i += size)
      out += maps.get(font)?.get(codes?.slice(i, i + size) ?? '') ?? '\ufffd';
  }
  return out;
}
