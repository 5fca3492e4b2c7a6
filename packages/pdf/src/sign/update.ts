import type { PDFDict, PDFDocument } from 'pdf-lib';
import { latin1, num, pdfDate, ref, text } from '../write/syntax.ts';

/** What a signature says of itself. */
export interface Signing {
  /** ISO 8601 with offset; never taken from a clock. */
  readonly at: string;
  readonly name?: string;
  readonly reason?: string;
  /** Bytes kept free for the signature; 16,384 by default. */
  readonly room?: number;
}

/** A file with an empty signature at its end: where the signature goes, and the bytes around it that it covers. */
export interface Prepared {
  readonly bytes: Uint8Array;
  /** Offset and length before the signature, offset and length after it. */
  readonly range: readonly [number, number, number, number];
}

const ROOM = 16_384;
const RANGE = '0000000000 0000000000 0000000000 0000000000';

/** Adds an empty signature behind a file, whose own bytes stay as they are. */
export async function prepare(
  bytes: Uint8Array,
  { at, name, reason, room = ROOM }: Signing,
): Promise<Prepared | undefined> {
  const old = await readOld(bytes);
  if (!old) return undefined;
  const [signature, widget, appearance] = [old.size, old.size + 1, old.size + 2];
  const said = `${name === undefined ? '' : `/Name${text(name)}`}${reason === undefined ? '' : `/Reason${text(reason)}`}`;
  const objects: readonly (readonly [number, string])[] = [
    [old.catalog, withEntry(old.catalogBody, `/AcroForm<</Fields[${ref(widget)}]/SigFlags 3>>`)],
    [old.page, withEntry(old.pageBody, `/Annots[${ref(widget)}]`)],
    [
      signature,
      `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[${RANGE}]/Contents<${'0'.repeat(2 * room)}>/M(${pdfDate(at)})${said}>>`,
    ],
    [
      widget,
      `<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU(Signature)/V ${ref(signature)}/F 132/Rect[0 0 0 0]/P ${ref(old.page)}/AP<</N ${ref(appearance)}>>>>`,
    ],
    [appearance, '<</Type/XObject/Subtype/Form/BBox[0 0 0 0]/Resources<<>>/Length 0>>\nstream\n\nendstream'],
  ];
  return ranged(append(bytes, objects, old));
}

interface Old {
  readonly version: '1.4' | '1.7';
  /** The number after the last object's. */
  readonly size: number;
  readonly start: number;
  readonly info: string;
  readonly id: string;
  readonly catalog: number;
  readonly catalogBody: string;
  readonly page: number;
  readonly pageBody: string;
}

/** What the update must know of a file; undefined when it was not printed here, or is signed already. */
async function readOld(bytes: Uint8Array): Promise<Old | undefined> {
  const tail = new TextDecoder('latin1').decode(bytes);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(tail)?.[1] ?? Number.NaN);
  const trailer = tail.slice(start);
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1] ?? Number.NaN);
  const [id, info] = [/\/ID\[.*?\]/.exec(trailer)?.[0], /\/Info \d+ 0 R/.exec(trailer)?.[0]];
  if (Number.isNaN(size) || id === undefined || info === undefined) return undefined;
  const { PDFDocument, PDFName, PDFRef } = await import('pdf-lib');
  const file: PDFDocument = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = file.context.trailerInfo.Root;
  const page = file.getPages()[0];
  if (
    !(root instanceof PDFRef) ||
    !page ||
    file.catalog.has(PDFName.of('AcroForm')) ||
    page.node.has(PDFName.of('Annots'))
  )
    return undefined;
  const version = tail.startsWith('%PDF-1.4') ? '1.4' : '1.7';
  const [catalogBody, pageBody] = [bodyOf(file.catalog), bodyOf(page.node)];
  return {
    version,
    size,
    start,
    info,
    id,
    catalog: root.objectNumber,
    catalogBody,
    page: page.ref.objectNumber,
    pageBody,
  };
}

function bodyOf(dict: PDFDict): string {
  return dict.toString().replace(/\s*\n\s*/g, ' ');
}

/** A dictionary with one more entry. */
function withEntry(body: string, entry: string): string {
  return body.replace(/>>\s*$/, `${entry}>>`);
}

function append(bytes: Uint8Array, objects: readonly (readonly [number, string])[], old: Old): Uint8Array {
  let at = bytes.length;
  const offsets = new Map<number, number>();
  const parts = objects.map(([number, body]) => {
    const part = `${number} 0 obj\n${body}\nendobj\n`;
    offsets.set(number, at);
    at += part.length;
    return part;
  });
  const table = old.version === '1.4' ? classicTable(offsets, old) : streamTable(offsets, at, old);
  return joined(bytes, latin1(parts.join('')), table, latin1(`startxref\n${at}\n%%EOF\n`));
}

function classicTable(offsets: ReadonlyMap<number, number>, { size, catalog, info, id, start }: Old): Uint8Array {
  const rows = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const next = Math.max(size, ...[...offsets.keys()].map((number) => number + 1));
  return latin1(`xref\n${rows.join('')}trailer\n<</Size ${next}/Root ${ref(catalog)}${info}${id}/Prev ${start}>>\n`);
}

function streamTable(offsets: ReadonlyMap<number, number>, at: number, { catalog, info, id, start }: Old): Uint8Array {
  const own = Math.max(...offsets.keys()) + 1;
  const entries = [...offsets, [own, at] as const].sort(([a], [b]) => a - b);
  const table = new Uint8Array(entries.length * 6);
  entries.forEach(([, offset], index) => {
    table.set([1, offset >>> 24, (offset >> 16) & 255, (offset >> 8) & 255, offset & 255, 0], index * 6);
  });
  const index = entries.map(([number]) => `${number} 1`).join(' ');
  const dict = `/Type/XRef/W[1 4 1]/Index[${index}]/Size ${own + 1}/Root ${ref(catalog)}${info}${id}/Prev ${start}/Length ${table.length}`;
  return joined(latin1(`${own} 0 obj\n<<${dict}>>\nstream\n`), table, latin1('\nendstream\nendobj\n'));
}

/** Writes the covered range into its place. */
function ranged(bytes: Uint8Array): Prepared {
  const tail = new TextDecoder('latin1').decode(bytes);
  const first = tail.lastIndexOf('/Contents<') + '/Contents'.length;
  const after = tail.indexOf('>', first) + 1;
  const range = [0, first, after, bytes.length - after] as const;
  const written = range.map((value) => num(value).padStart(10, '0')).join(' ');
  bytes.set(latin1(written), tail.lastIndexOf(RANGE));
  return { bytes, range };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The bytes that the signature covers. */
export function covered({ bytes, range: [, first, after] }: Prepared): Uint8Array {
  return joined(bytes.subarray(0, first), bytes.subarray(after));
}
