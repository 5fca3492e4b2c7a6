import { emptyCatalogue } from '@yunform/core';
import { fromEntries, type Issue, type Json, type JsonObject, member } from '@yunform/schema/base';
import { issue } from './catalog/catalog.ts';
import type { Opened } from './font/provider.ts';
import type { PrintOptions } from './options.ts';
import { digestOf, type PrintRecord } from './record.ts';
import type { Showing } from './sheet/content.ts';
import type { Sheet } from './sheet/model.ts';
import { documentOf } from './sheet/shape.ts';
import { readSheet } from './sheet/sheet.ts';
import { wordsOf } from './sheet/words.ts';
import { VERSION } from './version.ts';
import type { About } from './write/xmp.ts';

/** A printed form. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The digest of form and submission that the code on each page begins with. */
  readonly digest: string;
}

/** One print on its way: what was given and what was read of it. */
export interface Job {
  readonly form: JsonObject;
  /** Undefined for an empty form. */
  readonly submission: Json | undefined;
  readonly options: PrintOptions;
  readonly time: string;
  readonly opened: Opened;
  readonly showing: Showing;
  readonly sheet: Sheet;
  readonly digest: string;
}

/** Reads form and submission for a print. */
export async function newJob(
  form: JsonObject,
  submission: Json | undefined,
  time: string,
  opened: Opened,
  options: PrintOptions,
): Promise<Job> {
  const { language = 'zh-CN', catalogue = emptyCatalogue, blank = false } = options;
  const named = member(form, 'x-form') === undefined;
  const words = wordsOf(language);
  const showing: Showing = { document: documentOf(form), language, catalogue, blank, named, words, used: new Map() };
  const sheet = readSheet(form, submission, showing);
  const digest = await digestOf(sheet.id, sheet.version, submission ?? null);
  return { form, submission, options, time, opened, showing, sheet, digest };
}

/** What the reader of the form has to say. */
export function formIssues({ showing, sheet }: Job): readonly Issue[] {
  return [...showing.document.refused].map((ref) =>
    issue('reference-outside', { ref }, [{ form: sheet.id, in: 'schema', pointer: '' }]),
  );
}

/** The record of a print, for its metadata and to print again. */
export async function recordOf({ sheet, digest, time, opened, showing, options }: Job): Promise<PrintRecord> {
  const { standard = '3a', missing = 'error', blank = false, caseNumber } = options;
  const sums = await opened.digests();
  return {
    printer: `@yunform/pdf ${VERSION}`,
    form: sheet.id,
    version: sheet.version,
    digest,
    at: time,
    language: showing.language,
    standard,
    missing,
    blank,
    caseNumber: caseNumber ?? null,
    fonts: opened.fonts.faces.map(({ file }, index) => ({ name: file.name, sha256: sums[index] ?? '' })),
    titles: fromEntries([...showing.used].map(([list, codes]) => [list, fromEntries(codes)] as const)),
  };
}

/** What the metadata say. */
export function aboutOf({ title, department, id, version }: Sheet, { language, standard, at }: PrintRecord): About {
  const subject = [id, version].filter((part) => part !== '').join(' ');
  return { title, author: department, subject, language, time: at, standard };
}
