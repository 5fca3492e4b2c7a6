import { fail, type Issue, isObject, type Json, type Outcome, succeed } from '@yunform/schema/base';
import { issue } from './catalog/catalog.ts';
import { fitsCode128 } from './code/code128.ts';
import { openFonts } from './font/provider.ts';
import { type Job, newJob, type Printed } from './job.ts';
import type { PrintOptions } from './options.ts';
import { printOver } from './print-overprint.ts';
import { printSheet } from './print-sheet.ts';
import { printTemplate } from './print-template.ts';
import { OWN_FILES } from './record.ts';
import { sealedDigest } from './seal.ts';
import { isoTime } from './write/syntax.ts';

/** Prints a department's form with one submission as an archival PDF: the same bytes for the same arguments, in every process. */
export async function print(form: Json, submission: Json, options: PrintOptions): Promise<Outcome<Printed>> {
  const outcome = await openJob(form, submission, options);
  if (!outcome.ok) return outcome;
  const { template, overprint, blank = false } = options;
  if (overprint) return printOver(outcome.value, overprint);
  return template && !blank ? printTemplate(outcome.value, template) : printSheet(outcome.value);
}

/** A print with its form read and its fonts opened, or what stands against it. */
export async function openJob(form: Json, submission: Json, options: PrintOptions): Promise<Outcome<Job>> {
  const time = isoTime(options.at);
  const wrong = misuse(form, time, options);
  if (!isObject(form) || time === undefined || wrong.length > 0) return fail(wrong);
  const opened = await openFonts(options.fonts);
  if (opened.faults.length > 0) return fail(opened.faults.map((fault) => issue('font-unusable', fault)));
  if (opened.fonts.faces.length === 0) return fail([issue('no-fonts', {})]);
  const job = await newJob(form, options.blank ? undefined : submission, time, opened, options);
  const unfit = await sealIssues(job);
  return unfit.length > 0 ? fail(unfit) : succeed(job);
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

/** A seal goes with the data that it seals, and only where data are carried. */
async function sealIssues({ digest, options }: Job): Promise<readonly Issue[]> {
  const { seal, standard = '3a', template, overprint } = options;
  if (seal === undefined) return [];
  if (standard !== '3a' || template || overprint) return [issue('seal-not-carried', {})];
  const found = await sealedDigest(seal);
  if (found === undefined) return [issue('seal-unreadable', {})];
  return found === digest ? [] : [issue('seal-of-other-data', { digest, found })];
}
