/** A cell's text; undefined where the table has no such column. */
export type Cell = string | undefined;

/** A row with the line it begins on. */
export interface TableRow {
  readonly line: number;
  readonly cells: (column: string) => Cell;
}

/** A table of tab-separated values with lines of metadata (`#…`) above it. */
export function writeTable(
  head: readonly string[],
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns, ...rows].map((cells) => cells.map(quoted).join('\t'));
  return `${[...head.map((line) => `#${line}`), ...lines].join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"|^#/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The columns and rows of such a table. */
export function readTable(text: string): { readonly header: readonly string[]; readonly rows: readonly TableRow[] } {
  const records = recordsOf(text.replace(/^\uFEFF/, '')).filter(
    ({ cells, raw }) => !raw.startsWith('#') && cells.some((cell) => cell !== ''),
  );
  const header = records[0]?.cells ?? [];
  return {
    header,
    rows: records.slice(1).map(({ line, cells }) => ({
      line,
      cells: (column) => {
        const at = header.indexOf(column);
        return at === -1 ? undefined : (cells[at] ?? '');
      },
    })),
  };
}

interface TableRecord {
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[];
}

/** Records end with their line, but a quoted cell may hold line ends. */
function recordsOf(text: string): readonly TableRecord[] {
  const records: TableRecord[] = [];
  let [line, from] = [1, 0];
  while (from < text.length) {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
      cells.push(cell.value);
      at = cell.end;
      if (text[at] !== '\t') break;
      at += 1;
    }
    const raw = text.slice(from, at);
    records.push({ line, raw, cells });
    const ending = text.startsWith('\r\n', at) ? 2 : 1;
    line += (raw.match(/\n/g)?.length ?? 0) + 1;
    from = at + ending;
  }
  return records;
}

function plainCell(text: string, from: number): { readonly value: string; readonly end: number } {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): { readonly value: string; readonly end: number } {
  let [end, value] = [from + 1, ''];
  while (end < text.length) {
    if (text[end] !== '"') value += text[end];
    else if (text[end + 1] === '"') {
      value += '"';
      end += 1;
    } else break;
    end += 1;
  }
  const rest = plainCell(text, end + 1);
  return { value: value + rest.value, end: rest.end };
}
