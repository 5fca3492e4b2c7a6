/** Points in a millimetre. */
export const MM: number = 72 / 25.4;

/** The measures of a sheet in points: paper, margins, type sizes. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** A4 with the margins of a printed form. */
export function measuresOf(landscape: boolean): Measures {
  const [width, height] = landscape ? [841.89, 595.28] : [595.28, 841.89];
  return { width, height, side: 17 * MM, top: 17 * MM, bottom: 19 * MM };
}

/** Type sizes, largest first: a value that does not fit is set smaller, down to the last. */
export const SIZES: {
  readonly value: readonly number[];
  readonly table: readonly number[];
  readonly label: readonly number[];
} = {
  value: [10, 9, 8, 7],
  table: [9.5, 8.5, 7.5, 7],
  label: [10, 9, 8, 7],
};

/** Space inside a cell, beside and above its text. */
export const PAD: { readonly x: number; readonly y: number } = { x: 4, y: 3.5 };

/** Distance between base lines, as a multiple of the size. */
export const LEADING = 1.36;

/** The least height of a row, of a band, of a place to sign. */
export const ROW: {
  readonly cells: number;
  readonly table: number;
  readonly band: number;
  readonly sign: number;
  readonly seal: number;
} = {
  cells: 22,
  table: 20,
  band: 20,
  sign: 62,
  seal: 118,
};

/** Rules: between cells and around the whole. */
export const RULE: { readonly thin: number; readonly thick: number } = { thin: 0.5, thick: 1.1 };
