import type { PDFContext } from 'pdf-lib';
import { deflate, type PdfFile } from '../write/file.ts';
import { latin1 } from '../write/syntax.ts';
import type { Library } from './fields.ts';

/** Objects added to an existing document, as text that is already PDF. */
export function rawFile(library: Library, context: PDFContext): Omit<PdfFile, 'finish'> {
  /** An object that pdf-lib writes as it is. */
  class Raw extends library.PDFObject {
    readonly bytes: Uint8Array;

    constructor(bytes: Uint8Array) {
      super();
      this.bytes = bytes;
    }

    override clone(): Raw {
      return new Raw(this.bytes);
    }

    override toString(): string {
      return new TextDecoder('latin1').decode(this.bytes);
    }

    override sizeInBytes(): number {
      return this.bytes.length;
    }

    override copyBytesInto(buffer: Uint8Array, offset: number): number {
      buffer.set(this.bytes, offset);
      return this.bytes.length;
    }
  }
  const assign = (object: number, bytes: Uint8Array) => context.assign(library.PDFRef.of(object), new Raw(bytes));
  const next = () => context.nextRef().objectNumber;
  const add = (bytes: Uint8Array) => {
    const object = next();
    assign(object, bytes);
    return object;
  };
  return {
    reserve: next,
    set: (object, body) => assign(object, latin1(body)),
    add: (body) => add(latin1(body)),
    stream: (entries, bytes, compress = true) => {
      const data = compress ? deflate(bytes) : bytes;
      const head = latin1(`<<${entries}${compress ? '/Filter/FlateDecode' : ''}/Length ${data.length}>>\nstream\n`);
      const tail = latin1('\nendstream');
      const whole = new Uint8Array(head.length + data.length + tail.length);
      whole.set(head);
      whole.set(data, head.length);
      whole.set(tail, head.length + data.length);
      return add(whole);
    },
  };
}
