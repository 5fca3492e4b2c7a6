import { type Box, groundOf } from './draw.ts';
import type { Measures } from './measure.ts';
import { RULE } from './measure.ts';
import { type Element, element, type Mark, type Page, type Part } from './page.ts';
import type { CellRole } from './row.ts';

/** The pages in the making: what is placed goes below what was placed last. */
export interface Desk {
  readonly measures: Measures;
  readonly root: Element;
  readonly pages: Page[];
  /** Where the next thing stands. */
  y: number;
  /** Called before a page ends and after the next has begun. */
  readonly turning: { before?: () => void; after?: () => void };
  /** Has a section had its heading? Those below it stand one level deeper. */
  headed: boolean;
  ground: Mark[];
  frames: Mark[];
  frameTop: number | undefined;
}

/** A desk with its first page. */
export function newDesk(measures: Measures): Desk {
  const desk: Desk = {
    measures,
    root: element('Document'),
    pages: [],
    y: 0,
    turning: {},
    headed: false,
    ground: [],
    frames: [],
    frameTop: undefined,
  };
  beginPage(desk);
  return desk;
}

function beginPage(desk: Desk): void {
  const { width, height, top } = desk.measures;
  desk.ground = [];
  desk.frames = [];
  const first = desk.pages.length === 0;
  desk.pages.push({
    width,
    height,
    parts: [
      { owner: 'layout', marks: desk.ground },
      { owner: 'layout', marks: desk.frames },
    ],
  });
  desk.y = first ? top : top + 16;
}

/** Ends the page and begins the next. */
export function turnPage(desk: Desk): void {
  desk.turning.before?.();
  closeFrame(desk);
  beginPage(desk);
  desk.turning.after?.();
}

/** The room left on the page. */
export function roomOf({ measures, y }: Desk): number {
  return measures.height - measures.bottom - y;
}

/** Adds a part to the page in reading order. */
export function addPart(desk: Desk, owner: Part['owner'], marks: readonly Mark[]): void {
  desk.pages.at(-1)?.parts.push({ owner, marks });
}

/** Draws the ground and the thin rules of a cell. */
export function addCell(desk: Desk, box: Box, role: CellRole): void {
  const grey = groundOf(role);
  if (grey !== undefined) desk.ground.push({ kind: 'fill', ...box, grey });
  desk.frames.push({ kind: 'frame', ...box, width: RULE.thin });
}

/** From here on rows stand within the thick frame, until it is closed. */
export function openFrame(desk: Desk): void {
  desk.frameTop ??= desk.y;
}

/** Closes the thick frame around the rows placed since it was opened. */
export function closeFrame(desk: Desk): void {
  if (desk.frameTop === undefined) return;
  const { side, width } = desk.measures;
  const h = desk.y - desk.frameTop;
  if (h > 0) desk.frames.push({ kind: 'frame', x: side, y: desk.frameTop, w: width - 2 * side, h, width: RULE.thick });
  desk.frameTop = undefined;
}
