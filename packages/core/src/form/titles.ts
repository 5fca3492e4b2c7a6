import { canonical, fromEntries, isObject, type Json, member } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { FormInfo } from './form.ts';

/** What the department that publishes a form is called, by language: as it calls itself, in other languages by `x-form`'s `x-department`. */
export function departmentTitles(info: FormInfo, published: Json): LanguageMap {
  return { ...textsOf(member(member(published, 'x-form'), 'x-department')), 'zh-CN': info.department };
}

/** The title of a form by language: as it is published, in other languages by its `x-title`. */
export function formTitles(info: FormInfo, published: Json): LanguageMap {
  return { ...textsOf(member(published, 'x-title')), 'zh-CN': info.title };
}

/** Each department once, in order. */
export function eachOnce<T extends Json>(departments: readonly T[]): readonly T[] {
  return departments.length < 2 ? departments : [...new Map(departments.map((one) => [canonical(one), one])).values()];
}

function textsOf(titles: Json | undefined): LanguageMap {
  const entries = isObject(titles) ? Object.entries(titles) : [];
  return fromEntries(entries.filter((one): one is [string, string] => typeof one[1] === 'string'));
}
