import type { Issue, Level, Place } from './issue.ts';
import { isArray, isObject, type Json, member } from './json.ts';

/** The languages that every message is kept in. */
export type Language = 'zh-CN' | 'en';

/** What a package's catalogue says of one code; `{name}` in a sentence stands for the issue's value of that name (a language map is read in the language asked for). */
export interface CatalogEntry {
  readonly level: Level;
  /** What the code means, in English. */
  readonly summary: string;
  /** What to do about it, in English. */
  readonly remedy: string;
  readonly sentence: { readonly [language in Language]: string };
}

/** All codes of one package. */
export type Catalog<Code extends string = string> = { readonly [code in Code]: CatalogEntry };

/** An issue of the catalogue: its level and its English sentence come from there. */
export function issueOf<Code extends string>(
  catalog: Catalog<Code>,
  code: Code,
  values: { readonly [name: string]: Json },
  at: readonly Place[],
): Issue<Code> {
  const entry = catalog[code];
  return { code, level: entry.level, values, at, message: fill(entry.sentence.en, values, 'en') };
}

/** The issue in words of a language; undefined when its code is not of this catalogue. */
export function wordIssue(catalog: Catalog, issue: Issue, language: Language): string | undefined {
  const entry = Object.hasOwn(catalog, issue.code) ? catalog[issue.code] : undefined;
  return entry && fill(entry.sentence[language], issue.values, language);
}

function fill(sentence: string, values: { readonly [name: string]: Json }, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? word(values[name] ?? null, language) : whole,
  );
}

function word(value: Json, language: Language): string {
  if (typeof value === 'string') return value;
  if (isArray(value)) return value.map((item) => word(item, language)).join(language === 'en' ? ', ' : '、');
  const text = isObject(value) ? (member(value, language) ?? member(value, 'zh-CN') ?? member(value, 'en')) : undefined;
  return typeof text === 'string' ? text : JSON.stringify(value);
}
