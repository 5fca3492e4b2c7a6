import type { Glyph } from '../font/chain.ts';
import type { FontSink } from './file.ts';
import { type Embedded, toUnicode } from './font.ts';
import { latin1, ref } from './syntax.ts';

/** Codes that one symbol font has. */
const PER_FONT = 200;
const FIRST = 33;

const BOX = '90 w 95 -25 790 790 re S';
const TICK = `${BOX} 110 w 1 J 1 j 255 380 m 430 190 l 735 590 l S`;
const MISSING = '60 w 60 -60 880 880 re S 60 -60 m 940 820 l 60 820 m 940 -60 l S';

/** Fonts whose glyphs are drawn here: tick boxes, a crossed box for a missing character, nothing for an invisible one. */
export function embedSymbols(file: FontSink, glyphs: readonly Glyph[]): readonly Embedded[] {
  const unique = new Map(glyphs.filter(({ blank }) => !blank).map((glyph) => [glyph.text, glyph]));
  const sorted = [...unique.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
  const fonts: Embedded[] = [];
  for (let i = 0; i < sorted.length; i += PER_FONT) fonts.push(symbolFont(file, sorted.slice(i, i + PER_FONT)));
  return fonts;
}

function symbolFont(file: FontSink, glyphs: readonly Glyph[]): Embedded {
  const procedures = glyphs.map((glyph) => file.stream('', latin1(`${glyph.advance} 0 d0 ${drawing(glyph)}`)));
  const codes = glyphs.map(({ text }, index) => [(FIRST + index).toString(16).toUpperCase(), text] as const);
  const names = glyphs.map((_, index) => `/g${index}`);
  const unicode = file.stream('', toUnicode(codes, 1));
  const descriptor = file.add(
    '<</Type/FontDescriptor/FontName/Symbols/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 733/StemV 80>>',
  );
  const object = file.add(
    `<</Type/Font/Subtype/Type3/FontBBox[0 -120 1000 880]/FontMatrix[0.001 0 0 0.001 0 0]/Resources<<>>/FirstChar ${FIRST}` +
      `/LastChar ${FIRST + glyphs.length - 1}/Widths[${glyphs.map(({ advance }) => advance).join(' ')}]` +
      `/Encoding<</Type/Encoding/Differences[${FIRST}${names.join('')}]>>` +
      `/CharProcs<<${procedures.map((procedure, index) => `${names[index]} ${ref(procedure)}`).join('')}>>/FontDescriptor ${ref(descriptor)}/ToUnicode ${ref(unicode)}>>`,
  );
  return { object, codeOf: new Map(codes.map(([code, text]) => [text, code])) };
}

function drawing({ text, missing }: Glyph): string {
  if (missing) return MISSING;
  return text === '☑' ? TICK : text === '☐' ? BOX : '';
}
