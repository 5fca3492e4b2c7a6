import { escapeToken, type Issue, isArray, isObject, type Json, type Place } from '@yunform/schema/base';
import { issue, type PdfIssueCode } from './catalog/catalog.ts';
import type { Fonts, Glyph } from './font/chain.ts';
import { glyphsOf } from './layout/set-text.ts';
import type { Content } from './sheet/model.ts';

/** What there is to say of characters, once for each field or label that they stand in: those no font has, those shown by another. */
export function glyphIssues(
  contents: readonly Content[],
  form: string,
  fonts: Fonts,
  missing: 'error' | 'box',
): readonly Issue[] {
  const issues = new Map<string, Issue>();
  const names = fonts.faces.map(({ file }) => file.name);
  for (const { pieces, at, title } of contents) {
    for (const glyph of glyphsOf(pieces, fonts)) {
      const key = `${at ?? title} ${glyph.text}`;
      const code = codeOf(glyph, missing);
      if (!code || issues.has(key)) continue;
      const place: Place = { form, in: at === undefined ? 'schema' : 'data', pointer: at ?? '' };
      const character = glyph.from ?? glyph.text;
      const values = { title, character, codePoint: codePointOf(character), shown: glyph.text, fonts: names };
      issues.set(key, issue(code, values, [place]));
    }
  }
  return [...issues.values()];
}

function codeOf(glyph: Glyph, missing: 'error' | 'box'): PdfIssueCode | undefined {
  if (glyph.missing) return missing === 'error' ? 'missing-glyph' : 'glyph-boxed';
  if (glyph.from !== undefined) return 'private-use-mapped';
  return isVariant(glyph.text) ? 'variant-as-base' : undefined;
}

/** Is an ideographic variation asked for? The presentation selectors of signs ask for none. */
function isVariant(text: string): boolean {
  return /^[\u{e0100}-\u{e01ef}]$/u.test(text);
}

function codePointOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** An issue for every value of the submission that stands nowhere on the pages. There should be none: this is the proof. */
export function unprinted(submission: Json, placed: ReadonlySet<string>, form: string): readonly Issue[] {
  return leaves(submission, '')
    .filter((pointer) => !covered(pointer, placed))
    .map((pointer) => issue('value-unprinted', { pointer }, [{ form, in: 'data', pointer }]));
}

function leaves(value: Json, at: string): readonly string[] {
  if (isArray(value)) return value.flatMap((item, index) => leaves(item, `${at}/${index}`));
  if (isObject(value))
    return Object.entries(value).flatMap(([name, item]) => leaves(item, `${at}/${escapeToken(name)}`));
  return value === null || value === '' ? [] : [at];
}

/** Is the place, or one that holds it, on the pages? */
function covered(pointer: string, placed: ReadonlySet<string>): boolean {
  for (let here = pointer; ; here = here.slice(0, here.lastIndexOf('/'))) {
    if (placed.has(here)) return true;
    if (here === '') return false;
  }
}
