import type { Fonts } from '../font/chain.ts';
import type { Words } from '../sheet/words.ts';
import { addCell, addPart, closeFrame, type Desk, openFrame, roomOf, turnPage } from './desk.ts';
import { type Box, cellMarks, textMarks } from './draw.ts';
import { PAD } from './measure.ts';
import { type Element, element, type Mark, type Tag } from './page.ts';
import type { Cell, Grid, SetCell, SetRow, Span } from './row.ts';
import { setSpan } from './set-rows.ts';
import { heightOf, setText } from './set-text.ts';

/** Space between the frame and the notes below it. */
const BELOW_FRAME = 4;

/** What placing rows goes by. */
export interface Placing {
  readonly desk: Desk;
  readonly fonts: Fonts;
  readonly words: Words;
  /** On which page a value of the continuation sheet has its box. */
  readonly pageOf: Map<number, number>;
  /** The places of the submission whose values stand on the pages. */
  readonly placed: Set<string>;
}

interface OpenSpan {
  readonly span: Span;
  readonly grid: Grid;
  readonly owner: Element;
  readonly marks: Mark[];
  readonly top: number;
  readonly again: boolean;
}

/** What is known while rows are placed one after the other. */
interface State extends Placing {
  readonly tables: Map<Grid, Element>;
  readonly heads: Map<Grid, SetRow>;
  readonly bounds: ReadonlyMap<Grid, readonly number[]>;
  readonly owners: Map<Span, { readonly grid: Grid; readonly owner: Element }>;
  open: OpenSpan[];
}

/** Places rows on the desk's pages: no band or head alone at the foot of a page, heads again on every page, group labels too. */
export function placeRows(rows: readonly SetRow[], placing: Placing): void {
  const state: State = {
    ...placing,
    tables: new Map(),
    heads: new Map(),
    bounds: boundsOf(rows),
    owners: new Map(),
    open: [],
  };
  const { desk } = placing;
  desk.turning.before = () => closeSpans(state, () => false);
  rows.forEach((row, index) => {
    if (roomOf(desk) < needed(rows, index)) {
      turnPage(desk);
      const head = state.heads.get(row.grid);
      if (head) placeRow(head, state, true);
    }
    placeRow(row, state, false);
  });
  closeSpans(state, () => false);
  closeFrame(desk);
  delete desk.turning.before;
}

/** The height of a row with those that must stay with it. */
function needed(rows: readonly SetRow[], index: number): number {
  let height = 0;
  for (let i = index; i < rows.length; i += 1) {
    height += rows[i]?.height ?? 0;
    if (!rows[i]?.keep) break;
  }
  return height + (endsGroup(rows, index) ? (rows[index + 1]?.height ?? 0) : 0);
}

/** Is the next row the last of this row's group? It should not stand alone on a page. */
function endsGroup(rows: readonly SetRow[], index: number): boolean {
  const [outer] = rows[index]?.spans ?? [];
  return outer !== undefined && rows[index + 1]?.spans[0] === outer && rows[index + 2]?.spans[0] !== outer;
}

function placeRow(row: SetRow, state: State, again: boolean): void {
  const { desk } = state;
  if (row.framed) openFrame(desk);
  else if (desk.frameTop !== undefined) {
    closeFrame(desk);
    desk.y += BELOW_FRAME;
  }
  closeSpans(state, ({ span, grid }) => row.spans.includes(span) && row.grid === grid);
  const line = again ? undefined : lineOf(row, state);
  for (const span of row.spans)
    if (!state.open.some((open) => open.span === span)) openSpan(span, row.grid, line, state);
  if (!again) for (const { owner } of state.open) owner.rowSpan = (owner.rowSpan ?? 0) + 1;
  for (const cell of row.cells) placeCell(cell, row, line, state);
  if (!again && isHead(row)) state.heads.set(row.grid, row);
  desk.y += row.height;
}

function isHead(row: SetRow): boolean {
  return row.grid.head !== undefined && row.cells.some(({ role }) => role === 'head');
}

/** The table row that the cells of a row belong to; undefined for bands and notes, which stand by themselves. */
function lineOf(row: SetRow, { desk, tables }: State): Element | undefined {
  if (row.cells.some(({ role }) => tagOf(role) !== 'TD' && tagOf(role) !== 'TH')) return undefined;
  let table = tables.get(row.grid);
  if (!table) {
    table = element('Table');
    tables.set(row.grid, table);
    desk.root.children.push(table);
  }
  const line = element('TR');
  table.children.push(line);
  return line;
}

function tagOf(role: Cell['role']): Tag {
  switch (role) {
    case 'band':
      return 'H2';
    case 'subband':
      return 'H3';
    case 'note':
    case 'heading':
    case 'sign':
    case 'seal':
      return 'P';
    case 'label':
    case 'head':
    case 'number':
      return 'TH';
    default:
      return 'TD';
  }
}

function placeCell(cell: SetCell, row: SetRow, line: Element | undefined, state: State): void {
  const { desk } = state;
  const box: Box = { x: cell.x, y: desk.y, w: cell.width, h: row.height };
  if (row.framed) addCell(desk, box, cell.role);
  for (const at of [cell.content.at, ...(cell.covers ?? [])]) if (at !== undefined) state.placed.add(at);
  if (cell.annex !== undefined) state.pageOf.set(cell.annex, desk.pages.length);
  if (cell.role === 'sign' || cell.role === 'seal') {
    placeToSign(cell, box, state);
    return;
  }
  const marks = cellMarks(cell, box);
  const repeated = line === undefined && isHead(row);
  if (repeated) {
    addPart(desk, 'pagination', marks);
    return;
  }
  const own = elementOf(cell, row, state);
  (line ?? desk.root).children.push(own);
  addPart(desk, own, marks);
}

function elementOf(cell: Cell, row: SetRow, { bounds, desk }: State): Element {
  const usual = tagOf(cell.role);
  const tag = usual === 'H3' && !desk.headed ? 'H2' : usual;
  desk.headed ||= tag === 'H2';
  if (tag !== 'TH' && tag !== 'TD') return element(tag);
  const own = element(tag, tag === 'TH' ? { scope: cell.role === 'head' ? 'Column' : 'Row' } : {});
  own.colSpan = spanOf(cell, bounds.get(row.grid) ?? []);
  return own;
}

/** A place to sign or seal: its words above, room below, the date at the lower right. */
function placeToSign(cell: SetCell, box: Box, { desk, fonts, words }: State): void {
  const inner = { x: box.x + 8, y: box.y + 7, w: box.w - 16, h: box.h };
  const label = element('P');
  desk.root.children.push(label);
  addPart(desk, label, textMarks(cell.setting, inner, { align: 'left' }));
  if (cell.role === 'seal') {
    const r = Math.min(44, box.w / 2 - 10);
    const middle = { x: box.x + box.w / 2, y: box.y + 22 + (box.h - 40) / 2 };
    const around = [middle.x - r, middle.y - r, middle.x + r, middle.y + r] as const;
    const area = element('Figure', { alt: words.sealArea(cell.content.title), box: around });
    desk.root.children.push(area);
    addPart(desk, area, [{ kind: 'circle', x: middle.x, y: middle.y, r, grey: 0.75 }]);
  }
  if (cell.foot === undefined) return;
  const foot = element('P');
  desk.root.children.push(foot);
  const setting = setText(fonts.glyphs(cell.foot), inner.w, [10], 20);
  addPart(desk, foot, textMarks(setting, { ...inner, y: box.y + box.h - heightOf(setting) - 5 }, { align: 'right' }));
}

/** The inner edges of each grid's columns, from left to right. */
function boundsOf(rows: readonly SetRow[]): ReadonlyMap<Grid, readonly number[]> {
  const edges = new Map<Grid, Set<number>>();
  for (const { grid, cells, spans } of rows) {
    const own = edges.get(grid) ?? new Set();
    for (const { x, width } of [...cells, ...spans]) own.add(Math.round(x)).add(Math.round(x + width));
    edges.set(grid, own);
  }
  return new Map([...edges].map(([grid, own]) => [grid, [...own].sort((a, b) => a - b)]));
}

/** How many columns of the grid a cell covers. */
function spanOf({ x, width }: { x: number; width: number }, bounds: readonly number[]): number {
  return bounds.filter((edge) => edge > Math.round(x) && edge <= Math.round(x + width)).length;
}

function openSpan(span: Span, grid: Grid, line: Element | undefined, state: State): void {
  const { desk, owners } = state;
  const last = owners.get(span);
  const known = last?.grid === grid ? last.owner : undefined;
  const owner = known ?? element('TH', { scope: 'Row' });
  const marks: Mark[] = [];
  if (!known) {
    owner.colSpan = spanOf(span, state.bounds.get(grid) ?? []);
    owners.set(span, { grid, owner });
    line?.children.push(owner);
  }
  addPart(desk, known ? 'pagination' : owner, marks);
  state.open.push({ span, grid, owner, marks, top: desk.y, again: known !== undefined });
}

/** Draws the labels of the groups that end here, now that their height is known. */
function closeSpans(state: State, stays: (open: OpenSpan) => boolean): void {
  const { desk, fonts, words } = state;
  for (const { span, marks, top, again } of state.open.filter((open) => !stays(open))) {
    const box: Box = { x: span.x, y: top, w: span.width, h: desk.y - top };
    addCell(desk, box, 'label');
    const pieces = again ? [...span.label.pieces, { kind: 'text', text: words.continued } as const] : span.label.pieces;
    const setting = setSpan(pieces, span.width, fonts);
    const y = top + Math.max(PAD.y, (box.h - heightOf(setting)) / 2);
    if (!again || heightOf(setting) <= box.h)
      marks.push(
        ...textMarks(setting, { ...box, x: span.x + PAD.x, w: span.width - 2 * PAD.x, y }, { align: 'center' }),
      );
  }
  state.open = state.open.filter((open) => stays(open));
}
