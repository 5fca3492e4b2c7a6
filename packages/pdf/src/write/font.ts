import { sha256 } from '../font/digest.ts';
import type { Face } from '../font/face.ts';
import { viewOf, writeTables } from '../font/sfnt.ts';
import { type Subset, subsetOf } from '../font/subset.ts';
import type { FontSink } from './file.ts';
import { hex4, name, ref, utf16 } from './syntax.ts';

/** A font in the file: its object, and the code of each sign in hexadecimal digits. */
export interface Embedded {
  readonly object: number;
  readonly codeOf: ReadonlyMap<string, string>;
}

/** One sign of the subset. */
interface Sign {
  readonly text: string;
  readonly cid: number;
  readonly glyph: number;
  readonly width: number;
}

/** Embeds the subset of a face that shows these signs, each with its own code, so that text comes back exactly. */
export async function embedFont(
  file: FontSink,
  face: Face,
  texts: readonly string[],
  cidSet: boolean,
): Promise<Embedded> {
  const sorted = [...new Set(texts)].sort(byCodePoints);
  const glyphs = sorted.map((text) => face.glyphOf(text.codePointAt(0) ?? 0));
  const subset = subsetOf(face.tables, glyphs);
  const signs = signsOf(sorted, glyphs, subset, face);
  const tag = await tagOf(`${face.file.name}\n${sorted.join('')}`);
  const psName = `${tag}+${face.file.name.replace(/[^A-Za-z0-9-]/g, '') || 'Font'}`;
  const program = writeTables(subset.tables);
  const data = file.stream(`/Length1 ${program.length}`, program);
  const set = cidSet ? `/CIDSet ${ref(file.stream('', cidSetOf(signs)))}` : '';
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName${name(psName)}/Flags 4/FontBBox[${face.bounds.join(' ')}]/ItalicAngle 0/Ascent ${face.ascent}` +
      `/Descent ${face.descent}/CapHeight 733/StemV 80/FontFile2 ${ref(data)}${set}>>`,
  );
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name(psName)}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${ref(descriptor)}/DW 1000/W[${widthsOf(signs)}]/CIDToGIDMap${mapOf(file, signs)}>>`,
  );
  const unicode = file.stream(
    '',
    toUnicode(
      signs.map(({ cid, text }) => [hex4(cid), text]),
      2,
    ),
  );
  const object = file.add(
    `<</Type/Font/Subtype/Type0/BaseFont${name(psName)}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(unicode)}>>`,
  );
  return { object, codeOf: new Map(signs.map(({ text, cid }) => [text, hex4(cid)])) };
}

function byCodePoints(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Codes are the subset's glyph numbers, unless two signs share a glyph: then they are counted. */
function signsOf(
  texts: readonly string[],
  glyphs: readonly number[],
  { numberOf }: Subset,
  face: Face,
): readonly Sign[] {
  const shared = new Set(glyphs).size < glyphs.length;
  const signs = texts.map((text, index): Sign => {
    const whole = glyphs[index] ?? 0;
    const glyph = numberOf.get(whole) ?? 0;
    const width = face.advanceOf(whole);
    return { text, glyph, cid: shared ? index + 1 : glyph, width };
  });
  return signs.toSorted((a, b) => a.cid - b.cid);
}

/** Six letters that name the subset. */
async function tagOf(content: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(content));
  return [0, 2, 4, 6, 8, 10]
    .map((at) => String.fromCharCode(65 + (Number.parseInt(digest.slice(at, at + 2), 16) % 26)))
    .join('');
}

/** The `W` array: runs of codes whose width is not the default. */
function widthsOf(signs: readonly Sign[]): string {
  const parts: string[] = [];
  let run: string[] = [];
  let next = -1;
  for (const { cid, width } of signs) {
    if (width === 1000) continue;
    if (cid !== next && run.length > 0) parts.push(`[${run.join(' ')}]`);
    if (cid !== next) {
      parts.push(String(cid));
      run = [];
    }
    run.push(String(width));
    next = cid + 1;
  }
  if (run.length > 0) parts.push(`[${run.join(' ')}]`);
  return parts.join(' ');
}

function mapOf(file: FontSink, signs: readonly Sign[]): string {
  if (signs.every(({ cid, glyph }) => cid === glyph)) return '/Identity';
  const map = new Uint8Array(2 * ((signs.at(-1)?.cid ?? 0) + 1));
  for (const { cid, glyph } of signs) viewOf(map).setUint16(2 * cid, glyph);
  return ` ${ref(file.stream('', map))}`;
}

function cidSetOf(signs: readonly Sign[]): Uint8Array {
  const set = new Uint8Array(Math.floor((signs.at(-1)?.cid ?? 0) / 8) + 1);
  for (const cid of [0, ...signs.map((sign) => sign.cid)]) set[cid >> 3] = (set[cid >> 3] ?? 0) | (128 >> (cid & 7));
  return set;
}

/** `ToUnicode` may hold neither U+0000, U+FEFF, U+FFFE nor half a surrogate pair; the attached data hold them. */
function allowed(text: string): string {
  return text.replace(/[\0\ufeff\ufffe]|\p{Surrogate}/gu, '\ufffd');
}

/** A `ToUnicode` map from codes of `size` bytes to texts. */
export function toUnicode(pairs: readonly (readonly [code: string, text: string])[], size: number): Uint8Array {
  const blocks: string[] = [];
  for (let i = 0; i < pairs.length; i += 100) {
    const block = pairs.slice(i, i + 100);
    blocks.push(
      `${block.length} beginbfchar\n${block.map(([code, text]) => `<${code}><${utf16(allowed(text))}>`).join('\n')}\nendbfchar`,
    );
  }
  const low = '00'.repeat(size);
  const high = 'FF'.repeat(size);
  return new TextEncoder().encode(
    '/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n' +
      `/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<${low}><${high}>\nendcodespacerange\n` +
      `${blocks.join('\n')}\nendcmap\nCMapName currentdict/CMap defineresource pop\nend\nend`,
  );
}
