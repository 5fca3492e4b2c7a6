import type { Fonts, Glyph } from '../font/chain.ts';
import type { Words } from '../sheet/words.ts';
import { balance } from './balance.ts';
import { LEADING, PAD, SIZES } from './measure.ts';
import type { Cell, CellRole, Row, SetCell, SetRow } from './row.ts';
import { glyphsOf, heightOf, type Setting, setBeginning, setText } from './set-text.ts';

/** A value that stands in full on the continuation sheet. */
export interface AnnexItem {
  readonly number: number;
  readonly cell: Cell;
  readonly label: string;
  readonly glyphs: readonly Glyph[];
}

/** Rows with their text set, and the values that did not fit. */
export interface SetRows {
  readonly rows: readonly SetRow[];
  readonly annex: readonly AnnexItem[];
}

/** How close rows stand: a factor on their least height, and the space above and below their text. */
export interface Spacing {
  readonly rows: number;
  readonly pad: number;
}

/** Rows as a form has them. */
export const ROOMY: Spacing = { rows: 1, pad: PAD.y };

/** Rows a little closer, when a few lines would else begin another page. */
export const CLOSE: Spacing = { rows: 0.86, pad: 2 };

/** Sets the text of every cell; a value that is too long even in the smallest size goes to the continuation sheet. */
export function setRows(rows: readonly Row[], fonts: Fonts, words: Words, spacing: Spacing = ROOMY): SetRows {
  const annex: AnnexItem[] = [];
  const tailOf = (n: number) => fonts.glyphs(`……${words.seeAnnex(n)}`);
  let bands: readonly string[] = [];
  const set = rows.map((row): SetRow => {
    bands = bandsAfter(bands, row);
    const cells = row.cells.map((cell) =>
      setCell(
        cell,
        fonts,
        (glyphs) => {
          const item: AnnexItem = { number: annex.length + 1, cell, label: pathOf(bands, row, cell, words), glyphs };
          return annex.push(item);
        },
        tailOf,
      ),
    );
    const height = Math.max(
      row.height * (row.framed ? spacing.rows : 1),
      ...cells.map((cell) => Math.max(cell.least ?? 0, heightOf(cell.setting)) + 2 * (row.framed ? spacing.pad : 1)),
    );
    return { ...row, cells, height };
  });
  return { rows: stretch(set, fonts), annex };
}

/** The titles above a row: of its section, and of its table. */
function bandsAfter(bands: readonly string[], row: Row): readonly string[] {
  const [first] = row.cells;
  if (first?.role === 'band') return [first.content.title];
  if (first?.role === 'subband') return [...bands.slice(0, 1), first.content.title];
  return row.grid.head === undefined ? bands.slice(0, 1) : bands;
}

/** How a value is named on the continuation sheet: its section, its table or groups, its row, its label. */
function pathOf(bands: readonly string[], row: Row, cell: Cell, words: Words): string {
  const [first] = row.cells;
  const number = row.grid.head && first?.role === 'number' ? first.content.title : undefined;
  const line = number === undefined ? [] : [/^\d+$/.test(number) ? words.row(number) : number];
  const parts = [...bands, ...row.spans.map(({ label }) => label.title), ...line, cell.content.title];
  return parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' / ');
}

function setCell(
  cell: Cell,
  fonts: Fonts,
  putAside: (glyphs: readonly Glyph[]) => number,
  tailOf: (n: number) => readonly Glyph[],
): SetCell {
  const glyphs = glyphsOf(cell.content.pieces, fonts);
  const width = cell.width - 2 * PAD.x;
  const sizes = sizesOf(cell.role);
  const most =
    cell.most ?? (cell.role === 'label' || cell.role === 'head' ? 3 * 10 * LEADING : Number.POSITIVE_INFINITY);
  const plain = setText(glyphs, width, sizes, most);
  const setting = ['label', 'head', 'number'].includes(cell.role) ? balance(glyphs, width, plain) : plain;
  if (cell.most === undefined || heightOf(setting) <= most + 0.01) return { ...cell, setting };
  const annex = putAside(glyphs);
  return { ...cell, annex, setting: setBeginning(glyphs, tailOf(annex), width, setting.size, most) };
}

function sizesOf(role: CellRole): readonly number[] {
  switch (role) {
    case 'label':
      return SIZES.label;
    case 'head':
    case 'number':
    case 'datum':
      return SIZES.table;
    case 'band':
      return [10.5];
    case 'note':
      return [8.5];
    case 'heading':
      return [16];
    default:
      return [10, 9, 8, 7].slice(0, role === 'value' ? 4 : 1);
  }
}

/** Rows beside a group's label are together at least as high as the label. */
function stretch(rows: readonly SetRow[], fonts: Fonts): readonly SetRow[] {
  const out = [...rows];
  for (let start = 0; start < out.length; start += 1) {
    for (const span of out[start]?.spans ?? []) {
      if (out[start - 1]?.spans.includes(span)) continue;
      let end = start;
      let height = 0;
      while (out[end]?.spans.includes(span)) {
        height += out[end]?.height ?? 0;
        end += 1;
      }
      const last = out[end - 1];
      const missing = heightOf(setSpan(span.label.pieces, span.width, fonts)) + 2 * PAD.y - height;
      if (last && missing > 0) out[end - 1] = { ...last, height: last.height + missing };
    }
  }
  return out;
}

/** The label of a group, set in its narrow column. */
export function setSpan(pieces: Cell['content']['pieces'], width: number, fonts: Fonts): Setting {
  const glyphs = glyphsOf(pieces, fonts);
  const room = width - 2 * PAD.x;
  return balance(glyphs, room, setText(glyphs, room, SIZES.label, 6 * 10 * LEADING));
}
