import { encode } from 'uqr';

/** A run of dark modules: column, row, length, in modules. */
export type Run = readonly [column: number, row: number, length: number];

/** A QR code of a text: its size in modules, quiet zone left out, and its dark runs. */
export function qrCode(text: string): { readonly size: number; readonly runs: readonly Run[] } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
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
