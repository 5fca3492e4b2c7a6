import { zlibSync } from 'fflate';
import { latin1, ref } from './syntax.ts';

/** What takes fonts: a new file, or an existing one. */
export type FontSink = Pick<PdfFile, 'add' | 'stream'>;

/** The objects of a file in the making; their numbers are given in the order in which they are asked for. */
export interface PdfFile {
  /** A number for an object that is written later with `set`. */
  readonly reserve: () => number;
  readonly set: (object: number, body: string) => void;
  readonly add: (body: string) => number;
  /** A stream; `entries` are those of its dictionary beside length and filter. */
  readonly stream: (entries: string, bytes: Uint8Array, compress?: boolean) => number;
  readonly finish: (trailer: Trailer) => Uint8Array;
}

/** What the end of the file names. */
interface Trailer {
  readonly root: number;
  readonly info: number;
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** PDF 1.4 without object streams, or PDF 1.7 with them. */
  readonly version: '1.4' | '1.7';
}

type Body = string | { readonly head: string; readonly bytes: Uint8Array };

/** Objects that one object stream holds. */
const PER_STREAM = 500;

/** An empty file. */
export function newFile(): PdfFile {
  const bodies: (Body | undefined)[] = [undefined];
  const add = (body: Body | undefined) => bodies.push(body) - 1;
  return {
    reserve: () => add(undefined),
    set: (object, body) => {
      bodies[object] = body;
    },
    add,
    stream: (entries, bytes, compress = true) => add(streamBody(entries, bytes, compress)),
    finish: (trailer) => (trailer.version === '1.4' ? classic(bodies, trailer) : compact(bodies, trailer)),
  };
}

/** Shorter streams gain nothing by compression. */
const WORTH_IT = 256;

function streamBody(entries: string, bytes: Uint8Array, compress: boolean): Body {
  const packed = compress && bytes.length >= WORTH_IT;
  const data = packed ? deflate(bytes) : bytes;
  return { head: `<<${entries}${packed ? '/Filter/FlateDecode' : ''}/Length ${data.length}>>`, bytes: data };
}

const deflated = new WeakMap<Uint8Array, Uint8Array>();

/** Deflate in plain JavaScript: the same bytes on every machine, which the zlib of a runtime does not promise. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflated.get(bytes) ?? zlibSync(bytes, { level: 3 });
}

/** Marks bytes that many files carry: they are deflated once. */
export function shared(bytes: Uint8Array): Uint8Array {
  if (bytes.length >= WORTH_IT) deflated.set(bytes, zlibSync(bytes, { level: 3 }));
  return bytes;
}

/** The bytes of a file with the offset of each object. */
class Output {
  private readonly parts: Uint8Array[] = [];
  length = 0;

  constructor(version: string) {
    this.write(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  }

  write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? latin1(part) : part;
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  object(number: number, body: Body): number {
    const offset = this.length;
    this.write(`${number} 0 obj\n`);
    if (typeof body === 'string') this.write(body);
    else {
      this.write(`${body.head}\nstream\n`);
      this.write(body.bytes);
      this.write('\nendstream');
    }
    this.write('\nendobj\n');
    return offset;
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

function trailerEntries({ root, info, id }: Trailer, size: number): string {
  return `/Size ${size}/Root ${ref(root)}/Info ${ref(info)}/ID[<${id}><${id}>]`;
}

function classic(bodies: readonly (Body | undefined)[], trailer: Trailer): Uint8Array {
  const output = new Output(trailer.version);
  const offsets = bodies.map((body, number) => (body === undefined ? 0 : output.object(number, body)));
  const start = output.length;
  const lines = offsets.map((offset, number) =>
    number === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  output.write(`xref\n0 ${bodies.length}\n${lines.join('')}trailer\n<<${trailerEntries(trailer, bodies.length)}>>\n`);
  output.write(`startxref\n${start}\n%%EOF\n`);
  return output.bytes();
}

/** Where an object is: at an offset, or within an object stream at an index. */
type Entry = readonly [kind: number, first: number, second: number];

function compact(bodies: readonly (Body | undefined)[], trailer: Trailer): Uint8Array {
  const output = new Output(trailer.version);
  const entries: Entry[] = bodies.map(() => [0, 0, 0]);
  const small: (readonly [number, string])[] = [];
  bodies.forEach((body, number) => {
    if (typeof body === 'string') small.push([number, body]);
    else if (body) entries[number] = [1, output.object(number, body), 0];
  });
  for (let i = 0; i < small.length; i += PER_STREAM) {
    const group = small.slice(i, i + PER_STREAM);
    const number = entries.push([0, 0, 0]) - 1;
    entries[number] = [1, output.object(number, objectStream(group)), 0];
    group.forEach(([object], index) => {
      entries[object] = [2, number, index];
    });
  }
  const start = output.length;
  const number = entries.push([1, start, 0]) - 1;
  const table = new Uint8Array(entries.length * 6);
  entries.forEach(([kind, first, second], index) => {
    table.set([kind, (first >> 16) & 255, (first >> 8) & 255, first & 255, second >> 8, second & 255], index * 6);
  });
  output.object(number, streamBody(`/Type/XRef/W[1 3 2]${trailerEntries(trailer, entries.length)}`, table, true));
  output.write(`startxref\n${start}\n%%EOF\n`);
  return output.bytes();
}

function objectStream(group: readonly (readonly [number, string])[]): Body {
  let at = 0;
  const places = group.map(([number, body]) => {
    const place = `${number} ${at}`;
    at += body.length + 1;
    return place;
  });
  const head = `${places.join(' ')} `;
  const bytes = latin1(`${head}${group.map(([, body]) => body).join('\n')}`);
  return streamBody(`/Type/ObjStm/N ${group.length}/First ${head.length}`, bytes, true);
}
