import { pad, widthOf } from './width.ts';

/** A column of a table: its heading, and whether its values are numbers (set to the right). */
export interface Column {
  readonly heading: string;
  readonly numbers?: boolean;
}

const GAP = '  ';

/** The rows under their headings, aligned in any mixture of Chinese and Latin; no line ends in spaces. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, index) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ numbers }, index) => pad(cells[index] ?? '', widths[index] ?? 0, numbers ? 'right' : 'left'))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [line(columns.map(({ heading }) => heading)), rule, ...rows.map(line)].join('\n');
}
