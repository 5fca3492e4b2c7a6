import { fail, type Issue, type Outcome, succeed } from '@yunform/schema/base';
import { glyphIssues } from './findings.ts';
import { sha256 } from './font/digest.ts';
import { aboutOf, formIssues, type Job, type Printed, recordOf } from './job.ts';
import { paperOf } from './overprint/box.ts';
import { type Calibration, STRAIGHT } from './overprint/calibration.ts';
import { type LaidOver, layOver, type Over } from './overprint/lay-over.ts';
import { testPages } from './overprint/test-page.ts';
import { writeRecord } from './record.ts';
import { readShape } from './sheet/shape.ts';
import { piecesOf } from './template/match.ts';
import { writeDocument } from './write/document.ts';

/** Printing on paper that has the form already. */
export interface Overprint {
  /** The correction of the printer; `calibrate` finds it. */
  readonly calibration?: Calibration;
  /** A page to measure the printer with, instead of the answers. */
  readonly test?: boolean;
}

/** Prints the answers of a job alone, for pre-printed paper. The archival copy is the sheet, printed without this option. */
export async function printOver(
  job: Job,
  { calibration = STRAIGHT, test = false }: Overprint,
): Promise<Outcome<Printed>> {
  const { form, submission, sheet, opened, showing, options, digest } = job;
  const { fonts } = opened;
  const over: Over = { sheet, paper: paperOf(form), calibration, fonts, showing };
  const root = { shape: readShape(showing.document, form), value: test ? undefined : submission, at: '', above: [] };
  const places = piecesOf(root, showing, test ? 1 : 0);
  const laid: LaidOver = test ? { ...testPages(places, over), contents: [], issues: [] } : layOver(places, over);
  const issues: readonly Issue[] = [
    ...formIssues(job),
    ...laid.issues,
    ...glyphIssues(laid.contents, sheet.id, fonts, options.missing ?? 'error'),
  ];
  if (issues.some(({ level }) => level === 'error')) return fail(issues);
  const record = { ...(await recordOf(job)), standard: '2u' as const };
  const id = await sha256(
    new TextEncoder().encode(`${digest}${JSON.stringify(writeRecord(record))}${JSON.stringify({ calibration, test })}`),
  );
  const bytes = await writeDocument(laid, fonts, {
    about: aboutOf(sheet, record),
    id: id.slice(0, 32),
    attachments: [],
  });
  return succeed({ bytes, pages: laid.pages.length, digest }, issues);
}
