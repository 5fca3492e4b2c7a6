import type { Block, Content, FieldBlock, GroupBlock, Section, Sheet, Signature, TableBlock } from '../sheet/model.ts';
import type { Words } from '../sheet/words.ts';
import { columnsOf } from './columns.ts';
import { LEADING, ROW, SIZES } from './measure.ts';
import { LABEL, type Packed, pack } from './pack.ts';
import type { Cell, CellRole, Grid, Row, Span } from './row.ts';

/** A stretch of the page's width. */
interface Area {
  readonly x: number;
  readonly width: number;
}

/** Width of the label of a group; less than this remaining, and its label stands above instead. */
const SPAN = 56;
const LEAST_INNER = 290;
/** The greatest height of a value before it goes to the continuation sheet. */
const MOST_VALUE = 150;
const MOST_DATUM = 84;

/** The rows of a sheet's sections, of what is signed, and of the office's block. */
export function rowsOf(sheet: Sheet, area: Area, words: Words): readonly Row[] {
  return [
    ...sheet.sections.flatMap((section) => sectionRows(section, area, words)),
    ...signatureRows(sheet.signatures, area, words),
    ...officeRows(sheet.office, area, words),
  ];
}

function sectionRows(section: Section, area: Area, words: Words): readonly Row[] {
  const named = section.ticks.some((tick) => tick.title === section.title);
  const band = [...(named ? [] : [printedWords(section.title)]), ...section.ticks].filter(({ title }) => title !== '');
  const content: Content = { title: section.title, pieces: band.flatMap(({ pieces }) => pieces) };
  const covers = section.ticks.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return [
    ...(band.length === 0 ? [] : [bandRow('band', content, area, covers)]),
    ...blockRows(section.blocks, area, []),
    ...signatureRows(section.signatures, area, words),
  ];
}

/** Words that the form prints, of no place in the data. */
export function printedWords(text: string): Content {
  return { title: text, pieces: text === '' ? [] : [{ kind: 'text', text }] };
}

function bandRow(role: 'band' | 'subband', content: Content, area: Area, covers: readonly string[] = []): Row {
  return row([{ ...area, role, content, covers }], { keep: true, height: ROW.band });
}

function row(cells: readonly Cell[], more: Partial<Row> = {}): Row {
  return { cells, grid: {}, spans: [], keep: false, framed: true, height: ROW.cells, ...more };
}

/** Fields side by side, groups with their label on the left, tables over the whole width. */
function blockRows(blocks: readonly Block[], area: Area, spans: readonly Span[]): readonly Row[] {
  const rows: Row[] = [];
  let grid: Grid = {};
  let fields: FieldBlock[] = [];
  const flush = () => {
    rows.push(...fieldRows(fields, area, spans, grid));
    fields = [];
  };
  for (const block of blocks) {
    if (block.kind === 'field') {
      fields.push(block);
      continue;
    }
    flush();
    const own = block.kind === 'table' ? tableRows(block, area) : groupRows(block, area, spans, grid);
    rows.push(...own);
    if (block.kind === 'table' || own.some((one) => one.grid !== grid)) grid = {};
  }
  flush();
  return rows;
}

function fieldRows(fields: readonly FieldBlock[], area: Area, spans: readonly Span[], grid: Grid): readonly Row[] {
  return pack(fields, area.width).map((packed) =>
    row(
      packed.flatMap((one) => pairOf(one, area)),
      { spans, grid },
    ),
  );
}

/** The label cell and the value cell of a field. */
function pairOf({ field, start, end }: Packed, area: Area): readonly Cell[] {
  const x = area.x + start * area.width;
  const width = (end - start) * area.width;
  const label = field.label === '' ? 0 : Math.min(LABEL, width * (field.need <= 6 && width < 180 ? 0.5 : 0.42));
  const line = (SIZES.value[0] ?? 10) * LEADING;
  const ticks = field.content.pieces.some(({ kind }) => kind === 'tick');
  const usual = ticks ? 1 : field.need > 60 ? 4 : field.need > 40 ? 2 : 1;
  const least = (field.lines ?? usual) * line;
  const most = field.lines === undefined ? MOST_VALUE : Math.max(field.lines, 1) * line;
  const value: Cell = { x: x + label, width: width - label, role: 'value', content: field.content, least, most };
  return label === 0 ? [value] : [{ x, width: label, role: 'label', content: printedWords(field.label) }, value];
}

/** A group: its label left of its rows, or above them where room is scarce; its tables stand below, over the whole width. */
function groupRows(group: GroupBlock, area: Area, spans: readonly Span[], grid: Grid): readonly Row[] {
  const inner: Area = { x: area.x + SPAN, width: area.width - SPAN };
  const narrow = inner.width < LEAST_INNER;
  const rows: Row[] = narrow ? [bandRow('subband', printedWords(group.label), wholeOf(area, spans))] : [];
  const innerGrid = narrow ? {} : grid;
  const label: Span = { x: area.x, width: SPAN, label: printedWords(group.label) };
  for (const run of runsOf(group.blocks)) {
    const [first] = run;
    if (first?.kind === 'table') {
      const title = [group.label, first.label].filter((part) => part !== '').join(' ');
      rows.push(...tableRows({ ...first, label: title }, wholeOf(area, spans)));
    } else if (narrow) rows.push(...withGrid(blockRows(run, wholeOf(area, spans), []), innerGrid));
    else rows.push(...withGrid(blockRows(run, inner, [...spans, label]), rows.length === 0 ? innerGrid : {}));
  }
  return rows;
}

/** Rows of one run share the grid of the rows around them. */
function withGrid(rows: readonly Row[], grid: Grid): readonly Row[] {
  const [first] = rows;
  return rows.map((one) => (one.grid === first?.grid ? { ...one, grid } : one));
}

function wholeOf(area: Area, spans: readonly Span[]): Area {
  const x = spans[0]?.x ?? area.x;
  return { x, width: area.x + area.width - x };
}

/** Blocks cut before and after every table. */
function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && block.kind !== 'table' && last[0]?.kind !== 'table') last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function tableRows(table: TableBlock, area: Area): readonly Row[] {
  const [first, ...columns] = columnsOf(table, area);
  const cells = (
    label: string,
    contents: readonly Content[],
    roles: readonly [CellRole, CellRole],
  ): readonly Cell[] => {
    const place = first ?? area;
    const own: Cell = { ...place, role: roles[0], content: printedWords(label) };
    return [
      ...(table.head === undefined ? [] : [own]),
      ...contents.map((content, i): Cell => ({ ...(columns[i] ?? area), role: roles[1], content, most: MOST_DATUM })),
    ];
  };
  const heads = table.columns.map((column) => printedWords(column.label));
  const plain: Grid = {};
  const head = row(cells(table.head ?? '', heads, ['head', 'head']), { keep: true, height: ROW.table, grid: plain });
  const grid: Grid = { head };
  const rows = table.rows.map((one) =>
    row(cells(one.label, one.cells, ['number', 'datum']), { height: ROW.table, grid }),
  );
  const title = table.label === '' ? [] : [bandRow('subband', printedWords(table.label), area)];
  return [...title, { ...head, grid }, ...rows];
}

/** Places to sign, up to three side by side; seals take more height. */
function signatureRows(signatures: readonly Signature[], area: Area, words: Words): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < signatures.length; i += 3) {
    const side = signatures.slice(i, i + 3);
    const width = area.width / side.length;
    const cells = side.map(({ label, kind, date }, k): Cell => {
      const role = kind === 'seal' ? 'seal' : 'sign';
      return {
        x: area.x + k * width,
        width,
        role,
        content: printedWords(label),
        ...(date ? { foot: words.date } : {}),
      };
    });
    rows.push(row(cells, { height: side.some(({ kind }) => kind === 'seal') ? ROW.seal : ROW.sign }));
  }
  return rows;
}

/** The block that the office fills: its labels with room beside them. */
function officeRows(labels: readonly string[], area: Area, words: Words): readonly Row[] {
  if (labels.length === 0) return [];
  const empty: Content = { title: '', pieces: [] };
  const fields = labels.map(
    (label): FieldBlock => ({
      kind: 'field',
      label,
      content: { ...empty, title: label },
      need: 14,
      ...(/章|意见|签/.test(label) ? { lines: 3 } : {}),
    }),
  );
  const rows = fieldRows(fields, area, [], {});
  const together = rows.length <= 8;
  return [
    bandRow('band', printedWords(words.office), area),
    ...rows.map((one, index) => ({ ...one, keep: together && index < rows.length - 1 })),
  ];
}
