import { fail, type Issue, type Json, type JsonObject, type Outcome, succeed } from '@yunform/schema/base';
import { issue } from './catalog/catalog.ts';
import { glyphIssues, unprinted } from './findings.ts';
import { sha256 } from './font/digest.ts';
import { aboutOf, formIssues, type Job, type Printed, recordOf } from './job.ts';
import { type Layout, layOut } from './layout/lay-out.ts';
import { OWN_FILES, type PrintRecord, writeRecord } from './record.ts';
import { contentsOf } from './sheet/contents.ts';
import type { Sheet } from './sheet/model.ts';
import type { Attachment } from './write/attachment.ts';
import { writeDocument } from './write/document.ts';
import { shared } from './write/file.ts';

/** Lays a job out on a sheet, with what there is to say of it. */
export function layOutJob(job: Job): { readonly layout: Layout; readonly issues: readonly Issue[] } {
  const { sheet, submission, showing, digest, opened, options } = job;
  const { caseNumber, missing = 'error' } = options;
  const codes = {
    form: sheet.id,
    ...(submission === undefined ? {} : { digest }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
  };
  const layout = layOut(sheet, opened.fonts, showing.words, codes);
  const issues: readonly Issue[] = [
    ...formIssues(job),
    ...glyphIssues(contentsOf(sheet), sheet.id, opened.fonts, missing),
    ...continued(layout, sheet),
    ...(submission === undefined ? [] : unprinted(submission, layout.placed, sheet.id)),
  ];
  return { layout, issues };
}

/** Prints a job on a sheet of our own layout. */
export async function printSheet(job: Job): Promise<Outcome<Printed>> {
  const { sheet, digest, opened, options } = job;
  const { layout, issues } = layOutJob(job);
  if (issues.some(({ level }) => level === 'error')) return fail(issues);
  const record = await recordOf(job);
  const { seal = '' } = options;
  const id = await sha256(new TextEncoder().encode(`${digest}${JSON.stringify(writeRecord(record))}${seal}`));
  const holding = { about: aboutOf(sheet, record), id: id.slice(0, 32), attachments: attached(job, record) };
  const bytes = await writeDocument(layout, opened.fonts, holding);
  return succeed({ bytes, pages: layout.pages.length, digest }, issues);
}

function continued({ annex }: Layout, { id }: Sheet): readonly Issue[] {
  return annex.map(({ number, cell: { content } }) =>
    issue('value-continued', { title: content.title, item: number }, [
      { form: id, in: 'data', pointer: content.at ?? '' },
    ]),
  );
}

/** Forms printed of late, by their text. */
const schemas = new Map<string, Uint8Array>();
const FORMS_KEPT = 50;

/** The text of a form, made and deflated once for all its prints. */
function schemaBytes(form: JsonObject): Uint8Array {
  const text = JSON.stringify(form);
  const known = schemas.get(text) ?? shared(new TextEncoder().encode(text));
  if (schemas.size >= FORMS_KEPT) schemas.clear();
  schemas.set(text, known);
  return known;
}

/** The files that a print carries. */
export function attached(
  { form, submission, options: { provenance, seal, attachments = [] } }: Job,
  record: PrintRecord,
): readonly Attachment[] {
  const json = (
    name: string,
    value: Json,
    relationship: Attachment['relationship'],
    description: string,
  ): Attachment => ({
    name,
    bytes: value === form ? schemaBytes(form) : new TextEncoder().encode(JSON.stringify(value)),
    mediaType: 'application/json',
    relationship,
    description,
  });
  const data =
    submission === undefined
      ? []
      : [json(OWN_FILES.submission, submission, 'Data', 'The submission as the department receives it')];
  const past =
    provenance === undefined
      ? []
      : [json(OWN_FILES.provenance, provenance, 'Supplement', 'How the submission came about')];
  const sealed = seal === undefined ? [] : [sealFile(seal)];
  return [
    ...data,
    json(OWN_FILES.form, form, 'Supplement', 'The form as the department published it'),
    json(OWN_FILES.record, writeRecord(record), 'Supplement', 'How this file was printed'),
    ...past,
    ...sealed,
    ...attachments,
  ];
}

function sealFile(seal: string): Attachment {
  return {
    name: OWN_FILES.seal,
    bytes: new TextEncoder().encode(seal),
    mediaType: 'application/jose',
    relationship: 'Supplement',
    description: 'The signed digest of form and submission',
  };
}
