import type { FieldBlock } from '../sheet/model.ts';
import { PAD, SIZES } from './measure.ts';

/** A field with its place in a row: shares of the row's width. */
export interface Packed {
  readonly field: FieldBlock;
  readonly start: number;
  readonly end: number;
}

/** The parts of a row's width that label and value may take together. */
const SHARES = [1 / 3, 1 / 2, 1] as const;

/** The width of a label beside its value. */
export const LABEL = 83;

/** Fields in rows: the department's widths as given, others by what their values need; the last of a row takes the rest. */
export function pack(fields: readonly FieldBlock[], width: number): readonly (readonly Packed[])[] {
  const rows: FieldBlock[][] = [];
  let row: FieldBlock[] = [];
  let used = 0;
  for (const field of fields) {
    const share = shareOf(field, width);
    if (row.length > 0 && used + share > 1.001) {
      rows.push(row);
      row = [];
      used = 0;
    }
    row.push(field);
    used += share;
  }
  if (row.length > 0) rows.push(row);
  return rows.map((members) => spread(members, width));
}

function shareOf(field: FieldBlock, width: number): number {
  if (field.width !== undefined) return Math.min(1, Math.max(1 / 6, field.width / 12));
  const size = SIZES.value[0] ?? 10;
  const needed = LABEL + field.need * size + 2 * PAD.x;
  const share = SHARES.find((part) => needed <= part * width) ?? 1;
  return width < 330 && share < 1 / 2 ? 1 / 2 : share;
}

/** Fields without a width of their own share the row evenly, so that lines stand below each other. */
function spread(fields: readonly FieldBlock[], width: number): readonly Packed[] {
  const given = fields.some((field) => field.width !== undefined);
  const shares = fields.map((field) => (given ? shareOf(field, width) : 1 / fields.length));
  let start = 0;
  return fields.map((field, index) => {
    const end = index === fields.length - 1 ? 1 : start + (shares[index] ?? 0);
    const packed = { field, start, end };
    start = end;
    return packed;
  });
}
