import { type Intake, type Report, report as reportOn } from '@yunform/core';
import { type Issue, isObject, type Language } from '@yunform/schema/base';
import { type Given, givenValue } from '../cli/arguments.ts';
import { jsonText, readJson, writeFile } from '../cli/files.ts';
import { toJson } from '../cli/json.ts';
import { type Texts, titled } from '../cli/language.ts';
import { type Command, type Result, refused, type Session } from '../cli/main.ts';
import { table } from '../cli/table.ts';
import { reportPage } from '../report/page.ts';
import { burdenLine, burdenTable, residualLine } from './burden.ts';
import { loadIntake } from './load.ts';
import { mergeGiven, mergeOptions } from './merge.ts';

const WORDS: { readonly [word in 'asks' | 'residuals' | 'attachments' | 'never' | 'at' | 'who']: Texts } = {
  asks: { en: 'question', 'zh-CN': '问题' },
  who: { en: 'asked by', 'zh-CN': '提问部门' },
  at: { en: 'place in the answers', 'zh-CN': '答案位置' },
  residuals: { en: 'Checked on the submission only:', 'zh-CN': '仅在报送数据上检查：' },
  attachments: { en: 'To bring along:', 'zh-CN': '需携带的材料：' },
  never: { en: 'On a sheet, but never asked here:', 'zh-CN': '表上有、但本次不问的栏目：' },
};

/** `yunform report`: boxes in, questions out, what is saved, who asks what, conflicts. */
export const report: Command = {
  name: 'report',
  about: {
    en: 'boxes in, questions out, what is saved, who asks what',
    'zh-CN': '报告：栏数、问题数、节省比例、各问题由谁提出、冲突',
  },
  arguments: [{ name: '<form.json or intake.json>', optional: true, repeatable: true }],
  options: [
    {
      name: 'output',
      short: 'o',
      value: '<report.json>',
      about: { en: 'write the whole report as JSON, too', 'zh-CN': '同时把完整报告写入 JSON 文件' },
    },
    {
      name: 'html',
      value: '<report.html>',
      about: { en: 'write the report as one HTML page, too', 'zh-CN': '同时把报告写成一个独立的 HTML 页面' },
    },
    ...mergeOptions,
  ],
  run: (given, session) => {
    const { intake, issues } = intakeOf(given);
    return intake ? deliver(reportOn(intake), issues, given, session) : refused(issues);
  },
};

/** The intake that is given as a file, or the merged forms. */
function intakeOf(given: Given): { readonly intake?: Intake; readonly issues: readonly Issue[] } {
  const [file, ...more] = given.arguments;
  if (file === undefined || more.length > 0 || !looksLikeIntake(file)) return mergeGiven(given);
  const loaded = loadIntake(file);
  return loaded.ok ? { intake: loaded.value, issues: loaded.issues } : { issues: loaded.issues };
}

function looksLikeIntake(file: string): boolean {
  const json = readJson(file);
  return json.ok && isObject(json.value) && json.value.format === 1 && isObject(json.value.plan);
}

function deliver(burden: Report, issues: readonly Issue[], given: Given, { language }: Session): Result {
  const file = givenValue(given, 'output');
  const written = file === undefined ? undefined : writeFile(file, jsonText(toJson(burden)));
  if (written && !written.ok) return refused([...issues, ...written.issues]);
  const page = givenValue(given, 'html');
  const paged = page === undefined ? undefined : writeFile(page, reportPage(burden, language));
  if (paged && !paged.ok) return refused([...issues, ...paged.issues]);
  return { issues, text: reportText(burden, language), data: { report: toJson(burden) } };
}

/** The report for people: who asks what first, the sum at the end, where the eye rests. */
function reportText(burden: Report, language: Language): string {
  return [
    asksTable(burden, language),
    list(
      WORDS.never[language],
      burden.never.map(({ form, field }) => `${form} ${field}`),
    ),
    list(
      WORDS.residuals[language],
      burden.residuals.map(({ form, at, keyword, reason }) => `${form} ${at || '/'} ${keyword}: ${reason}`),
    ),
    list(
      WORDS.attachments[language],
      burden.forms.flatMap(({ department, attachments }) =>
        attachments.map(({ title }) => `${titled(department, language)}: ${title}`),
      ),
    ),
    burdenTable(burden, language),
    burdenLine(burden, language),
    residualLine(burden, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function asksTable({ asks }: Report, language: Language): string {
  const columns = [WORDS.asks, WORDS.at, WORDS.who].map((texts) => ({ heading: texts[language] }));
  const rows = asks.map(({ titles, at, departments, asked }) => [
    `${titled(titles, language, at)}${MARKS[asked]}`,
    at,
    departments.map((one) => titled(one, language)).join(language === 'en' ? ', ' : '、'),
  ]);
  return `${table(columns, rows)}\n${LEGEND[language]}`;
}

const MARKS: { readonly [asked in Report['asks'][number]['asked']]: string } = {
  always: '',
  sometimes: ' ?',
  result: ' *',
  never: ' –',
};

const LEGEND: Texts = {
  en: '? asked only sometimes   * result of a department, given later   – never asked here',
  'zh-CN': '? 视情况提问   * 部门核发的结果，事后填入   – 本次不问',
};

function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => `  ${item}`)].join('\n');
}
