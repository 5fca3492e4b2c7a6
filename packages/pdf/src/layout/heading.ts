import type { Fonts } from '../font/chain.ts';
import type { Sheet } from '../sheet/model.ts';
import type { Words } from '../sheet/words.ts';
import { addPart, type Desk } from './desk.ts';
import { type Stand, textMarks } from './draw.ts';
import { element, type Tag } from './page.ts';
import { heightOf, setText } from './set-text.ts';

/** Places the head of the form: department, title, form number. */
export function placeHeading(sheet: Sheet, desk: Desk, fonts: Fonts, words: Words): void {
  const [title, subtitle] = splitTitle(sheet.title);
  place(title, 'H1', [20, 18, 16, 14], { align: 'center', bold: true }, desk, fonts);
  if (subtitle) place(subtitle, 'P', [12], { align: 'center' }, desk, fonts);
  desk.y += 6;
  const left = sheet.department === '' ? '' : `${words.department}${sheet.department}`;
  const right = sheet.number === '' ? '' : `${words.number}${sheet.number}`;
  const y = desk.y;
  place(left, 'P', [9.5, 8.5], { align: 'left' }, desk, fonts);
  const below = desk.y;
  desk.y = y;
  place(right, 'P', [9.5, 8.5], { align: 'right' }, desk, fonts);
  desk.y = Math.max(below, desk.y) + 3;
}

/** The bracket at the end of a title stands on a line of its own, as 税务登记表（适用单位纳税人）. */
function splitTitle(title: string): readonly [string, string | undefined] {
  const match = /^(.{3,}?)([（(][^（(]+[）)])$/u.exec(title.trim());
  return match ? [match[1] ?? title, match[2]] : [title, undefined];
}

function place(text: string, tag: Tag, sizes: readonly number[], stand: Stand, desk: Desk, fonts: Fonts): void {
  if (text === '') return;
  const { side, width } = desk.measures;
  const setting = setText(fonts.glyphs(text), width - 2 * side, sizes, (sizes[0] ?? 10) * 1.5);
  const own = element(tag);
  desk.root.children.push(own);
  addPart(desk, own, textMarks(setting, { x: side, y: desk.y, w: width - 2 * side, h: 0 }, stand));
  desk.y += heightOf(setting);
}
