import { join } from 'node:path';
import type { Intake } from '@yunform/core';
import { seal } from '@yunform/pdf';
import {
  fail,
  type Issue,
  isObject,
  type Json,
  type JsonObject,
  type Language,
  member,
  type Outcome,
  succeed,
} from '@yunform/schema/base';
import { type Given, givenValue } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { fileNameOf } from '../cli/file-name.ts';
import { readJson, readObject, writeFile } from '../cli/files.ts';
import { type Result, refused, type Session } from '../cli/main.ts';
import { table } from '../cli/table.ts';
import { print } from '../library/print.ts';
import { loadIntake } from './load.ts';
import type { Request } from './print-request.ts';
import { ROUTING } from './route.ts';

/** One printed form. */
interface Sheet {
  readonly form: string;
  readonly department: string;
  readonly title: string;
  readonly file: string;
  readonly pages: number;
}

/** Prints every submission of a routing; a form that cannot be printed does not keep the others from it. */
export async function printRouting(
  intakeFile: string,
  folder: string,
  given: Given,
  request: Request,
  { language, progress }: Session,
): Promise<Result> {
  const output = givenValue(given, 'output');
  if (output === undefined) return refused([cliIssue('option-missing', { option: '-o' })]);
  const [intake, routing] = [loadIntake(intakeFile), readRouting(folder)];
  if (!intake.ok || !routing.ok) return refused([...intake.issues, ...routing.issues]);
  const entries = Object.entries(routing.value);
  const bar = progress(entries.length);
  const [sheets, issues]: [Sheet[], Issue[]] = [[], [...intake.issues, ...routing.issues]];
  for (const [form, entry] of entries) {
    bar.step(form);
    const printed = await printEntry(intake.value, folder, form, entry, request, output);
    issues.push(...printed.issues);
    if (printed.ok) sheets.push(printed.value);
  }
  bar.done();
  return {
    issues,
    text: sheetsTable(sheets, language),
    data: { sheets: sheets.map((sheet): JsonObject => ({ ...sheet })) },
  };
}

/** The submissions of a routing by form, as `yunform route` wrote them. */
function readRouting(folder: string): Outcome<{ readonly [form: string]: Json }> {
  const file = join(folder, ROUTING);
  const json = readObject(file);
  if (!json.ok) return json;
  const { format, submissions } = json.value;
  return format === 1 && isObject(submissions)
    ? succeed(submissions, json.issues)
    : fail([cliIssue('routing-malformed', { file })]);
}

async function printEntry(
  intake: Intake,
  folder: string,
  form: string,
  entry: Json,
  request: Request,
  output: string,
): Promise<Outcome<Sheet>> {
  const known = Object.hasOwn(intake.forms, form) ? intake.forms[form] : undefined;
  if (!known) return fail([cliIssue('source-form-unknown', { form, forms: Object.keys(intake.forms) })]);
  const data = readJson(join(folder, fileNameOf(form)));
  if (!data.ok) return data;
  const provenance = member(entry, 'provenance');
  const sealed = request.key === undefined ? undefined : await seal(known.schema, data.value, request.key);
  if (sealed && !sealed.ok) return sealed;
  const printed = await print(known.schema, data.value, {
    ...request.print,
    ...(sealed ? { seal: sealed.value } : {}),
    ...(provenance === undefined ? {} : { provenance }),
  });
  const issues = [...data.issues, ...refusal(form, entry), ...printed.issues];
  if (!printed.ok) return fail(issues);
  const file = join(output, fileNameOf(form, '.pdf'));
  const written = writeFile(file, printed.value.bytes);
  if (!written.ok) return fail([...issues, ...written.issues]);
  const { department, title } = known.info;
  return succeed({ form, department, title, file, pages: printed.value.pages }, issues);
}

function refusal(form: string, entry: Json): readonly Issue[] {
  return member(entry, 'status') === 'refused' ? [cliIssue('not-accepted', { form })] : [];
}

function sheetsTable(sheets: readonly Sheet[], language: Language): string {
  const headings = language === 'en' ? ['department', 'form', 'file'] : ['部门', '表单', '文件'];
  const columns = [
    ...headings.map((heading) => ({ heading })),
    { heading: language === 'en' ? 'pages' : '页数', numbers: true },
  ];
  const rows = sheets.map(({ department, title, file, pages }) => [department, title, file, `${pages}`]);
  return rows.length === 0 ? '' : table(columns, rows);
}
