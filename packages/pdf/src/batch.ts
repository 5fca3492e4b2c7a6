import { fail, type Issue, type Json, type Outcome, succeed, YunformError } from '@yunform/schema/base';
import { issue } from './catalog/catalog.ts';
import { sha256 } from './font/digest.ts';
import { aboutOf, type Job, type Printed, recordOf } from './job.ts';
import { element, type LaidOut } from './layout/page.ts';
import type { PrintOptions } from './options.ts';
import { openJob, print } from './print.ts';
import { attached, layOutJob } from './print-sheet.ts';
import { writeDocument } from './write/document.ts';

/** One print of a batch; what it says of its own goes before the options of the batch. */
export interface BatchRecord {
  /** Names the record in the manifest; the file name of its print. */
  readonly name: string;
  readonly form: Json;
  readonly submission: Json;
  readonly at?: string;
  readonly caseNumber?: string;
  readonly provenance?: Json;
  readonly seal?: string;
}

/** What the manifest says of a record. */
export interface BatchEntry {
  readonly name: string;
  readonly ok: boolean;
  readonly pages: number;
  readonly size: number;
  /** The SHA-256 of the file; empty when nothing was printed. */
  readonly sha256: string;
  /** The digest of form and submission that its codes begin with. */
  readonly digest: string;
  readonly issues: readonly Issue[];
}

type Records = Iterable<BatchRecord> | AsyncIterable<BatchRecord>;

/** Prints records one after the other, each to a file of its own; a wrong one is told and does not stop the rest. Names in `done` are passed over. */
export async function* printBatch(
  records: Records,
  options: PrintOptions,
  done: ReadonlySet<string> = new Set(),
): AsyncGenerator<{ readonly entry: BatchEntry; readonly bytes: Uint8Array | undefined }> {
  for await (const record of records) {
    if (done.has(record.name)) continue;
    const outcome = await guarded(record, () => print(record.form, record.submission, optionsOf(record, options)));
    const { bytes, pages, digest } = outcome.ok ? outcome.value : { bytes: undefined, pages: 0, digest: '' };
    const sum = bytes ? await sha256(bytes) : '';
    const entry = {
      name: record.name,
      ok: outcome.ok,
      pages,
      size: bytes?.length ?? 0,
      sha256: sum,
      digest,
      issues: outcome.issues,
    };
    yield { entry, bytes };
  }
}

/** A printed booklet. */
export interface Booklet extends Printed {
  /** What it holds and what was left out, record by record; they have no bytes of their own. */
  readonly entries: readonly Omit<BatchEntry, 'size' | 'sha256'>[];
}

/** Prints records into one file, a bookmark for each; those that cannot be printed are left out and told. */
export async function printBooklet(records: Records, title: string, options: PrintOptions): Promise<Outcome<Booklet>> {
  const entries: Omit<BatchEntry, 'size' | 'sha256'>[] = [];
  const jobs: { readonly name: string; readonly job: Job; readonly laid: LaidOut }[] = [];
  const issues: Issue[] = [];
  for await (const record of records) {
    const outcome = await guarded(record, async () =>
      openJob(record.form, record.submission, optionsOf(record, options)),
    );
    const laid = outcome.ok ? layOutJob(outcome.value) : undefined;
    const own = [...outcome.issues, ...(laid?.issues ?? [])];
    const good = outcome.ok && laid && !own.some(({ level }) => level === 'error');
    if (good) jobs.push({ name: record.name, job: outcome.value, laid: laid.layout });
    const [pages, digest] = good ? [laid.layout.pages.length, outcome.value.digest] : [0, ''];
    entries.push({ name: record.name, ok: good === true, pages, digest, issues: own });
    issues.push(...own);
  }
  const [first] = jobs;
  if (!first)
    return fail(issues.length > 0 ? issues : [issue('print-failed', { record: title, reason: 'there is no record' })]);
  const root = element('Document');
  let page = 0;
  const outline = jobs.map(({ name, laid }) => {
    const part = element('Part');
    part.children.push(...laid.root.children);
    root.children.push(part);
    page += laid.pages.length;
    return { title: name, page: page - laid.pages.length };
  });
  const digest = await sha256(new TextEncoder().encode(jobs.map(({ job }) => job.digest).join('\n')));
  const record = { ...(await recordOf(first.job)), form: '', version: '', digest };
  const about = { ...aboutOf(first.job.sheet, record), title, subject: '' };
  const files = await Promise.all(jobs.map(async ({ job }) => attached(job, await recordOf(job))));
  const attachments = files.flatMap((own, index) =>
    own.map((file) => ({ ...file, name: `${String(index + 1).padStart(4, '0')}-${file.name}` })),
  );
  const pages = jobs.flatMap(({ laid }) => laid.pages);
  const bytes = await writeDocument({ pages, root }, first.job.opened.fonts, {
    about,
    id: digest.slice(0, 32),
    attachments,
    outline,
  });
  return succeed({ bytes, pages: pages.length, digest, entries }, issues);
}

function optionsOf({ at, caseNumber, provenance, seal }: BatchRecord, options: PrintOptions): PrintOptions {
  return {
    ...options,
    ...(at === undefined ? {} : { at }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(provenance === undefined ? {} : { provenance }),
    ...(seal === undefined ? {} : { seal }),
  };
}

/** What is thrown for one record becomes an issue of it. */
async function guarded<T>({ name }: BatchRecord, run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof YunformError)) throw error;
    return fail([issue('print-failed', { record: name, reason: error.message })]);
  }
}
