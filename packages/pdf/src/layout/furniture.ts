import type { Fonts } from '../font/chain.ts';
import type { Sheet } from '../sheet/model.ts';
import type { Words } from '../sheet/words.ts';
import { textMarks } from './draw.ts';
import type { Measures } from './measure.ts';
import type { Mark, Page } from './page.ts';
import { setText } from './set-text.ts';

/** Adds to every page what is no content: the form's name and version, the page number (`before` pages stand before these), the title again from the second page on. */
export function addFurniture(
  pages: readonly Page[],
  sheet: Sheet,
  measures: Measures,
  fonts: Fonts,
  words: Words,
  before = 0,
): void {
  const { side, width, height } = measures;
  const box = { x: side, y: height - 40, w: width - 2 * side, h: 0 };
  const line = (text: string, align: 'left' | 'center' | 'right', y: number): readonly Mark[] =>
    text === '' ? [] : textMarks(setText(fonts.glyphs(text), box.w, [8, 7], 12), { ...box, y }, { align, grey: 0.25 });
  const version = sheet.version === '' ? '' : ` ${words.version} ${sheet.version}`;
  const about = sheet.id === '' ? '' : `${words.form} ${sheet.id}${version}`;
  pages.forEach((page, index) => {
    const head = index + before === 0 ? [] : line(`${sheet.title}${words.continued}`, 'center', measures.top - 3);
    const foot = [
      ...line(about, 'left', box.y),
      ...line(words.page(index + before + 1, pages.length + before), 'center', box.y),
    ];
    page.parts.push({ owner: 'pagination', marks: [...head, ...foot] });
  });
}
