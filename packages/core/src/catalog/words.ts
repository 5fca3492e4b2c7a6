import type { CatalogEntry, Level } from '@yunform/schema/base';

/** One entry of the catalogue. */
export function says(level: Level, summary: string, remedy: string, zh: string, en: string): CatalogEntry {
  return { level, summary, remedy, sentence: { 'zh-CN': zh, en } };
}

/** An entry for a size beyond its limit. */
export const limit: (what: string, zh: string) => CatalogEntry = (what, zh) =>
  says(
    'error',
    `A published form is beyond the limit of ${what}.`,
    'Split the form, or simplify its schema.',
    `表单的${zh}为 {found}，超过上限 {limit}。`,
    `The form has a ${what} of {found}, the limit is {limit}.`,
  );

/** An entry for an answer that departments refuse. */
export const refused: (summary: string, zh: string, en: string) => CatalogEntry = (summary, zh, en) =>
  says(
    'error',
    summary,
    'Change the answer to what the named departments accept.',
    `{title}${zh}（{departments}要求）。`,
    `{title} ${en} (asked by {departments}).`,
  );
