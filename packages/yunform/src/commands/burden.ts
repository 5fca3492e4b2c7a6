import type { Report } from '@yunform/core';
import type { JsonObject, Language } from '@yunform/schema/base';
import { titled } from '../cli/language.ts';
import { type Column, table } from '../cli/table.ts';

const HEADINGS: { readonly [language in Language]: readonly Column[] } = {
  en: [
    { heading: 'form' },
    { heading: 'department' },
    { heading: 'boxes', numbers: true },
    { heading: 'questions', numbers: true },
    { heading: 'of its own', numbers: true },
  ],
  'zh-CN': [
    { heading: '表单' },
    { heading: '部门' },
    { heading: '栏数', numbers: true },
    { heading: '问题', numbers: true },
    { heading: '其中独有', numbers: true },
  ],
};

/** What each form asks: boxes on its sheet, questions that fill them, those it asks alone; one row per form. */
export function burdenTable({ forms }: Report, language: Language): string {
  const rows = forms.map(({ form, department, boxes, questions, alone }) => [
    form,
    titled(department, language),
    `${boxes}`,
    `${questions}`,
    `${alone}`,
  ]);
  return table(HEADINGS[language], rows);
}

/** Boxes in, questions out, in one sentence. */
export function burdenLine({ forms, boxes, questions, conditional, saved }: Report, language: Language): string {
  const share = Math.round(saved * 100);
  return language === 'en'
    ? `${forms.length} ${forms.length === 1 ? 'form' : 'forms'} with ${boxes} boxes become ${questions} questions (${conditional} only sometimes): ${share} % saved.`
    : `${forms.length} 份表单共 ${boxes} 栏，合并为 ${questions} 个问题（其中 ${conditional} 个视情况提问），少填 ${share}%。`;
}

/** How much of what the forms demand is checked on the submission only, in one sentence. */
export function residualLine({ residuals, assertions }: Report, language: Language): string {
  const share = assertions === 0 ? '0' : ((100 * residuals.length) / assertions).toFixed(1);
  return language === 'en'
    ? `${residuals.length} of ${assertions} assertions (${share} %) are checked on the submission only.`
    : `${assertions} 条约束中有 ${residuals.length} 条（${share}%）仅在报送数据上检查。`;
}

/** The same counts for programs. */
export function burdenCounts(report: Report): JsonObject {
  const { boxes, questions, conditional, saved, shared, results, residuals, assertions } = report;
  return { boxes, questions, conditional, shared, results, saved, residuals: residuals.length, assertions };
}
