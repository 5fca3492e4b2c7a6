import type { CodeList, LanguageMap } from '@yunform/core';

/** Code → its titles in Chinese and in English. */
export interface Codes {
  readonly [code: string]: readonly [zh: string, en: string];
}

/** Where a list comes from, which edition it is of, and whether it is whole. */
export type Origin = Pick<CodeList, 'source' | 'edition' | 'date' | 'extract'>;

/** A code list from a table of codes. */
export function codeList(id: string, zh: string, en: string, origin: Origin, codes: Codes): CodeList {
  return { id, titles: { 'zh-CN': zh, en }, ...origin, codes: titled(codes) };
}

function titled(codes: Codes): CodeList['codes'] {
  return Object.fromEntries(Object.entries(codes).map(([code, [zh, en]]) => [code, { 'zh-CN': zh, en }]));
}

/** The list whose codes are another list's printed names, for departments that keep the text. */
export function namesOf(list: CodeList): CodeList {
  const codes = Object.values(list.codes).map((titles): readonly [string, LanguageMap] => [nameIn(titles), titles]);
  return {
    ...list,
    id: `${list.id}:names`,
    titles: { 'zh-CN': `${list.titles['zh-CN']}（名称）`, en: `${list.titles.en} (names)` },
    codes: Object.fromEntries(codes),
  };
}

function nameIn(titles: LanguageMap): string {
  return titles['zh-CN'] ?? '';
}
