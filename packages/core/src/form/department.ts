import { canonical, isObject, type Json, member } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { FormInfo } from './form.ts';

/** What the department that publishes a form is called, by language: as it calls itself, in other languages by `x-form`'s `x-department`. */
export function departmentTitles(info: FormInfo, published: Json): LanguageMap {
  const titles = member(member(published, 'x-form'), 'x-department');
  const entries = isObject(titles) ? Object.entries(titles) : [];
  const others = entries.filter((one): one is [string, string] => typeof one[1] === 'string');
  return { ...Object.fromEntries(others), 'zh-CN': info.department };
}

/** Each department once, in order. */
export function eachOnce<T extends Json>(departments: readonly T[]): readonly T[] {
  return [...new Map(departments.map((one) => [canonical(one), one])).values()];
}
