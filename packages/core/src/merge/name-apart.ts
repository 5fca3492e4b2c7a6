import { setMember } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { Question } from './question.ts';

/** Questions of one form named so that nobody confuses them: with the group around them, and with the departments where another question has the same name (asked apart, or asked by another form). */
export function nameApart(
  questions: readonly Question[],
  departments: { readonly [form: string]: LanguageMap },
): readonly Question[] {
  const counts = new Map<string, number>();
  for (const { titles } of questions) counts.set(titles['zh-CN'] ?? '', (counts.get(titles['zh-CN'] ?? '') ?? 0) + 1);
  return questions.map((one) => {
    const apart = one.element === undefined || one.at.startsWith('/forms/');
    if (!apart || (counts.get(one.titles['zh-CN'] ?? '') ?? 0) < 2) return one;
    const askers = once(one.askedBy.map(({ form }) => departments[form] ?? { 'zh-CN': form }));
    return askers.length > 0 ? { ...one, titles: suffixed(one.titles, askers) } : one;
  });
}

/** A title inside a group's. */
export function titledWithin(titles: LanguageMap, within: LanguageMap | undefined): LanguageMap {
  if (!within) return titles;
  const zh = `${within['zh-CN'] ?? ''}：${titles['zh-CN'] ?? ''}`;
  const en = titles.en === undefined ? undefined : `${within.en ?? within['zh-CN'] ?? ''}: ${titles.en}`;
  return { ...titles, 'zh-CN': zh, ...(en === undefined ? {} : { en }) };
}

function suffixed(titles: LanguageMap, departments: readonly LanguageMap[]): LanguageMap {
  const told: Record<string, string> = {};
  for (const [language, title] of Object.entries(titles)) {
    const names = once(departments.map((one) => one[language] ?? one['zh-CN'] ?? ''));
    const isChinese = language.startsWith('zh');
    setMember(told, language, isChinese ? `${title}（${names.join('、')}）` : `${title} (${names.join(', ')})`);
  }
  return told;
}

function once<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)];
}
