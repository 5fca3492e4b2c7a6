import type { Language } from '@yunform/schema/base';

/** One sentence in every language; `{name}` stands for a value. */
export type Sentence = { readonly [language in Language]: string };

/** A sentence in Chinese and in English. */
export function says(zh: string, en: string): Sentence {
  return { 'zh-CN': zh, en };
}

/** The sentence with its values; one that is not given stays visible. */
export function withValues(sentence: string, values: { readonly [name: string]: string | number }): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
