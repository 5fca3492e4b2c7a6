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
import { type AnnexItem, CLOSE, ROOMY, type Spacing, setRows } from './set-rows.ts';

/** Pages, and the values that were moved to the continuation sheet. */
export interface Layout extends LaidOut {
  readonly annex: readonly AnnexItem[];
  /** The places of the submission whose values stand on the pages. */
  readonly placed: ReadonlySet<string>;
}

/** Lays a sheet out on pages: its head, its sections, its notes, the continuation sheet, page numbers. */
export function layOut(sheet: Sheet, fonts: Fonts, words: Words, codes: Codes): Layout {
  const roomy = mainPages(sheet, fonts, words, ROOMY);
  const close = endsShort(roomy) ? mainPages(sheet, fonts, words, CLOSE) : roomy;
  const { placing, annex } = close.placing.desk.pages.length < roomy.placing.desk.pages.length ? close : roomy;
  const { desk, placed } = placing;
  placeAnnex(annex, placing);
  addFurniture(desk.pages, sheet, desk.measures, fonts, words);
  addCodes(desk.pages, desk.root, codes, desk.measures, fonts, words);
  return { pages: desk.pages, root: desk.root, annex, placed };
}

interface Main {
  readonly placing: Placing;
  readonly annex: readonly AnnexItem[];
}

function mainPages(sheet: Sheet, fonts: Fonts, words: Words, spacing: Spacing): Main {
  const measures = measuresOf(sheet.landscape);
  const area = { x: measures.side, width: measures.width - 2 * measures.side };
  const desk = newDesk(measures);
  const placing: Placing = { desk, fonts, words, pageOf: new Map(), placed: new Set() };
  placeHeading(sheet, desk, fonts, words);
  const { rows, annex } = setRows(
    [...rowsOf(sheet, area, words), ...tailRows(sheet, area, words)],
    fonts,
    words,
    spacing,
  );
  placeRows(rows, placing);
  return { placing, annex };
}

/** Does the last of several pages hold little? */
function endsShort({ placing: { desk } }: Main): boolean {
  return desk.pages.length > 1 && desk.y < desk.measures.height * 0.4;
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
