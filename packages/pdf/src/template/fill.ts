import { fail, type Issue, type Json, type JsonObject, type Outcome } from '@yunform/schema/base';
import type { PDFDocument } from 'pdf-lib';
import { issue } from '../catalog/catalog.ts';
import type { Fonts, Glyph } from '../font/chain.ts';
import { layOutAnnex } from '../layout/lay-out.ts';
import type { Mark, Page } from '../layout/page.ts';
import type { AnnexItem } from '../layout/set-rows.ts';
import { glyphsOf } from '../layout/set-text.ts';
import type { Showing } from '../sheet/content.ts';
import type { Content, Sheet } from '../sheet/model.ts';
import { readShape } from '../sheet/shape.ts';
import { missingFonts, strip, sweep } from './archive.ts';
import { type Library, readFields, type TemplateField } from './fields.ts';
import { type Match, matchFields, piecesOf } from './match.ts';
import { isAnswered, statesOn, textContent } from './value.ts';
import { drawText, drawTick, matrixOf, sizeOf } from './widget.ts';
import type { Drawing } from './write.ts';

/** A department's own PDF form, to be filled instead of a sheet of ours. */
export interface Template {
  readonly bytes: Uint8Array;
  /** Field name → place of the submission, where neither `x-print.field` nor the field's name says it. */
  readonly fields?: { readonly [name: string]: string };
}

/** A template with what is to be drawn on it. */
export interface Filled {
  readonly library: Library;
  readonly file: PDFDocument;
  readonly drawings: readonly Drawing[];
  readonly annex: readonly Page[];
  readonly contents: readonly Content[];
  readonly issues: readonly Issue[];
}

/** Opens a template; refuses what cannot be filled truthfully. */
async function openTemplate(
  bytes: Uint8Array,
): Promise<Outcome<{ library: Library; file: PDFDocument; fields: readonly TemplateField[] }>> {
  const library: Library = await import('pdf-lib');
  let file: PDFDocument;
  try {
    file = await library.PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    const locked =
      error instanceof library.EncryptedPDFError || new TextDecoder('latin1').decode(bytes).includes('/Encrypt ');
    return fail([issue(locked ? 'template-encrypted' : 'file-unreadable', {})]);
  }
  const { PDFBool, PDFDict, PDFName } = library;
  const form = file.catalog.lookup(PDFName.of('AcroForm'));
  const fields = readFields(library, file);
  const dynamic =
    form instanceof PDFDict &&
    form.has(PDFName.of('XFA')) &&
    (fields.length === 0 || file.catalog.lookup(PDFName.of('NeedsRendering')) === PDFBool.True);
  if (dynamic) return fail([issue('template-dynamic', {})]);
  if (fields.length === 0) return fail([issue('template-without-fields', {})]);
  strip(library, file);
  sweep(library, file);
  const missing = missingFonts(library, file);
  if (missing.length > 0) return fail([issue('template-fonts', { fonts: [...missing] })]);
  return { ok: true, value: { library, file, fields }, issues: [] };
}

/** Fills a template with a submission: every answer stands in its field or on a continuation sheet behind the template. */
export async function fillTemplate(
  form: JsonObject,
  submission: Json | undefined,
  template: Template,
  sheet: Sheet,
  fonts: Fonts,
  showing: Showing,
): Promise<Outcome<Filled>> {
  const opened = await openTemplate(template.bytes);
  if (!opened.ok) return opened;
  const { library, file, fields } = opened.value;
  const root = { shape: readShape(showing.document, form), value: submission, at: '', above: [] };
  const places = piecesOf(root, showing);
  const matches = matchFields(
    fields.map(({ name }) => name),
    places,
    template.fields ?? {},
  );
  const work: Work = { fonts, showing, items: [], drawings: [], contents: [], issues: [], pageOf: new Map(), sheet };
  for (const field of fields) {
    const match = matches.get(field.name);
    if (match) fillField(field, match, work);
  }
  const shown = new Set([...matches.values()].map(({ place }) => place.at));
  for (const place of places)
    if (!shown.has(place.at) && isAnswered({ place })) putAside({ place }, 1, 'template-unmapped', work);
  const unknown = fields.filter(({ name, kind }) => kind !== 'other' && !matches.has(name)).map(({ name }) => name);
  if (unknown.length > 0) work.issues.push(issue('template-field-unknown', { fields: unknown }));
  const before = file.getPageCount();
  const annex = layOutAnnex(
    work.items,
    { fonts, words: showing.words, pageOf: work.pageOf, placed: new Set() },
    before,
    sheet,
  );
  return {
    ok: true,
    value: { library, file, drawings: work.drawings, annex, contents: work.contents, issues: work.issues },
    issues: [],
  };
}

interface Work {
  readonly fonts: Fonts;
  readonly showing: Showing;
  readonly sheet: Sheet;
  readonly items: AnnexItem[];
  readonly drawings: Drawing[];
  readonly contents: Content[];
  readonly issues: Issue[];
  readonly pageOf: Map<number, number>;
}

function fillField(field: TemplateField, match: Match, work: Work): void {
  if (field.kind === 'other' || !isAnswered(match)) return;
  if (field.kind === 'button') tick(field, match, work);
  else write(field, match, work);
}

function tick(field: TemplateField, match: Match, work: Work): void {
  const on = statesOn(field, match, work.showing);
  for (const widget of field.widgets) {
    if (on.has(widget.on))
      work.drawings.push({
        page: widget.page,
        matrix: matrixOf(widget),
        ...sizeOf(widget),
        colour: '0 G',
        marks: drawTick(widget),
      });
  }
  const off = match.value !== undefined || match.place.value === false;
  if (on.size === 0 && !off) putAside(match, (field.widgets[0]?.page ?? 0) + 1, 'template-state', work);
}

function write(field: TemplateField, match: Match, work: Work): void {
  const content = textContent(match, work.showing);
  work.contents.push(content);
  const glyphs = glyphsOf(content.pieces, work.fonts);
  const [first] = field.widgets;
  const whole = field.widgets.map((widget) => drawText(glyphs, field, widget).whole).every(Boolean);
  const number = whole || !first ? 0 : putAside(match, first.page + 1, 'value-continued', work);
  for (const widget of field.widgets) {
    const marks = number === 0 ? drawText(glyphs, field, widget).marks : reference(number, field, widget, work);
    work.drawings.push({ page: widget.page, matrix: matrixOf(widget), ...sizeOf(widget), colour: field.colour, marks });
  }
}

/** What stands in a field whose value is on the continuation sheet: as much of a reference as fits. */
function reference(
  number: number,
  field: TemplateField,
  widget: TemplateField['widgets'][number],
  { fonts, showing }: Work,
): readonly Mark[] {
  for (const text of [showing.words.seeAnnex(number), showing.words.seeAnnexShort(number), `*${number}`]) {
    const drawn = drawText(fonts.glyphs(text), { ...field, comb: undefined }, widget);
    if (drawn.whole) return drawn.marks;
  }
  return [];
}

/** Puts a value on the continuation sheet, and says why. */
function putAside(
  match: Match,
  page: number,
  why: 'value-continued' | 'template-unmapped' | 'template-state',
  work: Work,
): number {
  const { sheet, fonts, showing } = work;
  const content = textContent(match, showing);
  const number = work.items.length + 1;
  const glyphs: readonly Glyph[] = glyphsOf(content.pieces, fonts);
  work.items.push({ number, label: content.title, glyphs, cell: { x: 0, width: 0, role: 'datum', content } });
  work.contents.push(content);
  work.pageOf.set(number, page);
  work.issues.push(
    issue(why, { title: content.title, item: number }, [{ form: sheet.id, in: 'data', pointer: match.place.at }]),
  );
  return number;
}
