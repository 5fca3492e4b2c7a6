import type { Glyph } from '../font/chain.ts';
import { turnPage } from './desk.ts';
import { LEADING, PAD, ROW } from './measure.ts';
import { type Placing, placeRows } from './place-rows.ts';
import type { Cell, Grid, Row, SetRow } from './row.ts';
import { printedWords } from './rows.ts';
import { type AnnexItem, setRows } from './set-rows.ts';
import { setText } from './set-text.ts';

const NUMBER = 34;
const LABEL = 120;
const LINES = 24;

/** Places the continuation sheet: every value that had not enough room, in full, with the page and box it continues. */
export function placeAnnex(items: readonly AnnexItem[], placing: Placing): void {
  if (items.length === 0) return;
  const { desk, fonts, words } = placing;
  if (desk.root.children.length > 0) turnPage(desk);
  const { side, width } = desk.measures;
  const area = { x: side, width: width - 2 * side };
  const free = (role: 'heading' | 'note', text: string, height: number): Row => ({
    cells: [{ ...area, role, content: printedWords(text) }],
    grid: {},
    spans: [],
    keep: true,
    framed: false,
    height,
  });
  const grid: Grid = { head: row(area, words.annexHeads, 'head', {}) };
  const head = { ...row(area, words.annexHeads, 'head', grid), keep: true };
  const lead = setRows([free('heading', words.annex, 34), free('note', words.annexNote, 20), head], fonts, words).rows;
  const rows = items.flatMap((item) => itemRows(item, area, grid, placing));
  placeRows([...lead, ...rows], placing);
}

function row(area: { x: number; width: number }, texts: readonly string[], role: Cell['role'], grid: Grid): Row {
  const widths = [NUMBER, LABEL, area.width - NUMBER - LABEL];
  let x = area.x;
  const cells = texts.map((text, index): Cell => {
    const width = widths[index] ?? 0;
    const cell: Cell = {
      x,
      width,
      role: role === 'head' ? 'head' : index < 2 ? 'number' : 'datum',
      content: printedWords(text),
    };
    x += width;
    return cell;
  });
  return { cells, grid, spans: [], keep: false, framed: true, height: ROW.table };
}

/** The rows of one value, each of as many lines as a page can take. */
function itemRows(
  item: AnnexItem,
  area: { x: number; width: number },
  grid: Grid,
  placing: Placing,
): readonly SetRow[] {
  const { fonts, words, pageOf } = placing;
  const width = area.width - NUMBER - LABEL;
  const { lines, size } = setText(item.glyphs, width - 2 * PAD.x, [9.5], 0);
  const from = words.annexFrom(pageOf.get(item.number) ?? 1);
  const chunks: (readonly (readonly Glyph[])[])[] = [];
  for (let i = 0; i < lines.length; i += LINES) chunks.push(lines.slice(i, i + LINES));
  return chunks.flatMap((chunk, index) => {
    const label = `${item.label}${index === 0 ? from : words.continued}`;
    const [set] = setRows([row(area, [String(item.number), label, ''], 'number', grid)], fonts, words).rows;
    if (!set) return [];
    const cells = set.cells.map((cell, place) =>
      place === 2 ? { ...cell, content: item.cell.content, setting: { lines: chunk, size } } : cell,
    );
    return [{ ...set, cells, height: Math.max(set.height, chunk.length * size * LEADING + 2 * PAD.y) }];
  });
}
