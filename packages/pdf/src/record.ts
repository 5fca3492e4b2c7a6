import type { Catalogue } from '@yunform/core';
import { canonical, fromEntries, isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import { sha256 } from './font/digest.ts';
import type { SheetLanguage } from './sheet/model.ts';
import type { Standard } from './write/xmp.ts';

/** What, beside form and submission, decided the bytes of a print: attached to it, so that an archive can print again. */
export interface PrintRecord {
  /** The release that printed. */
  readonly printer: string;
  readonly form: string;
  readonly version: string;
  readonly digest: string;
  readonly at: string;
  readonly language: SheetLanguage;
  readonly standard: Standard;
  readonly missing: 'error' | 'box';
  readonly blank: boolean;
  readonly caseNumber: string | null;
  /** The fonts of the chain, each with its SHA-256. */
  readonly fonts: readonly { readonly name: string; readonly sha256: string }[];
  /** The titles of codes that were printed: list → code → title. */
  readonly titles: { readonly [list: string]: { readonly [code: string]: string } };
}

/** The names under which a print carries its own data. */
export const OWN_FILES = {
  submission: 'submission.json',
  form: 'form.schema.json',
  record: 'print.json',
  provenance: 'provenance.json',
  seal: 'seal.jws',
} as const;

const FORMAT = 1;

/** The record as JSON. */
export function writeRecord(record: PrintRecord): JsonObject {
  return {
    format: FORMAT,
    ...record,
    fonts: record.fonts.map((font) => ({ ...font })),
  };
}

/** The record that JSON holds; undefined when it is none, or of a later format. */
export function readRecord(json: Json): PrintRecord | undefined {
  const text = (name: string) => textIn(json, name);
  const [form, version, digest, at] = [text('form'), text('version'), text('digest'), text('at')];
  const language = (['zh-CN', 'en'] as const).find((one) => one === text('language'));
  const standard = (['3a', '2u', '2b', '1b'] as const).find((one) => one === text('standard'));
  const missing = (['error', 'box'] as const).find((one) => one === text('missing'));
  if (member(json, 'format') !== FORMAT || form === undefined || version === undefined || digest === undefined)
    return undefined;
  if (at === undefined || !language || !standard || !missing) return undefined;
  const printer = text('printer') ?? '';
  const blank = member(json, 'blank') === true;
  const caseNumber = text('caseNumber') ?? null;
  return {
    printer,
    form,
    version,
    digest,
    at,
    language,
    standard,
    missing,
    blank,
    caseNumber,
    fonts: fontsIn(json),
    titles: titlesIn(json),
  };
}

function textIn(json: Json, name: string): string | undefined {
  const value = member(json, name);
  return typeof value === 'string' ? value : undefined;
}

function fontsIn(json: Json): PrintRecord['fonts'] {
  const fonts = member(json, 'fonts');
  return (isArray(fonts) ? fonts : []).map((font) => ({
    name: textIn(font, 'name') ?? '',
    sha256: textIn(font, 'sha256') ?? '',
  }));
}

function titlesIn(json: Json): PrintRecord['titles'] {
  const lists = member(json, 'titles');
  if (!isObject(lists)) return {};
  return fromEntries(
    Object.entries(lists).map(([list, codes]) => {
      const entries = isObject(codes) ? Object.entries(codes) : [];
      return [
        list,
        fromEntries(entries.flatMap(([code, title]) => (typeof title === 'string' ? [[code, title] as const] : []))),
      ] as const;
    }),
  );
}

/** A catalogue that knows just the titles of a record. */
export function catalogueOf({ titles, language }: PrintRecord): Catalogue {
  const codeLists = fromEntries(
    Object.entries(titles).map(([id, codes]) => {
      const named = fromEntries(Object.entries(codes).map(([code, title]) => [code, { [language]: title }] as const));
      return [id, { id, titles: {}, source: 'print record', codes: named }] as const;
    }),
  );
  return { elements: {}, codeLists, crosswalks: {}, formats: {}, units: {} };
}

/** The digest of a submission to a form: SHA-256 of the canonical JSON of the form's id and version and of the data. */
export function digestOf(form: string, version: string, submission: Json): Promise<string> {
  return sha256(new TextEncoder().encode(canonical({ form, version, submission })));
}
