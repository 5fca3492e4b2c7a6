/** The tables of one font file, by tag. */
export type Tables = ReadonlyMap<string, Uint8Array>;

const COLLECTION = 0x74746366;

/** The tables of a TrueType or OpenType font, or of the member `index` of a collection; undefined when the bytes are no font. */
export function readTables(bytes: Uint8Array, index = 0): Tables | undefined {
  try {
    return tablesAt(bytes, index);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tablesAt(bytes: Uint8Array, index: number): Tables | undefined {
  const data = viewOf(bytes);
  const start = data.getUint32(0) === COLLECTION ? data.getUint32(12 + 4 * index) : 0;
  const version = data.getUint32(start);
  if (version !== 0x00010000 && version !== 0x74727565 && version !== 0x4f54544f) return undefined;
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < data.getUint16(start + 4); i += 1) {
    const at = start + 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = data.getUint32(at + 8);
    tables.set(tag, bytes.subarray(offset, offset + data.getUint32(at + 12)));
  }
  return tables;
}

/** A view on exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A font file that holds these tables alone, in the order of their tags, with right checksums. */
export function writeTables(tables: Tables): Uint8Array {
  const tags = [...tables.keys()].sort();
  const size = tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), 12 + 16 * tags.length);
  const out = new Uint8Array(size);
  const data = viewOf(out);
  writeHeader(data, tags.length);
  let offset = 12 + 16 * tags.length;
  tags.forEach((tag, i) => {
    const table = tables.get(tag) ?? new Uint8Array();
    out.set(table, offset);
    if (tag === 'head') data.setUint32(offset + 8, 0);
    for (let c = 0; c < 4; c += 1) out[12 + 16 * i + c] = tag.charCodeAt(c);
    data.setUint32(12 + 16 * i + 4, checksum(data, offset, padded(table.length)));
    data.setUint32(12 + 16 * i + 8, offset);
    data.setUint32(12 + 16 * i + 12, table.length);
    offset += padded(table.length);
  });
  adjust(data, tags);
  return out;
}

function writeHeader(data: DataView, count: number): void {
  const log = Math.floor(Math.log2(count));
  data.setUint32(0, 0x00010000);
  data.setUint16(4, count);
  data.setUint16(6, 16 << log);
  data.setUint16(8, log);
  data.setUint16(10, 16 * count - (16 << log));
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(data: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

/** `checkSumAdjustment` of `head` makes the whole file sum up to a fixed number. */
function adjust(data: DataView, tags: readonly string[]): void {
  const head = tags.indexOf('head');
  if (head < 0) return;
  const offset = data.getUint32(12 + 16 * head + 8);
  data.setUint32(offset + 8, (0xb1b0afba - checksum(data, 0, data.byteLength)) >>> 0);
}
