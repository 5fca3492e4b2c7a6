import type { Catalogue } from '@yunform/core';
import { equals, isArray, isObject, type Json, member } from '@yunform/schema/base';
import type { SheetLanguage } from './model.ts';
import { firmKeyword, keyword, type Shape } from './shape.ts';
import type { Words } from './words.ts';

/** One value that a field may take, with the words printed for it. */
export interface Option {
  readonly value: Json;
  readonly title: string;
}

/** The language and the code lists that titles are taken from. */
export interface Titles {
  readonly language: SheetLanguage;
  readonly catalogue: Catalogue;
  readonly words: Words;
  /** Gathers the titles that were looked up: list → code → title. */
  readonly used: Map<string, Map<string, string>>;
}

/** The values that a field may take, in the order of the form; undefined when they are not listed. */
export function optionsOf(shape: Shape, titles: Titles): readonly Option[] | undefined {
  const blank = keyword(shape, 'x-blank');
  const isBlank = (value: Json) => value === null || value === '' || (blank !== undefined && equals(value, blank));
  const values = listed(shape, titles);
  return values?.filter(({ value }) => !isBlank(value));
}

function listed(shape: Shape, titles: Titles): readonly Option[] | undefined {
  const values = firmKeyword(shape, 'enum');
  if (isArray(values)) return values.map((value, index) => ({ value, title: titleOf(shape, value, index, titles) }));
  const branches = firmKeyword(shape, 'oneOf') ?? firmKeyword(shape, 'anyOf');
  const constants = isArray(branches) ? branches.filter((branch) => member(branch, 'const') !== undefined) : [];
  if (constants.length > 1) return constants.map((branch) => constantOption(shape, branch, titles));
  if (keyword(shape, 'type') === 'boolean') return booleans(shape, titles);
  return undefined;
}

function booleans(shape: Shape, { words }: Titles): readonly Option[] {
  const yes = { value: true, title: words.yes };
  return firmKeyword(shape, 'const') === true ? [yes] : [yes, { value: false, title: words.no }];
}

function constantOption(shape: Shape, branch: Json, titles: Titles): Option {
  const value = member(branch, 'const') ?? null;
  const own = inLanguage(member(branch, 'x-title'), titles.language) ?? member(branch, 'title');
  return { value, title: typeof own === 'string' ? own : titleOf(shape, value, -1, titles) };
}

function titleOf(shape: Shape, value: Json, index: number, titles: Titles): string {
  const names = keyword(shape, 'enumNames') ?? keyword(shape, 'x-enumNames') ?? keyword(shape, 'x-enum-titles');
  const name = isArray(names) ? names[index] : member(names, String(value));
  if (typeof name === 'string') return name;
  if (typeof value === 'boolean') return value ? titles.words.yes : titles.words.no;
  return codeTitle(shape, value, titles) ?? (typeof value === 'string' ? value : JSON.stringify(value));
}

/** What the field's code list calls a code; undefined when it has no list or the list not this code. */
export function codeTitle(shape: Shape, value: Json, { catalogue, language, used }: Titles): string | undefined {
  const list = keyword(shape, 'x-code-list');
  if (typeof list !== 'string' || !Object.hasOwn(catalogue.codeLists, list)) return undefined;
  const code = String(value);
  const codes = catalogue.codeLists[list]?.codes ?? {};
  const title = Object.hasOwn(codes, code) ? inLanguage(codes[code], language) : undefined;
  if (title === undefined) return undefined;
  const known = used.get(list) ?? new Map<string, string>();
  used.set(list, known.set(code, title));
  return title;
}

/** The text for a language: the tag itself, a tag of the same language, then Chinese. */
export function inLanguage(map: Json | undefined, language: SheetLanguage): string | undefined {
  if (!isObject(map)) return undefined;
  const close = Object.keys(map).find((tag) => tag.split('-')[0] === language.split('-')[0]);
  const text = member(map, language) ?? member(map, close ?? '') ?? member(map, 'zh-CN');
  return typeof text === 'string' ? text : undefined;
}
