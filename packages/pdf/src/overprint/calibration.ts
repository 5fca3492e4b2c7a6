import { YunformError } from '@yunform/schema/base';

/** How a printer must be corrected: shifted by millimetres, stretched by factors. */
export interface Calibration {
  readonly dx: number;
  readonly dy: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** A printer that prints as it should. */
export const STRAIGHT: Calibration = { dx: 0, dy: 0, scaleX: 1, scaleY: 1 };

/** Distance of the marks on the test page from the paper's edges, in millimetres. */
export const MARK = 20;

/** What was measured on a printed test page: where the centres of the first and the last mark are, in millimetres from the upper left corner. */
export interface Measured {
  readonly first: readonly [x: number, y: number];
  readonly last: readonly [x: number, y: number];
  readonly paper?: { readonly width: number; readonly height: number };
}

/** The correction of a printer, from what was measured on its test page. */
export function calibrate({ first, last, paper = { width: 210, height: 297 } }: Measured): Calibration {
  const scaleX = (paper.width - 2 * MARK) / (last[0] - first[0]);
  const scaleY = (paper.height - 2 * MARK) / (last[1] - first[1]);
  if (!Number.isFinite(scaleX) || !Number.isFinite(scaleY) || scaleX <= 0 || scaleY <= 0) {
    throw new YunformError('the last mark must lie to the right of the first and below it');
  }
  return { dx: MARK - first[0] * scaleX, dy: MARK - first[1] * scaleY, scaleX, scaleY };
}
