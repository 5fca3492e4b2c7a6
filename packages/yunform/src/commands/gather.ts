import type { Gathered, Intake } from '@yunform/core';
import { conclude, fail, fromEntries, type Json, type Language, type Outcome, succeed } from '@yunform/schema/base';
import { givenValue } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { jsonText, readJson, writeFile } from '../cli/files.ts';
import { toJson } from '../cli/json.ts';
import type { Texts } from '../cli/language.ts';
import { type Command, type Result, refused } from '../cli/main.ts';
import { table } from '../cli/table.ts';
import { compile } from '../library/defaults.ts';
import { loadIntake } from './load.ts';

/** `yunform gather`: earlier submissions or records back into answers. */
export const gather: Command = {
  name: 'gather',
  about: { en: 'read submissions back into answers', 'zh-CN': '把已有报送数据回填为答案' },
  arguments: [{ name: '<intake.json>' }, { name: '<form id>=<file>', repeatable: true }],
  options: [
    {
      name: 'output',
      short: 'o',
      value: '<answers.json>',
      about: { en: 'where the answers go (standard output)', 'zh-CN': '答案写入的文件（默认标准输出）' },
    },
  ],
  run: (given, { language }): Result => {
    const [file = '', ...sources] = given.arguments;
    const intake = loadIntake(file);
    if (!intake.ok) return refused(intake.issues);
    const read = readSources(sources, intake.value);
    if (!read.ok) return refused([...intake.issues, ...read.issues]);
    const gathered = compile(intake.value).gather(read.value);
    const issues = [...intake.issues, ...read.issues, ...gathered.issues];
    const output = givenValue(given, 'output');
    const record = toJson(gathered.record);
    if (output === undefined)
      return { issues, text: jsonText(record), data: { record, toConfirm: toJson(gathered.toConfirm) } };
    const written = writeFile(output, jsonText(record));
    if (!written.ok) return refused([...issues, ...written.issues]);
    return {
      issues,
      text: `${told(gathered, language)}→ ${output}`,
      data: { file: output, toConfirm: toJson(gathered.toConfirm) },
    };
  },
};

function readSources(sources: readonly string[], intake: Intake): Outcome<{ readonly [form: string]: Json }> {
  const read = sources.map((source) => readSource(source, Object.keys(intake.forms)));
  return conclude(
    fromEntries(read.flatMap((one) => (one.ok ? [one.value] : []))),
    read.flatMap(({ issues }) => issues),
  );
}

/** `<form id>=<file>`; a form id that holds `=` itself is known by the intake. */
function readSource(argument: string, forms: readonly string[]): Outcome<readonly [form: string, data: Json]> {
  const form = forms.find((id) => argument.startsWith(`${id}=`)) ?? argument.split('=', 1)[0] ?? '';
  const file = argument.slice(form.length + 1);
  if (file === '' || form === '') return fail([cliIssue('source-malformed', { argument })]);
  if (!forms.includes(form)) return fail([cliIssue('source-form-unknown', { form, forms })]);
  const data = readJson(file);
  return data.ok ? succeed([form, data.value], data.issues) : data;
}

const CONFIRM: Texts = {
  en: 'To confirm, because it cannot be read back for certain:',
  'zh-CN': '以下内容无法确切还原，请确认：',
};

const COLUMNS: { readonly [language in Language]: readonly string[] } = {
  en: ['form', 'place', 'value', 'questions'],
  'zh-CN': ['表单', '位置', '值', '相关问题'],
};

function told({ toConfirm }: Gathered, language: Language): string {
  if (toConfirm.length === 0) return '';
  const rows = toConfirm.map(({ form, at, value, questions }) => [
    form,
    at,
    JSON.stringify(value),
    questions.join(' '),
  ]);
  return `${CONFIRM[language]}\n${table(
    COLUMNS[language].map((heading) => ({ heading })),
    rows,
  )}\n`;
}
