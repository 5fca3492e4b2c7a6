import { type Issue, isArray, type Json } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Fonts } from '../font/chain.ts';
import { layOutAnnex } from '../layout/lay-out.ts';
import { MM } from '../layout/measure.ts';
import { element, type LaidOut, type Mark, type Page } from '../layout/page.ts';
import type { AnnexItem } from '../layout/set-rows.ts';
import { glyphsOf } from '../layout/set-text.ts';
import type { Showing } from '../sheet/content.ts';
import type { Content, Sheet } from '../sheet/model.ts';
import type { Place } from '../sheet/place.ts';
import type { TemplateField, Widget } from '../template/fields.ts';
import { isAnswered, textContent } from '../template/value.ts';
import { drawText, drawTick } from '../template/widget.ts';
import { boxOf, optionBoxes, type Paper, type PaperBox } from './box.ts';
import type { Calibration } from './calibration.ts';

/** What laying values over paper goes by. */
export interface Over {
  readonly sheet: Sheet;
  readonly paper: Paper;
  readonly calibration: Calibration;
  readonly fonts: Fonts;
  readonly showing: Showing;
}

/** Pages with values alone, and what is to be said of them. */
export interface LaidOver extends LaidOut {
  readonly contents: readonly Content[];
  readonly issues: readonly Issue[];
}

/** Lays the answers over pre-printed paper: each in its box, what has none or does not fit on a continuation sheet. */
export function layOver(places: readonly Place[], over: Over): LaidOver {
  const root = element('Document');
  const work: Work = { ...over, pages: [], root, items: [], contents: [], issues: [], pageOf: new Map() };
  for (const place of places) if (isAnswered({ place })) placeValue(place, work);
  if (work.pages.length === 0) pageAt(1, work);
  const annex = layOutAnnex(
    work.items,
    { fonts: over.fonts, words: over.showing.words, pageOf: work.pageOf, placed: new Set() },
    work.pages.length,
    over.sheet,
    root,
  );
  return { pages: [...work.pages, ...annex], root, contents: work.contents, issues: work.issues };
}

interface Work extends Over {
  readonly pages: Page[];
  readonly root: LaidOut['root'];
  readonly items: AnnexItem[];
  readonly contents: Content[];
  readonly issues: Issue[];
  readonly pageOf: Map<number, number>;
}

function placeValue(place: Place, work: Work): void {
  const content = textContent({ place }, work.showing);
  work.contents.push(content);
  const values: readonly (Json | undefined)[] = isArray(place.value) ? place.value : [place.value];
  const ticked = values.map((value) => optionBoxes(place).get(String(value)));
  const box = boxOf(place);
  if (ticked.some((one) => one !== undefined) && ticked.every((one) => one !== undefined)) {
    for (const one of ticked) if (one) draw(drawTick(widgetOf(one)), one, work);
  } else if (box) write(content, place, box, work);
  else putAside(content, place, 1, 'box-missing', work);
}

function write(content: Content, place: Place, box: PaperBox, work: Work): void {
  const drawn = drawText(glyphsOf(content.pieces, work.fonts), fieldOf(box), widgetOf(box));
  if (drawn.whole) {
    draw(drawn.marks, box, work);
    return;
  }
  const number = putAside(content, place, box.page, 'value-continued', work);
  const { words } = work.showing;
  for (const text of [words.seeAnnex(number), words.seeAnnexShort(number), `*${number}`]) {
    const reference = drawText(work.fonts.glyphs(text), fieldOf({ ...box, comb: undefined }), widgetOf(box));
    if (reference.whole) {
      draw(reference.marks, box, work);
      return;
    }
  }
}

function fieldOf({ comb, align, size, h }: PaperBox): TemplateField {
  return { name: '', kind: 'text', multiline: h * MM >= 2.2 * size, comb, align, size, colour: '0 g', widgets: [] };
}

function widgetOf({ w, h }: PaperBox): Widget {
  return { page: 0, rect: [0, 0, w * MM, h * MM], turn: 0, on: '' };
}

/** Adds marks that stand in a box to its page, corrected for the printer. */
function draw(marks: readonly Mark[], box: PaperBox, work: Work): void {
  const owner = element('P');
  work.root.children.push(owner);
  pageAt(box.page, work).parts.push({ owner, marks: marks.map((mark) => corrected(mark, box, work.calibration)) });
}

function corrected(mark: Mark, box: PaperBox, { dx, dy, scaleX, scaleY }: Calibration): Mark {
  const x = (value: number) => (dx + box.x * scaleX) * MM + value * scaleX;
  const y = (value: number) => (dy + box.y * scaleY) * MM + value * scaleY;
  if (mark.kind === 'text') return { ...mark, x: x(mark.x), y: y(mark.y) };
  if (mark.kind === 'line') return { ...mark, x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2) };
  return mark;
}

function pageAt(number: number, { pages, paper }: Work): Page {
  while (pages.length < number) pages.push({ width: paper.width * MM, height: paper.height * MM, parts: [] });
  return pages[number - 1] ?? { width: 0, height: 0, parts: [] };
}

function putAside(
  content: Content,
  { at }: Place,
  page: number,
  why: 'value-continued' | 'box-missing',
  work: Work,
): number {
  const number = work.items.length + 1;
  const glyphs = glyphsOf(content.pieces, work.fonts);
  work.items.push({ number, label: content.title, glyphs, cell: { x: 0, width: 0, role: 'datum', content } });
  work.pageOf.set(number, page);
  work.issues.push(
    issue(why, { title: content.title, item: number }, [{ form: work.sheet.id, in: 'data', pointer: at }]),
  );
  return number;
}
