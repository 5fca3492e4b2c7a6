import { administrativeWords, type Word } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';

/** What a form prints and how it names its fields, as words may occur in it. */
interface Wording {
  readonly id: string;
  readonly chinese: string;
  readonly latin: string;
}

/** The table of words without those that only these forms use: in a label, a name, or a name's pinyin. What remains is what their authors share with the others. */
export function wordsWithout(ids: readonly string[], schemas: readonly JsonObject[]): readonly Word[] {
  const all = schemas.map(wordingOf);
  const theirs = all.filter(({ id }) => ids.includes(id));
  const others = all.filter(({ id }) => !ids.includes(id));
  const only = (uses: (wording: Wording) => boolean): boolean => theirs.some(uses) && !others.some(uses);
  return administrativeWords.map((word) => ({
    ...word,
    zh: word.zh.filter((text) => [...text].length < 2 || !only((wording) => saysChinese(wording, text))),
    en: word.en.filter((phrase) => !only(({ latin }) => latin.includes(` ${phrase} `))),
  }));
}

function saysChinese({ chinese, latin }: Wording, text: string): boolean {
  const syllables = pinyin(text);
  const initials = syllables.map((one) => one.slice(0, 1)).join('');
  return (
    chinese.includes(text) ||
    latin.includes(` ${syllables.join('')} `) ||
    (initials.length > 2 && latin.includes(initials))
  );
}

function wordingOf(schema: JsonObject): Wording {
  const [chinese, latin]: [string[], string[]] = [[], []];
  const visit = (value: Json, keyword: string): void => {
    if (isArray(value)) for (const one of value) visit(one, '');
    if (!isObject(value)) return;
    for (const [name, one] of Object.entries(value)) {
      if (keyword === 'properties') latin.push(spaced(name));
      if (typeof one === 'string' && (name === 'title' || name === 'zh-CN')) chinese.push(one.normalize('NFKC'));
      if (typeof one === 'string' && name === 'en') latin.push(one.toLowerCase().replace(/[^a-z]+/g, ' '));
      visit(one, name);
    }
  };
  visit(schema, '');
  const id = member(member(schema, 'x-form'), 'id');
  return { id: typeof id === 'string' ? id : '', chinese: chinese.join('\n'), latin: ` ${latin.join(' | ')} ` };
}

function spaced(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
}
