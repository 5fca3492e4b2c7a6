import { join } from 'node:path';
import { departmentOf, formTitleOf, type Intake, type Routing, type Submission } from '@yunform/core';
import { fromEntries, isObject, type JsonObject, type Language, type Outcome } from '@yunform/schema/base';
import { givenValue } from '../cli/arguments.ts';
import { fileNameOf } from '../cli/file-name.ts';
import { jsonText, readObject, removeFile, writeFile } from '../cli/files.ts';
import { toJson } from '../cli/json.ts';
import { type Texts, titled } from '../cli/language.ts';
import { type Command, type Result, refused } from '../cli/main.ts';
import { table } from '../cli/table.ts';
import { compile } from '../library/defaults.ts';
import { loadIntake, unique } from './load.ts';

/** The file beside the submissions that says what became of each. */
export const ROUTING = 'routing.json';

/** `yunform route`: answers into one submission per form that applies, exactly as the department receives it. */
export const route: Command = {
  name: 'route',
  about: { en: 'answers into one submission per department', 'zh-CN': '按部门把答案分送为各自的报送数据' },
  arguments: [{ name: '<intake.json>' }, { name: '<answers.json>' }],
  options: [
    {
      name: 'output',
      short: 'o',
      value: '<folder>',
      required: true,
      about: { en: 'where submissions and routing.json go', 'zh-CN': '报送数据与 routing.json 写入的文件夹' },
    },
  ],
  run: (given, { language }): Result => {
    const [intakeFile = '', answersFile = ''] = given.arguments;
    const [intake, answers] = [loadIntake(intakeFile), readObject(answersFile)];
    const read = [...intake.issues, ...answers.issues];
    if (!intake.ok || !answers.ok) return refused(read);
    const routing = compile(intake.value).route(answers.value);
    const folder = givenValue(given, 'output') ?? '';
    const written = writeRouting(folder, routing);
    const issues = unique([...read, ...routing.issues, ...written.flatMap((one) => one.issues)]);
    return {
      issues,
      text: routingTable(intake.value, routing, folder, language),
      data: { folder, routing: routingDocument(routing) },
    };
  },
};

/** Writes the submissions and the routing; what an earlier routing left here and this one has not is removed. */
function writeRouting(folder: string, routing: Routing): readonly Outcome<string>[] {
  const earlier = readObject(join(folder, ROUTING));
  const kept = new Set(Object.keys(routing.submissions));
  const old = earlier.ok && isObject(earlier.value.submissions) ? Object.keys(earlier.value.submissions) : [];
  for (const form of old) if (!kept.has(form)) removeFile(join(folder, fileNameOf(form)));
  return [
    ...Object.values(routing.submissions).map(({ form, data }) =>
      writeFile(join(folder, fileNameOf(form)), jsonText(data)),
    ),
    writeFile(join(folder, ROUTING), jsonText(routingDocument(routing))),
  ];
}

function routingDocument({ submissions, issues }: Routing): JsonObject {
  return {
    format: 1,
    submissions: fromEntries(
      Object.values(submissions).map((submission) => [submission.form, entryOf(submission)] as const),
    ),
    issues: toJson(issues),
  };
}

function entryOf({ form, status, waitingFor, issues, provenance }: Submission): JsonObject {
  return {
    file: fileNameOf(form),
    accepted: status === 'accepted',
    status,
    waitingFor: toJson(waitingFor),
    issues: toJson(issues),
    provenance: toJson(provenance),
  };
}

const STATUS: { readonly [status in Submission['status']]: Texts } = {
  accepted: { en: 'accepted', 'zh-CN': '通过' },
  refused: { en: 'refused', 'zh-CN': '未通过' },
  waiting: { en: 'waiting', 'zh-CN': '待办理结果' },
};

const HEADINGS: { readonly [language in Language]: readonly string[] } = {
  en: ['department', 'form', 'status', 'file'],
  'zh-CN': ['部门', '表单', '结果', '文件'],
};

function routingTable(intake: Intake, { submissions }: Routing, folder: string, language: Language): string {
  const rows = Object.values(submissions).map(({ form, status }) => [
    titled(departmentOf(intake, form), language),
    titled(formTitleOf(intake, form), language),
    STATUS[status][language],
    join(folder, fileNameOf(form)),
  ]);
  const columns = HEADINGS[language].map((heading) => ({ heading }));
  return rows.length === 0 ? NONE[language] : table(columns, rows);
}

const NONE: Texts = { en: 'No form applies to these answers.', 'zh-CN': '没有适用的表单。' };
