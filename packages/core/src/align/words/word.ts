/**
 * What a word of administrative language does in a label: names a subject (`role`), the applying organization itself (`self`), a property
 * (`head`), a qualifier of one (`qualifier`), nothing (`noise`), or something that no two forms ever share (`own`: signatures, consents, remarks).
 */
export type WordKind = 'role' | 'self' | 'head' | 'qualifier' | 'noise' | 'own';

/** Words of several languages that mean one thing. */
export interface Word {
  /** What they mean: concepts, separated by spaces when one word says several things (`registered address`). */
  readonly means: string;
  readonly kind: WordKind;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Never by the initials of its pinyin. */
  readonly whole?: boolean;
}

/** A row of a table of words: what they mean, Chinese words separated by spaces, English ones by commas. */
export type Row = readonly [means: string, zh: string, en: string];

/** The words of a table, all of one kind. */
export function words(kind: WordKind, rows: readonly Row[]): readonly Word[] {
  return rows.map(([means, zh, en]) => ({ means, kind, zh: listed(zh, ' '), en: listed(en, ',') }));
}

function listed(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
