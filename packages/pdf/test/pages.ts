import { unzlibSync } from 'fflate';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

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
    return { text: new TextDecoder('latin1').decode(unzlibSync(stream.contents)), height: page.getHeight() };
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
