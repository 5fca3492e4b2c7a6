import type { Language } from '@yunform/schema/base';

/** One sentence in every language; `{name}` stands for a value. */
export type Sentence = { readonly [language in Language]: string };

/** A sentence in Chinese and in English. */
export function says(zh: string, en: string): Sentence {
  return { 'zh-CN': zh, en };
}
