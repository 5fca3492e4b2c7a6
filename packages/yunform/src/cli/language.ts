import type { LanguageMap } from '@yunform/core';
import type { Language } from '@yunform/schema/base';

/** A text in every language of the command line. */
export type Texts = { readonly [language in Language]: string };

/** The title in the language; as it is published where it has none in that, else what is given in its place. */
export function titled(titles: LanguageMap, language: Language, otherwise = ''): string {
  return titles[language] ?? titles['zh-CN'] ?? otherwise;
}

/** The languages that `--lang` takes. */
export const languages: readonly Language[] = ['zh-CN', 'en'];

/** The language that was asked for; else Chinese where the environment speaks Chinese, English anywhere else. */
export function chooseLanguage(
  asked: string | undefined,
  environment: { readonly [name: string]: string | undefined },
): Language {
  const named = languages.find((language) => language === asked);
  if (named) return named;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^zh\b|^zh_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh-CN' : 'en';
}
