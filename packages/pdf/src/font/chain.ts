import { type Face, type FontFile, readFace } from './face.ts';
import { openSubsetter, type Subsetter } from './subset.ts';

/** What is drawn without a font of the caller: tick boxes, boxes for missing characters, nothing for invisible ones. */
export const SYMBOL = -1;

/** One drawn sign: its text (a variation selector stays with its base), the font that shows it, its width in thousandths. */
export interface Glyph {
  readonly text: string;
  readonly font: number;
  readonly advance: number;
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
  readonly subsetter: (font: number) => Promise<Subsetter>;
}

/** The chain of these files; files that cannot be used are told to `refuse`. */
export function chain(
  files: readonly FontFile[],
  module: WebAssembly.Module,
  refuse: (file: FontFile, fault: string) => void,
): Fonts {
  const faces: Face[] = [];
  for (const file of files) {
    const face = readFace(file);
    if (typeof face === 'string') refuse(file, face);
    else faces.push(face);
  }
  const known = new Map<string, Glyph>();
  const subsetters = new Map<number, Promise<Subsetter>>();
  return {
    faces,
    glyphs: (text) => clusters(text).map((cluster) => recall(known, cluster, () => glyphOf(faces, cluster))),
    subsetter: (font) =>
      recall(subsetters, font, () => openSubsetter(module, faces[font]?.file ?? { name: '', bytes: new Uint8Array() })),
  };
}

function recall<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

const SELECTOR = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;

/** Code points, each with the variation selectors that follow it. */
function clusters(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    if (found.length > 0 && SELECTOR.test(character)) found.push(`${found.pop() ?? ''}${character}`);
    else found.push(character);
  }
  return found;
}

/** Drawn by the document itself, whatever the fonts. */
const TICKS = new Set(['☐', '☑']);
/** Without a shape of their own; kept in the text, drawn as nothing. */
const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/u;

function glyphOf(faces: readonly Face[], cluster: string): Glyph {
  if (TICKS.has(cluster)) return { text: cluster, font: SYMBOL, advance: 1000 };
  const codePoint = cluster.codePointAt(0) ?? 0;
  for (const [font, face] of faces.entries()) {
    const glyph = face.glyphOf(codePoint);
    if (glyph !== 0) return { text: cluster, font, advance: face.advanceOf(glyph) };
  }
  if (cluster === '\n' || INVISIBLE.test(cluster)) return { text: cluster, font: SYMBOL, advance: 0 };
  return { text: cluster, font: SYMBOL, advance: 1000, missing: true };
}
