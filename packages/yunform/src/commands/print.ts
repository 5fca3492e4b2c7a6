import { statSync } from 'node:fs';
import { seal } from '@yunform/pdf';
import { type Issue, type JsonObject, type Outcome, succeed } from '@yunform/schema/base';
import { type Given, givenValue } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { fileNameOf } from '../cli/file-name.ts';
import { readObject, writeFile } from '../cli/files.ts';
import { type Command, type Result, refused } from '../cli/main.ts';
import { print as printForm } from '../library/print.ts';
import { formIdOf } from './batch-records.ts';
import { runBatch } from './print-batch.ts';
import { printOptions } from './print-options.ts';
import { type Request, requestOf } from './print-request.ts';
import { printRouting } from './print-routing.ts';

/** `yunform print`: a form with its submission as an archival PDF, all that was routed, a batch, or the empty form. */
export const print: Command = {
  name: 'print',
  about: {
    en: 'print what was routed, one form with its submission, a folder of them (--batch), or the empty form (--blank)',
    'zh-CN': '打印分送结果、单份表单及其报送数据、整个文件夹（--batch），或空白表单（--blank）',
  },
  arguments: [{ name: '<intake.json or schema.json>' }, { name: '<routed folder or submission.json>', optional: true }],
  options: printOptions,
  run: async (given, session) => {
    const request = requestOf(given);
    if (!request.ok) return refused(request.issues);
    const [first = '', second] = given.arguments;
    const batch = givenValue(given, 'batch');
    const alone = given.switches.has('blank') || given.switches.has('test-page') || batch !== undefined;
    if (alone && second !== undefined) return refused([cliIssue('argument-extra', { argument: second })]);
    if (batch !== undefined) return runBatch(first, batch, given, request.value, session);
    if (!alone && second === undefined)
      return refused([cliIssue('argument-missing', { argument: '<submission.json>' })]);
    if (second !== undefined && isFolder(second)) return printRouting(first, second, given, request.value, session);
    return printOne(first, second, given, request.value);
  },
};

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function printOne(
  schemaFile: string,
  dataFile: string | undefined,
  given: Given,
  request: Request,
): Promise<Result> {
  const [schema, data] = [
    readObject(schemaFile),
    dataFile === undefined ? succeed<JsonObject>({}) : readObject(dataFile),
  ];
  const read = [...schema.issues, ...data.issues];
  if (!schema.ok || !data.ok) return refused(read);
  const file = givenValue(given, 'output') ?? fileNameOf(formIdOf(schema.value, schemaFile), '.pdf');
  const blank = given.switches.has('blank');
  const sealed = request.key === undefined ? undefined : await seal(schema.value, data.value, request.key);
  if (sealed && !sealed.ok) return refused(sealed.issues);
  const printed = await printForm(schema.value, data.value, {
    ...request.print,
    blank,
    ...(sealed ? { seal: sealed.value } : {}),
  });
  const issues: readonly Issue[] = [...read, ...printed.issues];
  if (!printed.ok) return refused(issues);
  const written: Outcome<string> = writeFile(file, printed.value.bytes);
  if (!written.ok) return refused([...issues, ...written.issues]);
  const { pages, bytes } = printed.value;
  return { issues, text: `→ ${file}`, data: { file, pages, bytes: bytes.length } };
}
