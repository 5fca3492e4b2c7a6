import { type Glyph, SYMBOL } from '../font/chain.ts';
import { isPrivateUse } from '../font/private-use.ts';
import type { Mark } from '../layout/page.ts';
import type { Embedded } from './font.ts';
import { num, text } from './syntax.ts';

/** The fonts of the file: those of the chain by their index, then those of drawn symbols. */
export interface FontSet {
  readonly chain: ReadonlyMap<number, Embedded>;
  readonly symbols: readonly Embedded[];
  /** Stands before the fonts' names, where pages have fonts of their own. */
  readonly prefix: string;
}

/** The name of the font that shows a glyph, and the glyph's code; undefined for a glyph that draws nothing. */
function codeOf(glyph: Glyph, { chain, symbols, prefix }: FontSet): readonly [string, string] | undefined {
  if (glyph.font !== SYMBOL)
    return [`${prefix}F${glyph.font}`, chain.get(glyph.font)?.codeOf.get(glyph.text) ?? '0000'];
  const index = symbols.findIndex((font) => font.codeOf.has(glyph.text));
  return index < 0 ? undefined : [`${prefix}S${index}`, symbols[index]?.codeOf.get(glyph.text) ?? ''];
}

/** The operators that draw marks on a page of the given height. */
export function operators(marks: readonly Mark[], height: number, fonts: FontSet): string {
  return marks.map((mark) => draw(mark, height, fonts)).join('');
}

function draw(mark: Mark, height: number, fonts: FontSet): string {
  switch (mark.kind) {
    case 'text':
      return drawText(mark, height, fonts);
    case 'line':
      return `${num(mark.width)} w ${num(mark.x1)} ${num(height - mark.y1)} m ${num(mark.x2)} ${num(height - mark.y2)} l S\n`;
    case 'frame':
      return `${num(mark.width)} w ${num(mark.x)} ${num(height - mark.y - mark.h)} ${num(mark.w)} ${num(mark.h)} re S\n`;
    case 'fill':
      return `${num(mark.grey)} g ${num(mark.x)} ${num(height - mark.y - mark.h)} ${num(mark.w)} ${num(mark.h)} re f 0 g\n`;
    case 'bars':
      return drawBars(mark.rectangles, height);
    case 'circle':
      return drawCircle(mark.x, height - mark.y, mark.r, mark.grey);
  }
}

/** Dark rectangles, to a thousandth of a point so that no gap opens between neighbours. */
function drawBars(rectangles: readonly (readonly [number, number, number, number])[], height: number): string {
  const fine = (value: number) => String(Math.round(value * 1000) / 1000);
  const paths = rectangles.map(([x, y, w, h]) => `${fine(x)} ${fine(height - y - h)} ${fine(w)} ${fine(h)} re`);
  return `${paths.join(' ')} f\n`;
}

/** A dashed circle of four curves. */
function drawCircle(x: number, y: number, r: number, grey: number): string {
  const k = 0.5523 * r;
  const p = (...values: readonly number[]) => values.map(num).join(' ');
  return (
    `q ${num(grey)} G 0.6 w [3 3] 0 d ${p(x + r, y)} m ${p(x + r, y + k, x + k, y + r, x, y + r)} c ` +
    `${p(x - k, y + r, x - r, y + k, x - r, y)} c ${p(x - r, y - k, x - k, y - r, x, y - r)} c ` +
    `${p(x + k, y - r, x + r, y - k, x + r, y)} c s Q\n`
  );
}

function drawText(mark: Extract<Mark, { kind: 'text' }>, height: number, fonts: FontSet): string {
  const look = `${mark.grey === undefined ? '' : `${num(mark.grey)} g `}${mark.bold ? `2 Tr ${num(mark.size * 0.028)} w ` : ''}`;
  const shown = `BT ${num(mark.x)} ${num(height - mark.y)} Td ${shows(mark.glyphs, mark.size, fonts)}ET`;
  return look === '' ? `${shown}\n` : `q ${look}${shown} Q\n`;
}

/** The operators that show glyphs one behind the other, changing fonts between them. */
function shows(glyphs: readonly Glyph[], size: number, fonts: FontSet): string {
  let current = '';
  let codes = '';
  let out = '';
  const end = (next: string) => {
    if (codes !== '') out += `<${codes}>Tj `;
    if (next !== current) out += `/${next} ${num(size)} Tf `;
    codes = '';
    current = next;
  };
  for (const glyph of glyphs) {
    const [font, code] = codeOf(glyph, fonts) ?? [current || anyFont(fonts), undefined];
    const apart = code === undefined || isPrivateUse(glyph.text);
    if (font !== current || apart) end(font);
    if (code === undefined) out += `[${-glyph.advance}]TJ `;
    else if (apart) out += `/Span <</ActualText${text(glyph.text)}>> BDC <${code}>Tj EMC `;
    else codes += code;
  }
  end(current);
  return out;
}

function anyFont({ chain, prefix }: FontSet): string {
  const [first] = chain.keys();
  return first === undefined ? `${prefix}S0` : `${prefix}F${first}`;
}
