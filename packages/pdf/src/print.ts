import { emptyCatalogue } from '@yunform/core';
import {
  fail,
  fromEntries,
  type Issue,
  isObject,
  type Json,
  type JsonObject,
  member,
  type Outcome,
  succeed,
} from '@yunform/schema/base';
import { issue } from './catalog.ts';
import { fitsCode128 } from './code/code128.ts';
import { glyphIssues, unprinted } from './findings.ts';
import { sha256 } from './font/digest.ts';
import { type Opened, openFonts } from './font/provider.ts';
import { type Layout, layOut } from './layout/lay-out.ts';
import type { PrintOptions } from './options.ts';
import { digestOf, type PrintRecord, writeRecord } from './record.ts';
import type { Showing } from './sheet/content.ts';
import type { Sheet } from './sheet/model.ts';
import { readSheet } from './sheet/sheet.ts';
import { wordsOf } from './sheet/words.ts';
import { VERSION } from './version.ts';
import type { Attachment } from './write/attachment.ts';
import { writeDocument } from './write/document.ts';
import type { About } from './write/xmp.ts';

/** A printed form. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The digest of form and submission that the code on each page begins with. */
  readonly digest: string;
}

/** Prints a department's form with one submission as an archival PDF: the same bytes for the same arguments, in every process. */
export async function print(form: Json, submission: Json, options: PrintOptions): Promise<Outcome<Printed>> {
  if (!isObject(form)) return fail([issue('form-unreadable', {})]);
  const time = timeOf(options.at);
  if (time === undefined) return fail([issue('time-wrong', { time: options.at })]);
  const { caseNumber } = options;
  if (caseNumber !== undefined && !fitsCode128(caseNumber))
    return fail([issue('case-number-wrong', { number: caseNumber })]);
  const own: readonly string[] = Object.values(OWN_FILES);
  const taken = (options.attachments ?? []).filter(({ name }) => own.includes(name));
  if (taken.length > 0) return fail(taken.map(({ name }) => issue('attachment-name', { name })));
  const opened = await openFonts(options.fonts, options.subsetter);
  if (opened.faults.length > 0) return fail(opened.faults.map((fault) => issue('font-unusable', fault)));
  if (opened.fonts.faces.length === 0) return fail([issue('no-fonts', {})]);
  return printWith(form, submission, time, opened, options);
}

async function printWith(
  form: JsonObject,
  submission: Json,
  time: string,
  opened: Opened,
  options: PrintOptions,
): Promise<Outcome<Printed>> {
  const { fonts } = opened;
  const { blank = false, caseNumber, missing = 'error' } = options;
  const showing = showingOf(form, options);
  const sheet = readSheet(form, blank ? undefined : submission, showing);
  const digest = await digestOf(sheet.id, sheet.version, blank ? null : submission);
  const codes = { form: sheet.id, ...(blank ? {} : { digest }), ...(caseNumber === undefined ? {} : { caseNumber }) };
  const layout = layOut(sheet, fonts, showing.words, codes);
  const issues: readonly Issue[] = [
    ...[...showing.document.refused].map((ref) =>
      issue('reference-outside', { ref }, [{ form: sheet.id, in: 'schema', pointer: '' }]),
    ),
    ...glyphIssues(sheet, fonts, missing),
    ...continued(layout, sheet),
    ...(blank ? [] : unprinted(submission, layout.placed, sheet.id)),
  ];
  if (issues.some(({ level }) => level === 'error')) return fail(issues);
  const record = await recordOf(sheet, digest, time, opened, showing, options);
  const about = aboutOf(sheet, record);
  const id = await sha256(new TextEncoder().encode(`${digest}${JSON.stringify(writeRecord(record))}`));
  const attachments = attached(form, submission, record, options);
  const bytes = await writeDocument(layout, fonts, { about, id: id.slice(0, 32), attachments });
  return succeed({ bytes, pages: layout.pages.length, digest }, issues);
}

function showingOf(
  form: JsonObject,
  { language = 'zh-CN', catalogue = emptyCatalogue, blank = false }: PrintOptions,
): Showing {
  const named = member(form, 'x-form') === undefined;
  return {
    document: { root: form, refused: new Set() },
    language,
    catalogue,
    blank,
    named,
    words: wordsOf(language),
    used: new Map(),
  };
}

function continued({ annex }: Layout, { id }: Sheet): readonly Issue[] {
  return annex.map(({ number, cell: { content } }) =>
    issue('value-continued', { title: content.title, item: number }, [
      { form: id, in: 'data', pointer: content.at ?? '' },
    ]),
  );
}

async function recordOf(
  sheet: Sheet,
  digest: string,
  at: string,
  { fonts, digests }: Opened,
  { used, language }: Showing,
  { standard = '3a', missing = 'error', blank = false, caseNumber }: PrintOptions,
): Promise<PrintRecord> {
  const sums = await digests();
  return {
    printer: `@yunform/pdf ${VERSION}`,
    form: sheet.id,
    version: sheet.version,
    digest,
    at,
    language,
    standard,
    missing,
    blank,
    caseNumber: caseNumber ?? null,
    fonts: fonts.faces.map(({ file }, index) => ({ name: file.name, sha256: sums[index] ?? '' })),
    titles: fromEntries([...used].map(([list, codes]) => [list, fromEntries(codes)] as const)),
  };
}

function aboutOf({ title, department, id, version }: Sheet, { language, standard, at }: PrintRecord): About {
  const subject = [id, version].filter((part) => part !== '').join(' ');
  return { title: title || id || 'Form', author: department, subject, language, time: at, standard };
}

/** The time without fractions of a second; undefined when it is none. */
function timeOf(at: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(at);
  return match && !Number.isNaN(Date.parse(at)) ? `${match[1]}${match[2]}` : undefined;
}

/** The names under which a print carries its own data. */
export const OWN_FILES = {
  submission: 'submission.json',
  form: 'form.schema.json',
  record: 'print.json',
  provenance: 'provenance.json',
} as const;

function attached(
  form: Json,
  submission: Json,
  record: PrintRecord,
  { provenance, attachments = [] }: PrintOptions,
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
    ...(record.blank
      ? []
      : [json(OWN_FILES.submission, submission, 'Data', 'The submission as the department receives it')]),
    json(OWN_FILES.form, form, 'Supplement', 'The form as the department published it'),
    json(OWN_FILES.record, writeRecord(record), 'Supplement', 'How this file was printed'),
    ...(provenance === undefined
      ? []
      : [json(OWN_FILES.provenance, provenance, 'Supplement', 'How the submission came about')]),
    ...attachments,
  ];
}
