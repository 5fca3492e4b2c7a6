import { type Face, type FontFile, readFace } from './face.ts';
import { standardFor } from './private-use.ts';

/** What is drawn without a font of the caller: tick boxes, boxes for missing characters, nothing for invisible ones. */
export const SYMBOL = -1;

/** One drawn sign: its text, the font that shows it, its width in thousandths. */
export interface Glyph {
  readonly text: string;
  readonly font: number;
  readonly advance: number;
  /** The private-use character that it stands for. */
  readonly from?: string;
  /** No font has it: a box stands in its place. */
  readonly missing?: true;
  /** Room to write in, with a line below. */
  readonly blank?: true;
  /** No line break before it. */
  readonly glued?: true;
}

/** An ordered chain of fonts; the first that has a character shows it. */
export interface Fonts {
  readonly faces: readonly Face[];
  readonly glyphs: (text: string) => readonly Glyph[];
  /** The glyphs of lists that were asked for before. */
  readonly pieces: WeakMap<object, readonly Glyph[]>;
}

/** The chain of these files; files that cannot be used are told to `refuse`. */
export function chain(files: readonly FontFile[], refuse: (file: FontFile, fault: string) => void): Fonts {
  const faces: Face[] = [];
  for (const file of files) {
    const face = readFace(file);
    if (typeof face === 'string') refuse(file, face);
    else faces.push(face);
  }
  const known = new Map<string, Glyph>();
  return {
    faces,
    pieces: new WeakMap(),
    glyphs: (text) => [...text].map((character) => recall(known, character, () => standardGlyph(faces, character))),
  };
}

function recall<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Drawn by the document itself, whatever the fonts. */
const TICKS = new Set(['☐', '☑']);
/** Without a shape of their own; kept in the text, drawn as nothing. */
const INVISIBLE = /^(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]|\p{Variation_Selector})/u;

/** Private-use characters of old systems are shown as the standard ones that took their place. */
function standardGlyph(faces: readonly Face[], character: string): Glyph {
  const standard = standardFor(character);
  return standard === undefined ? glyphOf(faces, character) : { ...glyphOf(faces, standard), from: character };
}

function glyphOf(faces: readonly Face[], character: string): Glyph {
  if (TICKS.has(character)) return { text: character, font: SYMBOL, advance: 1000 };
  const codePoint = character.codePointAt(0) ?? 0;
  for (const [font, face] of faces.entries()) {
    const glyph = face.glyphOf(codePoint);
    if (glyph !== 0) return { text: character, font, advance: face.advanceOf(glyph) };
  }
  if (character === '\n' || INVISIBLE.test(character)) return { text: character, font: SYMBOL, advance: 0 };
  return { text: character, font: SYMBOL, advance: 1000, missing: true };
}
