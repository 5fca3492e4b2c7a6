import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { type BatchRecord, printBatch, printBooklet } from '@yunform/pdf';
import { fail, type Issue, type Language, type Outcome, succeed } from '@yunform/schema/base';
import { type Given, givenValue } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { sizeOf, writeFile } from '../cli/files.ts';
import { type Result, refused, type Session } from '../cli/main.ts';
import { withCatalogue } from '../library/print.ts';
import { type ManifestEntry, openManifest } from './batch-manifest.ts';
import { loadRecord, recordsIn, type Schemas, schemasIn } from './batch-records.ts';
import type { Request } from './print-request.ts';

/** A batch on its way. */
interface Batch {
  readonly folder: string;
  readonly output: string;
  readonly names: readonly string[];
  readonly schemas: Schemas;
  readonly request: Request;
  readonly session: Session;
}

/** Issues of so many records are told one by one; the manifest has them all. */
const TOLD = 50;

/** `yunform print --batch`: every submission below a folder, one file each or one booklet. */
export async function runBatch(
  source: string,
  folder: string,
  given: Given,
  request: Request,
  session: Session,
): Promise<Result> {
  const output = givenValue(given, 'output');
  if (output === undefined) return refused([cliIssue('option-missing', { option: '-o' })]);
  const [names, schemas] = [recordsIn(folder), schemasIn(source)];
  if (!names.ok || !schemas.ok) return refused([...names.issues, ...schemas.issues]);
  const print = withCatalogue(request.print);
  const batch = { folder, output, names: names.value, schemas: schemas.value, request: { ...request, print }, session };
  return given.switches.has('booklet') ? printOneFile(batch) : printEach(batch);
}

async function printEach({ folder, output, names, schemas, request, session }: Batch): Promise<Result> {
  const manifest = openManifest(join(output, 'manifest.jsonl'));
  const bar = session.progress(names.length);
  const issues: Issue[] = [];
  const counts = { printed: 0, kept: 0, failed: 0 };
  for (const name of names) {
    bar.step(name);
    const loaded = await loadRecord(folder, name, schemas, request);
    if (loaded.ok && manifest.printed(name, loaded.value.input, (file) => sizeOf(join(output, file)))) {
      counts.kept += 1;
      continue;
    }
    const entry = loaded.ok
      ? await printRecord(loaded.value.record, loaded.value.input, output, request)
      : notPrinted(name, loaded.issues);
    counts[entry.ok ? 'printed' : 'failed'] += 1;
    if (!entry.ok && counts.failed <= TOLD) issues.push(...failureOf(entry));
    const added = manifest.add(entry);
    if (!added.ok) return refused([...issues, ...added.issues]);
  }
  bar.done();
  const tidied = manifest.tidy(names);
  if (counts.failed > TOLD) issues.push(restNotPrinted(counts.failed - TOLD));
  return {
    issues: [...issues, ...tidied.issues],
    text: summary(counts, manifest.file, session.language),
    data: { ...counts, manifest: manifest.file },
  };
}

async function printRecord(
  record: BatchRecord,
  input: string,
  output: string,
  { print }: Request,
): Promise<ManifestEntry> {
  const file = `${record.name}.pdf`;
  try {
    for await (const { entry, bytes } of printBatch([record], print)) {
      const written = bytes ? writeFile(join(output, file), bytes) : succeed('');
      if (!written.ok) return notPrinted(record.name, [...entry.issues, ...written.issues]);
      return { ...entry, file: entry.ok ? file : '', input };
    }
  } catch (error) {
    return notPrinted(record.name, [cliIssue('fault', { reason: String(error) })]);
  }
  return notPrinted(record.name, []);
}

function notPrinted(name: string, issues: readonly Issue[]): ManifestEntry {
  return { name, file: '', ok: false, pages: 0, size: 0, sha256: '', digest: '', input: '', issues };
}

/** That a record is not printed, and why. */
function failureOf({ name, issues }: Pick<ManifestEntry, 'name' | 'issues'>): readonly Issue[] {
  const errors = issues.filter(({ level }) => level === 'error');
  const codes = [...new Set(errors.map(({ code }) => code))];
  return [cliIssue('record-not-printed', { record: name, codes }), ...errors];
}

function restNotPrinted(count: number): Issue {
  return cliIssue('record-not-printed', { record: `+${count}`, codes: ['manifest.jsonl'] });
}

function summary(
  { printed, kept, failed }: { readonly printed: number; readonly kept: number; readonly failed: number },
  file: string,
  language: Language,
): string {
  return language === 'en'
    ? `${printed} printed, ${kept} kept from before, ${failed} not printed → ${file}`
    : `已打印 ${printed} 份，沿用 ${kept} 份，未能打印 ${failed} 份 → ${file}`;
}

/** One file with a bookmark for each record; its manifest stands beside it. */
async function printOneFile({ folder, output, names, schemas, request, session }: Batch): Promise<Result> {
  const bar = session.progress(names.length);
  const unread: { readonly name: string; readonly issues: readonly Issue[] }[] = [];
  async function* records(): AsyncGenerator<BatchRecord> {
    for (const name of names) {
      bar.step(name);
      const loaded = await loadRecord(folder, name, schemas, request);
      if (loaded.ok) yield loaded.value.record;
      else unread.push({ name, issues: loaded.issues });
    }
  }
  const outcome = await guarded(() => printBooklet(records(), basename(resolve(folder)), request.print));
  bar.done();
  const failures = unread.flatMap(failureOf);
  if (!outcome.ok) return refused([...failures, ...outcome.issues]);
  const { entries, bytes, pages, digest } = outcome.value;
  const written = writeFile(output, bytes);
  const file = output.replace(/\.pdf$/i, '.manifest.jsonl');
  const wrong = unread.map(({ name, issues }) => notPrinted(name, issues));
  const lines = [...entries, ...wrong].map(({ issues, ...entry }) => ({
    ...entry,
    issues: issues.map(({ message }) => message),
  }));
  const listed = writeFile(
    file,
    [{ file: basename(output), pages, size: bytes.length, sha256: sha256(bytes), digest }, ...lines]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  const failed = [...entries.filter(({ ok }) => !ok).flatMap(failureOf), ...failures];
  const counts = {
    printed: entries.filter(({ ok }) => ok).length,
    kept: 0,
    failed: entries.filter(({ ok }) => !ok).length + wrong.length,
  };
  return {
    issues: [...failed, ...written.issues, ...listed.issues],
    text: `${summary(counts, file, session.language)}\n→ ${output}`,
    data: { ...counts, file: output, pages, manifest: file },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function guarded<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run();
  } catch (error) {
    return fail([cliIssue('fault', { reason: String(error) })]);
  }
}
