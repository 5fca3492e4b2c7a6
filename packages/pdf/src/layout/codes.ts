import { writeCode } from '../code/address.ts';
import { code128 } from '../code/code128.ts';
import { type QrCode, qrCode } from '../code/qr.ts';
import type { Fonts } from '../font/chain.ts';
import type { Words } from '../sheet/words.ts';
import { textMarks } from './draw.ts';
import type { Measures } from './measure.ts';
import { type Element, element, type Mark, type Page } from './page.ts';
import { setText } from './set-text.ts';

/** What the codes on the pages say. */
export interface Codes {
  readonly form: string;
  /** The digest of the record in hexadecimal digits; no QR code without it. */
  readonly digest?: string;
  /** The case number for the Code 128. */
  readonly caseNumber?: string;
}

const QR = 42;
const TOP = 17;
const BAR_HEIGHT = 20;
const BAR_MODULE = 0.95;

/** Adds the codes to every page: content with a text of its own on the first, an artifact on those after it. */
export function addCodes(
  pages: readonly Page[],
  root: Element,
  codes: Codes,
  measures: Measures,
  fonts: Fonts,
  words: Words,
): void {
  const { form, digest, caseNumber } = codes;
  pages.forEach((page, index) => {
    const add = (marks: readonly Mark[], alt: string, box: readonly [number, number, number, number]) => {
      if (index > 0) {
        page.parts.push({ owner: 'pagination', marks });
        return;
      }
      const figure = element('Figure', { alt, box });
      root.children.push(figure);
      page.parts.push({ owner: figure, marks });
    };
    if (digest !== undefined) {
      const text = writeCode({ form, digest, page: index + 1, pages: pages.length });
      const x = measures.width - measures.side - QR;
      add([qrMark(qrCode(text), x)], words.qr(text), [x, TOP, x + QR, TOP + QR]);
    }
    if (caseNumber !== undefined) {
      const { marks, width } = barMarks(caseNumber, measures.side, fonts);
      add(marks, words.barcode(caseNumber), [measures.side, TOP, measures.side + width, TOP + BAR_HEIGHT + 12]);
    }
  });
}

function qrMark({ size, runs }: QrCode, x: number): Mark {
  const module = QR / size;
  return {
    kind: 'bars',
    rectangles: runs.map(([column, row, length]) => [x + column * module, TOP + row * module, length * module, module]),
  };
}

function barMarks(text: string, x: number, fonts: Fonts): { readonly marks: readonly Mark[]; readonly width: number } {
  const widths = code128(text);
  const rectangles: [number, number, number, number][] = [];
  let at = x;
  widths.forEach((width, index) => {
    if (index % 2 === 0) rectangles.push([at, TOP, width * BAR_MODULE, BAR_HEIGHT]);
    at += width * BAR_MODULE;
  });
  const setting = setText(fonts.glyphs(text), at - x, [7.5, 6], 12);
  const label = textMarks(setting, { x, y: TOP + BAR_HEIGHT + 1, w: at - x, h: 0 }, { align: 'center' });
  return { marks: [{ kind: 'bars', rectangles }, ...label], width: at - x };
}
