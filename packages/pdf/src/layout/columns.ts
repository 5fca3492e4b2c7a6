import type { TableBlock } from '../sheet/model.ts';

/** Least width of a column, the least that words should have, and the widths of row numbers and row labels. */
const LEAST = 36;
const SOFT = 52;
const NUMBER = 30;
const ROW_LABEL = 76;

/** Where the columns of a table stand: the row numbers or labels first, then each column by the department's width or by need. */
export function columnsOf(
  table: TableBlock,
  area: { readonly x: number; readonly width: number },
): readonly { x: number; width: number }[] {
  const first = table.head === undefined ? 0 : table.head === '' ? ROW_LABEL : NUMBER;
  const widths = share(table, area.width - first, area.width);
  let x = area.x + first;
  const columns = widths.map((width) => {
    const column = { x, width };
    x += width;
    return column;
  });
  return [{ x: area.x, width: first }, ...columns];
}

function share({ columns }: TableBlock, room: number, whole: number): readonly number[] {
  const wanted = columns.map(({ width, need, label }) => {
    if (width !== undefined) return (width / 12) * whole;
    return Math.max(LEAST, 8 + 9.5 * Math.max(need, Math.ceil(label.length / 2)));
  });
  const sum = total(wanted);
  if (sum <= room) return wanted.map((width) => (width * room) / sum);
  const soft = wanted.map((width, index) => (columns[index]?.hard ? 0 : Math.min(width, SOFT)));
  const hard = wanted.map((width, index) => (columns[index]?.hard ? width : 0));
  const left = room - total(soft);
  if (total(hard) < left)
    return shrink(
      wanted,
      wanted.map((width, index) => (hard[index] ? width * 0.94 : Math.min(width, SOFT))),
      room,
    );
  const least = hard.map((width) => Math.min(width, LEAST));
  return total(least) < left
    ? shrink(hard, least, left).map((width, index) => width + (soft[index] ?? 0))
    : shrink(
        wanted,
        wanted.map(() => 0),
        room,
      );
}

/** Widths that fill the room: each at least its floor, what is left in proportion to what is wanted beyond it. */
function shrink(wanted: readonly number[], floors: readonly number[], room: number): readonly number[] {
  const beyond = total(wanted) - total(floors);
  const factor = beyond === 0 ? 0 : (room - total(floors)) / beyond;
  return wanted.map((width, index) => (floors[index] ?? 0) + (width - (floors[index] ?? 0)) * factor);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
