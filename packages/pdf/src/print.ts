import { fail, type Issue, isObject, type Json, type Outcome } from '@yunform/schema/base';
import { issue } from './catalog/catalog.ts';
import { fitsCode128 } from './code/code128.ts';
import { openFonts } from './font/provider.ts';
import { newJob, type Printed } from './job.ts';
import type { PrintOptions } from './options.ts';
import { printOver } from './print-overprint.ts';
import { printSheet } from './print-sheet.ts';
import { printTemplate } from './print-template.ts';
import { OWN_FILES } from './record.ts';

/** Prints a department's form with one submission as an archival PDF: the same bytes for the same arguments, in every process. */
export async function print(form: Json, submission: Json, options: PrintOptions): Promise<Outcome<Printed>> {
  const time = timeOf(options.at);
  const wrong = misuse(form, time, options);
  if (!isObject(form) || time === undefined || wrong.length > 0) return fail(wrong);
  const opened = await openFonts(options.fonts, options.subsetter);
  if (opened.faults.length > 0) return fail(opened.faults.map((fault) => issue('font-unusable', fault)));
  if (opened.fonts.faces.length === 0) return fail([issue('no-fonts', {})]);
  const { template, overprint, blank = false } = options;
  const job = await newJob(form, blank ? undefined : submission, time, opened, options);
  if (overprint) return printOver(job, overprint);
  return template && !blank ? printTemplate(job, template) : printSheet(job);
}

/** The time without fractions of a second; undefined when it is none. */
function timeOf(at: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(at);
  return match && !Number.isNaN(Date.parse(at)) ? `${match[1]}${match[2]}` : undefined;
}

function misuse(
  form: Json,
  time: string | undefined,
  { at, caseNumber, attachments = [] }: PrintOptions,
): readonly Issue[] {
  const own: readonly string[] = Object.values(OWN_FILES);
  const taken = attachments.filter(({ name }) => own.includes(name));
  return [
    ...(isObject(form) ? [] : [issue('form-unreadable', {})]),
    ...(time === undefined ? [issue('time-wrong', { time: at })] : []),
    ...(caseNumber === undefined || fitsCode128(caseNumber)
      ? []
      : [issue('case-number-wrong', { number: caseNumber })]),
    ...taken.map(({ name }) => issue('attachment-name', { name })),
  ];
}
