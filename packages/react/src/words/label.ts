import type { Question } from '@yunform/core/run';
import { isArray, isObject, type Json, type Language } from '@yunform/schema/base';
import { say, titled } from './words.ts';

/** The label that the form prints at a place; the number of the row where there is one. */
export function labelOf(questions: readonly Question[], form: string, to: string, language: Language): string {
  const rows = to.split('/').filter((token) => /^\d+$/.test(token));
  const place = to.replace(/\/\d+(?=\/|$)/g, '/*');
  const label = questions
    .flatMap(({ askedBy, titles }) => askedBy.map((one) => ({ ...one, titles })))
    .find((one) => one.form === form && one.field === place);
  const title = label ? (language === 'zh-CN' ? label.title : titled(label.titles, language)) : to;
  return rows.length === 0 ? title : `${title}（${rows.map((row) => Number(row) + 1).join('.')}）`;
}

/** A value as the department receives it: codes as they are. */
export function plainValue(value: Json | undefined, language: Language): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return say(language, value ? 'yes' : 'no');
  if (isArray(value)) return value.map((one) => plainValue(one, language)).join('、');
  return isObject(value) ? JSON.stringify(value) : String(value);
}
