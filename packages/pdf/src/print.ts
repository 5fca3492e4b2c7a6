import { type Catalogue, emptyCatalogue } from '@yunform/core';
import { canonical, conclude, fail, type Issue, isObject, type Json, type Outcome } from '@yunform/schema/base';
import { issue } from './catalog.ts';
import { glyphIssues, unprinted } from './check.ts';
import { type FontProvider, openFonts, type SubsetterSource } from './font/provider.ts';
import { layOut } from './layout/lay-out.ts';
import type { Showing } from './sheet/content.ts';
import type { Sheet, SheetLanguage } from './sheet/model.ts';
import { readSheet } from './sheet/sheet.ts';
import { wordsOf } from './sheet/words.ts';
import type { Attachment } from './write/attachment.ts';
import { writeDocument } from './write/document.ts';
import { hexOf } from './write/syntax.ts';
import type { Standard } from './write/xmp.ts';

/** How a form is printed. */
export interface PrintOptions {
  readonly fonts: FontProvider;
  /** The time of the record, ISO 8601 with offset; never taken from a clock, so that the same record gives the same bytes. */
  readonly at: string;
  readonly language?: SheetLanguage;
  /** PDF/A-3a with PDF/UA-1 (default), PDF/A-2u or PDF/A-1b; only 3a carries attachments. */
  readonly standard?: Standard;
  /** Titles of codes. */
  readonly catalogue?: Catalogue;
  /** How the submission came about, attached as it is. */
  readonly provenance?: Json;
  readonly attachments?: readonly Attachment[];
  /** The empty form, to be filled by hand. */
  readonly blank?: boolean;
  /** A character that no font has: an error (default), or a crossed box and a warning. */
  readonly missing?: 'error' | 'box';
  /** The WebAssembly of harfbuzz-subset; needed outside Node. */
  readonly subsetter?: SubsetterSource;
}

/** A printed form. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints a department's form with one submission as an archival PDF: the same bytes for the same arguments, in every process. */
export async function print(form: Json, submission: Json, options: PrintOptions): Promise<Outcome<Printed>> {
  if (!isObject(form)) return fail([issue('form-unreadable', {})]);
  const time = timeOf(options.at);
  if (time === undefined) return fail([issue('time-wrong', { time: options.at })]);
  const { fonts, faults } = await openFonts(options.fonts, options.subsetter);
  if (faults.length > 0) return fail(faults.map((fault) => issue('font-unusable', fault)));
  if (fonts.faces.length === 0) return fail([issue('no-fonts', {})]);
  const showing = showingOf(form, options);
  const sheet = readSheet(form, options.blank ? undefined : submission, showing);
  const layout = layOut(sheet, fonts, showing.words);
  const issues: Issue[] = [
    ...[...showing.document.refused].map((ref) =>
      issue('reference-unresolved', { ref }, [{ in: 'schema', pointer: '' }]),
    ),
    ...glyphIssues(sheet, fonts, options.missing ?? 'error'),
    ...layout.annex.map(({ number, cell }) =>
      issue('value-continued', { title: cell.content.title, item: number }, [
        { form: sheet.id, in: 'data', pointer: cell.content.at ?? '' },
      ]),
    ),
    ...(options.blank ? [] : unprinted(submission, layout.placed, sheet.id)),
  ];
  if (issues.some(({ level }) => level === 'error')) return fail(issues);
  const id = await digest(canonical([form, submission, time, options.language ?? 'zh-CN', options.standard ?? '3a']));
  const bytes = await writeDocument(layout, fonts, {
    about: aboutOf(sheet, time, options),
    id: id.slice(0, 32),
    attachments: attached(form, submission, options),
  });
  return conclude({ bytes, pages: layout.pages.length }, issues);
}

function showingOf(
  form: Json,
  { language = 'zh-CN', catalogue = emptyCatalogue, blank = false }: PrintOptions,
): Showing {
  return { document: { root: form, refused: new Set() }, language, catalogue, blank, words: wordsOf(language) };
}

function aboutOf(sheet: Sheet, time: string, { standard = '3a', language = 'zh-CN' }: PrintOptions) {
  const { title, department, id, version } = sheet;
  return {
    title: title || id || 'Form',
    author: department,
    subject: [id, version].filter((part) => part !== '').join(' '),
    language,
    time,
    standard,
  };
}

/** The time without fractions of a second; undefined when it is none. */
function timeOf(at: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(at);
  return match && !Number.isNaN(Date.parse(at)) ? `${match[1]}${match[2]}` : undefined;
}

/** The SHA-256 of a text in hexadecimal digits. */
async function digest(content: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))));
}

function attached(
  form: Json,
  submission: Json,
  { provenance, attachments = [], blank }: PrintOptions,
): readonly Attachment[] {
  const json = (
    name: string,
    value: Json,
    relationship: Attachment['relationship'],
    description: string,
  ): Attachment => ({
    name,
    bytes: new TextEncoder().encode(JSON.stringify(value)),
    mediaType: 'application/json',
    relationship,
    description,
  });
  return [
    ...(blank ? [] : [json('submission.json', submission, 'Data', 'The submission as the department receives it')]),
    json('form.schema.json', form, 'Supplement', 'The form as the department published it'),
    ...(provenance === undefined
      ? []
      : [json('provenance.json', provenance, 'Supplement', 'How the submission came about')]),
    ...attachments,
  ];
}
