import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { check, type FontFile, type FontProvider, type SealKey, type Verified, verify } from '@yunform/pdf';
import { conclude, fail, type Issue, type Json, type Outcome } from '@yunform/schema/base';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { jsonText, readBytes, writeFile } from '../cli/files.ts';
import { differences } from './differences.ts';

/** The fonts that a record names, out of those that are there. */
export type FontsFor = (named: Verified['record']['fonts']) => Promise<FontProvider | undefined>;

/** What a file is verified by. */
export interface GoesBy {
  readonly fonts: FontsFor;
  readonly keys: readonly SealKey[] | undefined;
  readonly against: { readonly file: string; readonly data: Json } | undefined;
  /** The text of a scanned code. */
  readonly code: string | undefined;
  /** Where to write what the file carries. */
  readonly folder: string | undefined;
}

/** So many differing places are named. */
const NAMED = 5;

/** Everything there is to say of one printed file. */
export async function verifyFile(file: string, goesBy: GoesBy): Promise<Outcome<Verified>> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  if (!new TextDecoder('latin1').decode(bytes.value.subarray(0, 1024)).includes('%PDF-'))
    return fail([cliIssue('file-not-pdf', { file })]);
  const keys = goesBy.keys === undefined ? {} : { keys: goesBy.keys };
  const read = await verify(bytes.value);
  const fonts = read.ok ? await goesBy.fonts(read.value.record.fonts) : undefined;
  const outcome = read.ok ? await verify(bytes.value, { ...keys, ...(fonts ? { fonts } : {}) }) : read;
  if (!outcome.ok) return outcome;
  const found = outcome.value;
  const issues: Issue[] = [...outcome.issues];
  if (goesBy.against) issues.push(...compare(file, found, goesBy.against));
  if (goesBy.code !== undefined) issues.push(...(await check(goesBy.code, found.form, found.submission)).issues);
  if (goesBy.folder !== undefined) issues.push(...extract(found, goesBy.folder));
  return conclude(found, issues);
}

function compare(
  file: string,
  { record, submission }: Verified,
  against: NonNullable<GoesBy['against']>,
): readonly Issue[] {
  const places = differences(submission, against.data);
  if (places.length === 0) return [];
  const named = places.slice(0, NAMED).map((pointer) => pointer || '/');
  const more = places.length > NAMED ? ['…'] : [];
  const at = places.slice(0, NAMED).map((pointer) => ({ form: record.form, in: 'data', pointer }) as const);
  return [cliIssue('data-differ', { file, against: against.file, places: [...named, ...more] }, at)];
}

function extract({ form, submission, provenance }: Verified, folder: string): readonly Issue[] {
  const files: readonly (readonly [string, Json | undefined])[] = [
    ['form.schema.json', form],
    ['submission.json', submission],
    ['provenance.json', provenance],
  ];
  return files.flatMap(([name, json]) =>
    json === undefined ? [] : writeFile(join(folder, name), jsonText(json)).issues,
  );
}

/** Finds fonts by what they are: a font may be called otherwise now than when it printed. */
export function fontsByDigest(provider: FontProvider): FontsFor {
  let files: Promise<readonly (readonly [sum: string, file: FontFile])[]> | undefined;
  const chains = new Map<string, FontProvider>();
  return async (named) => {
    files ??= Promise.resolve(provider.fonts()).then((all) =>
      all.map((file) => [createHash('sha256').update(file.bytes).digest('hex'), file] as const),
    );
    const known = await files;
    const chain = named.flatMap(({ name, sha256 }) => {
      const file = known.find(([sum]) => sum === sha256)?.[1];
      return file ? [{ ...file, name }] : [];
    });
    if (chain.length < named.length) return undefined;
    const key = JSON.stringify(named);
    const found = chains.get(key) ?? { fonts: () => chain };
    chains.set(key, found);
    return found;
  };
}
