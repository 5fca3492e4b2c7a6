import { fail, type Issue, type Outcome, succeed } from '@yunform/schema/base';
import { glyphIssues } from './findings.ts';
import { sha256 } from './font/digest.ts';
import { aboutOf, formIssues, type Job, type Printed, recordOf } from './job.ts';
import { writeRecord } from './record.ts';
import { fillTemplate, type Template } from './template/fill.ts';
import { writeTemplate } from './template/write.ts';

/** Prints a job into a department's own PDF form; it becomes PDF/A-2b, which carries no data. */
export async function printTemplate(job: Job, template: Template): Promise<Outcome<Printed>> {
  const { form, submission, sheet, opened, showing, options, digest } = job;
  const outcome = await fillTemplate(form, submission, template, sheet, opened.fonts, showing);
  if (!outcome.ok) return outcome;
  const filled = outcome.value;
  const issues: readonly Issue[] = [
    ...formIssues(job),
    ...filled.issues,
    ...glyphIssues(filled.contents, sheet.id, opened.fonts, options.missing ?? 'error'),
  ];
  if (issues.some(({ level }) => level === 'error')) return fail(issues);
  const record = { ...(await recordOf(job)), standard: '2b' as const };
  const id = await sha256(
    new TextEncoder().encode(`${digest}${JSON.stringify(writeRecord(record))}${await sha256(template.bytes)}`),
  );
  const { library, file, drawings, annex } = filled;
  const content = { drawings, annex, about: aboutOf(sheet, record), id: id.slice(0, 32) };
  const bytes = await writeTemplate(library, file, opened.fonts, content);
  return succeed({ bytes, pages: file.getPageCount(), digest }, issues);
}
