import { encode } from 'uqr';

/** A run of dark modules: column, row, length, in modules. */
type Run = readonly [column: number, row: number, length: number];

/** A QR code: its size in modules, quiet zone left out, and its dark runs. */
export interface QrCode {
  readonly size: number;
  readonly runs: readonly Run[];
}

/** One mask for all: a digest is as good as random under any, and finding the best takes eight trials for each page. */
const MASK = 3;

/** The QR code of a text. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: MASK });
  const runs: Run[] = [];
  for (const [row, modules] of data.entries()) {
    for (let start = 0; start < size; ) {
      let end = start;
      while (end < size && modules[end]) end += 1;
      if (end > start) runs.push([start, row, end - start]);
      start = end + 1;
    }
  }
  return { size, runs };
}
