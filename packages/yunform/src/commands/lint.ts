import { departmentTitles, type Form, formTitles, hints } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import { conclude, type Issue, type JsonObject, type Language } from '@yunform/schema/base';
import { countLine, issueLines, type Wording } from '../cli/issue-lines.ts';
import { type Texts, titled } from '../cli/language.ts';
import type { Command, Result } from '../cli/main.ts';
import { type LoadedForm, loadForms } from './load.ts';
import { slowPatterns } from './slow-patterns.ts';

const WELL: Texts = { en: 'nothing to complain of', 'zh-CN': '没有问题' };

/** `yunform lint`: everything that reading the forms finds, form by form. */
export const lint: Command = {
  name: 'lint',
  about: { en: 'check forms: every finding, with its place', 'zh-CN': '检查表单，列出每个问题及其位置' },
  arguments: [{ name: '<form.json>', repeatable: true }],
  options: [
    {
      name: 'library',
      value: '<file>',
      repeatable: true,
      about: { en: 'a schema that $refs of the forms may name', 'zh-CN': '供表单 $ref 引用的模式文件' },
    },
  ],
  run: (given, { language, wording, progress }): Result => {
    const bar = progress(given.arguments.length);
    const loaded = loadForms(given.arguments, given.values.get('library') ?? [], bar.step).map(hinted);
    bar.done();
    return {
      issues: loaded.flatMap(({ outcome }) => outcome.issues),
      text: loaded.map((one) => chapter(one, language, wording)).join('\n'),
      data: { forms: loaded.map(summary) },
      toldIssues: true,
    };
  },
};

/** With patterns that can be made to hang, and hints at data elements that the form leaves unsaid or says otherwise than it looks. */
function hinted({ file, outcome }: LoadedForm): LoadedForm {
  if (!outcome.ok) return { file, outcome };
  const slow = slowPatterns(outcome.value.id, outcome.value.published);
  const found = hints(outcome.value, catalogue, { romanize: pinyin });
  return { file, outcome: conclude(outcome.value, [...outcome.issues, ...slow, ...found]) };
}

function chapter({ file, outcome }: LoadedForm, language: Language, wording: Wording): string {
  const about = outcome.ok ? ` (${nameOf(outcome.value, language)})` : '';
  const count = countLine(outcome.issues, language);
  return `${file}${about}: ${count === '' ? WELL[language] : count}\n${issueLines(outcome.issues, language, wording)}`;
}

function nameOf({ info, published }: Form, language: Language): string {
  return `${titled(departmentTitles(info, published), language)}${language === 'en' ? ',' : ''} ${titled(formTitles(info, published), language)}`;
}

function summary({ file, outcome }: LoadedForm): JsonObject {
  const count = (level: Issue['level']): number => outcome.issues.filter((issue) => issue.level === level).length;
  return {
    file,
    ...(outcome.ok ? { form: outcome.value.id, fields: outcome.value.fields.length } : {}),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
