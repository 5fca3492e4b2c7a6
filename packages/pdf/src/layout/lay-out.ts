import type { Fonts } from '../font/chain.ts';
import type { Sheet } from '../sheet/model.ts';
import type { Words } from '../sheet/words.ts';
import { placeAnnex } from './annex.ts';
import { addCodes, type Codes } from './codes.ts';
import { newDesk } from './desk.ts';
import { addFurniture } from './furniture.ts';
import { placeHeading } from './heading.ts';
import { measuresOf } from './measure.ts';
import type { Element, LaidOut, Page } from './page.ts';
import { type Placing, placeRows } from './place-rows.ts';
import type { Row } from './row.ts';
import { printedWords, rowsOf } from './rows.ts';
import { type AnnexItem, setRows } from './set-rows.ts';

/** Pages, and the values that were moved to the continuation sheet. */
export interface Layout extends LaidOut {
  readonly annex: readonly AnnexItem[];
  /** The places of the submission whose values stand on the pages. */
  readonly placed: ReadonlySet<string>;
}

/** Lays a sheet out on pages: its head, its sections, its notes, the continuation sheet, page numbers. */
export function layOut(sheet: Sheet, fonts: Fonts, words: Words, codes: Codes): Layout {
  const measures = measuresOf(sheet.landscape);
  const area = { x: measures.side, width: measures.width - 2 * measures.side };
  const desk = newDesk(measures);
  const placing: Placing = { desk, fonts, words, pageOf: new Map(), placed: new Set() };
  placeHeading(sheet, desk, fonts, words);
  const { rows, annex } = setRows([...rowsOf(sheet, area, words), ...tailRows(sheet, area, words)], fonts, words);
  placeRows(rows, placing);
  placeAnnex(annex, placing);
  addFurniture(desk.pages, sheet, measures, fonts, words);
  addCodes(desk.pages, desk.root, codes, measures, fonts, words);
  return { pages: desk.pages, root: desk.root, annex, placed: placing.placed };
}

/** Lays out a continuation sheet alone, behind pages that were not laid out here. */
export function layOutAnnex(
  items: readonly AnnexItem[],
  placing: Omit<Placing, 'desk'>,
  before: number,
  sheet: Sheet,
  root?: Element,
): readonly Page[] {
  if (items.length === 0) return [];
  const measures = measuresOf(false);
  const desk = newDesk(measures);
  desk.y += 16;
  placeAnnex(items, { ...placing, desk });
  addFurniture(desk.pages, sheet, measures, placing.fonts, placing.words, before);
  root?.children.push(...desk.root.children);
  return desk.pages;
}

/** Below the table: papers to bring, to be ticked at the counter, and the notes. */
function tailRows(sheet: Sheet, area: { x: number; width: number }, words: Words): readonly Row[] {
  const papers = sheet.papers.map((text) => ({ kind: 'tick', on: false, text }) as const);
  const list =
    papers.length === 0
      ? []
      : [{ title: words.papers, pieces: [...printedWords(`${words.papers}${words.colon}`).pieces, ...papers] }];
  const notes = sheet.notes.map((note, index) => printedWords(sheet.notes.length > 1 ? `${index + 1}. ${note}` : note));
  const lead = notes.length === 0 ? [] : [printedWords(`${words.notes}${words.colon}`)];
  return [...list, ...lead, ...notes].map((content, index) => ({
    cells: [{ ...area, role: 'note', content }],
    grid: {},
    spans: [],
    keep: content === lead[0],
    framed: false,
    height: index === 0 ? 20 : 14,
  }));
}
