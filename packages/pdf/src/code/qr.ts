import { encode } from 'uqr';

/** A run of dark modules: column, row, length, in modules. */
type Run = readonly [column: number, row: number, length: number];

/** A QR code: its size in modules, quiet zone left out, its dark runs, and its mask. */
export interface QrCode {
  readonly size: number;
  readonly runs: readonly Run[];
  readonly mask: number;
}

/** The QR code of a text, with the best mask or the one given: finding the best takes eight trials. */
export function qrCode(text: string, mask?: number): QrCode {
  const { data, size, maskPattern } = encode(text, { ecc: 'M', border: 0, maskPattern: mask ?? -1 });
  const runs: Run[] = [];
  for (const [row, modules] of data.entries()) {
    for (let start = 0; start < size; ) {
      let end = start;
      while (end < size && modules[end]) end += 1;
      if (end > start) runs.push([start, row, end - start]);
      start = end + 1;
    }
  }
  return { size, runs, mask: maskPattern };
}
