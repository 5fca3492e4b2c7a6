import { conclude, fail, type Issue, type Json, type Outcome } from '@yunform/schema/base';
import { issue } from './catalog/catalog.ts';
import { type CodeText, readCode } from './code/address.ts';
import { type FontProvider, openFonts } from './font/provider.ts';
import { print } from './print.ts';
import { readAttachments } from './read/attachments.ts';
import { catalogueOf, digestOf, OWN_FILES, type PrintRecord, readRecord } from './record.ts';
import { isSealedBy, type SealKey, sealedDigest } from './seal.ts';
import { identityOf } from './sheet/sheet.ts';
import type { Attachment } from './write/attachment.ts';

/** What a verified file holds. */
export interface Verified {
  readonly record: PrintRecord;
  readonly form: Json;
  /** The data as the department received them; null for an empty form. */
  readonly submission: Json;
  readonly provenance?: Json;
  /** `same`: printed again from its own data, the file has the same bytes; `not-tried` without the fonts it was printed with. */
  readonly reprint: 'same' | 'not-tried';
  /** `valid`: one of the keys given signed the digest; `not-tried` without keys, or when it is wrong, which is an issue. Absent without a seal. */
  readonly seal?: 'valid' | 'not-tried';
  /** Bytes added behind the print, as by a signature. */
  readonly appended: number;
}

/** What verifying goes by: the fonts to print again with, the public keys of those whose seals are trusted. */
export interface VerifyOptions {
  readonly fonts?: FontProvider;
  readonly keys?: readonly SealKey[];
}

/** Takes the data out of a printed file, recomputes their digest, prints them again and compares the bytes. */
export async function verify(bytes: Uint8Array, options: VerifyOptions = {}): Promise<Outcome<Verified>> {
  const files = await readAttachments(bytes);
  if (!files) return fail([issue('file-unreadable', {})]);
  const json = (name: string) => parse(textOf(files, name));
  const [form, submission, provenance] = [json(OWN_FILES.form), json(OWN_FILES.submission), json(OWN_FILES.provenance)];
  const record = readRecord(json(OWN_FILES.record) ?? null);
  if (!record || form === undefined || (submission === undefined && !record.blank))
    return fail([issue('data-missing', {})]);
  const digest = await digestOf(record.form, record.version, submission ?? null);
  if (digest !== record.digest) return fail([issue('digest-differs', { digest: record.digest, found: digest })]);
  const issues: Issue[] = [];
  const sealed = textOf(files, OWN_FILES.seal);
  const sealState = await sealOf(sealed, record.digest, options.keys, issues);
  const found: Verified = {
    record,
    form,
    submission: submission ?? null,
    ...(provenance === undefined ? {} : { provenance }),
    ...(sealState === undefined ? {} : { seal: sealState }),
    reprint: 'not-tried',
    appended: 0,
  };
  const compared = await printAgain(bytes, found, files, options, issues);
  return conclude(compared, issues);
}

/** What there is to say of a seal: is it of these data, and of one of those keys? */
async function sealOf(
  seal: string | undefined,
  digest: string,
  keys: readonly SealKey[] | undefined,
  issues: Issue[],
): Promise<Verified['seal']> {
  if (seal === undefined) {
    if (keys) issues.push(issue('seal-missing', {}));
    return undefined;
  }
  const said = await sealedDigest(seal);
  if (said === undefined) issues.push(issue('seal-unreadable', {}));
  else if (said !== digest) issues.push(issue('seal-of-other-data', { digest, found: said }));
  else if (keys) {
    const good = await isSealedBy(seal, keys);
    if (good) return 'valid';
    issues.push(issue(good === undefined ? 'key-unusable' : 'seal-of-other-key', {}));
  }
  return 'not-tried';
}

function textOf(files: readonly Attachment[], name: string): string | undefined {
  const file = files.find((one) => one.name === name);
  return file && new TextDecoder().decode(file.bytes);
}

function parse(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function printAgain(
  bytes: Uint8Array,
  found: Verified,
  files: readonly Attachment[],
  { fonts }: VerifyOptions,
  issues: Issue[],
): Promise<Verified> {
  const { record, form, submission, provenance } = found;
  if (!fonts || !(await sameFonts(record, fonts))) {
    issues.push(issue('reprint-not-tried', { fonts: record.fonts.map(({ name }) => name) }));
    return found;
  }
  const own: readonly string[] = Object.values(OWN_FILES);
  const sealed = textOf(files, OWN_FILES.seal);
  const outcome = await print(form, submission, {
    fonts,
    ...(provenance === undefined ? {} : { provenance }),
    ...(sealed === undefined ? {} : { seal: sealed }),
    ...(record.caseNumber === null ? {} : { caseNumber: record.caseNumber }),
    at: record.at,
    language: record.language,
    standard: record.standard,
    missing: record.missing,
    blank: record.blank,
    catalogue: catalogueOf(record),
    attachments: files.filter(({ name }) => !own.includes(name)),
  });
  if (!outcome.ok || !startsWith(bytes, outcome.value.bytes)) {
    issues.push(issue('print-differs', {}));
    return found;
  }
  return { ...found, reprint: 'same', appended: bytes.length - outcome.value.bytes.length };
}

async function sameFonts(record: PrintRecord, provider: FontProvider): Promise<boolean> {
  const { fonts, digests } = await openFonts(provider);
  const sums = await digests();
  const same = record.fonts.every(
    ({ name, sha256 }, index) => fonts.faces[index]?.file.name === name && sums[index] === sha256,
  );
  return same && fonts.faces.length === record.fonts.length;
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, index) => bytes[index] === byte);
}

/** Does the code scanned from a page belong to this submission to this form? Needs nothing but the two. */
export async function check(code: string, form: Json, submission: Json): Promise<Outcome<CodeText>> {
  const said = readCode(code);
  if (!said) return fail([issue('code-unreadable', { code })]);
  const { id, version } = identityOf(form);
  const digest = await digestOf(id, version, submission);
  const issues = [
    ...(said.form === id ? [] : [issue('code-of-other-form', { code: said.form, form: id })]),
    ...(digest.startsWith(said.digest)
      ? []
      : [issue('code-of-other-data', { digest: said.digest, found: digest.slice(0, 32) })]),
  ];
  return conclude(said, issues);
}
