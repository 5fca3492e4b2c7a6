import {
  type Alignment,
  type Apart,
  because,
  type Decision,
  type Form,
  proposals,
  type Suggestion,
  writeDecisions,
} from '@yunform/core';
import type { Issue, Language } from '@yunform/schema/base';
import { type Given, givenValue } from '../cli/arguments.ts';
import { writeFile } from '../cli/files.ts';
import { toJson } from '../cli/json.ts';
import type { Texts } from '../cli/language.ts';
import { type Command, type Result, refused } from '../cli/main.ts';
import { align as alignForms } from '../library/defaults.ts';
import { entriesOf } from '../review/entries.ts';
import { reviewPage } from '../review/page.ts';
import { givenConfidence, loadDecisions } from './decisions.ts';
import { chooseForms, formOptions } from './matter.ts';

/** The confidence from which suggestions are listed when nothing else is said. */
const LISTED = 0.5;

const COUNTS: Texts = {
  en: '{declared} declared, {decided} decided, {suggested} suggested, {apart} that only look the same',
  'zh-CN': '已声明 {declared} 组，已决定 {decided} 项，建议 {suggested} 项，貌同实异 {apart} 项',
};

/** `yunform align`: which fields of forms seem to ask for the same, with reasons, for a person to confirm. */
export const align: Command = {
  name: 'align',
  about: {
    en: 'find fields that ask for the same, to be confirmed by a person',
    'zh-CN': '找出各表单中所问相同的字段，供人确认',
  },
  arguments: [{ name: '<form.json>', optional: true, repeatable: true }],
  options: [
    {
      name: 'suggest',
      value: '<decisions.tsv>',
      about: {
        en: 'the decisions file: what is decided there is replayed and kept, what is new is added',
        'zh-CN': '决定文件：已有决定沿用并保留，新的建议追加其中',
      },
    },
    {
      name: 'threshold',
      value: '<confidence>',
      about: { en: 'how sure a suggestion must be to be listed (0.5)', 'zh-CN': '可信度达到多少才列出（默认 0.5）' },
    },
    {
      name: 'review',
      value: '<page.html>',
      about: {
        en: 'write a page on which suggestions are judged by keyboard',
        'zh-CN': '生成审阅网页，用键盘逐项判断并导出决定',
      },
    },
    ...formOptions,
  ],
  run: (given, { language }) => {
    const chosen = chooseForms(given);
    const decisions = loadDecisions(givenValue(given, 'suggest'), true);
    const threshold = givenConfidence(given, 'threshold');
    if (!chosen.ok || !decisions.ok || !threshold.ok)
      return refused([chosen, decisions, threshold].flatMap(({ issues }) => issues));
    const { forms } = chosen.value;
    const aligned = alignForms(forms, { decisions: decisions.value, suggest: threshold.value ?? LISTED });
    const issues = [...chosen.issues, ...aligned.issues];
    if (!aligned.ok) return refused(issues);
    const kept = proposals(aligned.value, decisions.value, forms, language);
    return deliver({ alignment: aligned.value, kept, forms, issues }, given, language);
  },
};

interface Found {
  readonly alignment: Alignment;
  readonly kept: readonly Decision[];
  readonly forms: readonly Form[];
  readonly issues: readonly Issue[];
}

function deliver({ alignment, kept, forms, issues }: Found, given: Given, language: Language): Result {
  const [table, page] = [givenValue(given, 'suggest'), givenValue(given, 'review')];
  const files: (readonly [string, string])[] = [];
  if (table !== undefined) files.push([table, writeDecisions(kept)]);
  if (page !== undefined) {
    const head = writeDecisions([]).split('\n').slice(0, -2).join('\n');
    files.push([page, reviewPage(entriesOf(alignment, kept, forms, language), `${head}\n`, language)]);
  }
  const written = files.map(([file, text]) => writeFile(file, text));
  const failed = written.flatMap(({ issues: found }) => found);
  if (written.some(({ ok }) => !ok)) return refused([...issues, ...failed]);
  const { suggestions = [], apart = [], correspondences } = alignment;
  const counts = {
    declared: correspondences.filter(({ source }) => source === 'declaration').length,
    decided: kept.filter(({ decided }) => decided).length,
    suggested: suggestions.length,
    apart: apart.length,
  };
  const line = COUNTS[language].replace(/\{(\w+)\}/g, (_whole, name: string) =>
    String(Object.entries(counts).find(([key]) => key === name)?.[1] ?? ''),
  );
  const told = [...suggestions.map((one) => lineOf(one, language)), ...apart.map((one) => apartLine(one, language))];
  return {
    issues,
    text: [...told, line, ...files.map(([file]) => `→ ${file}`)].join('\n'),
    data: { counts, suggestions: toJson(suggestions), apart: toJson(apart), files: files.map(([file]) => file) },
  };
}

function lineOf(suggestion: Suggestion, language: Language): string {
  const { subject, object, confidence } = suggestion;
  const pair = `${subject.form}#${subject.pointer} = ${object.form}#${object.pointer}`;
  return `${confidence.toFixed(2)}  ${pair}\n      ${because(suggestion, language)}`;
}

/** What looks the same and is not, on one line. */
function apartLine(apart: Apart, language: Language): string {
  const { subject, object } = apart;
  return `≠     ${subject.form}#${subject.pointer}, ${object.form}#${object.pointer}\n      ${apart.label}: ${because(apart, language)}`;
}
