import { fromEntries, type Issue, isArray, type Json, type JsonObject, type Place } from '@yunform/schema/base';
import { type IssueCode, issue } from '../catalog/catalog.ts';
import type { CodeList, LanguageMap } from '../catalogue/catalogue.ts';
import { eachOnce } from '../form/titles.ts';

/** The code of the issue that a refused keyword becomes. */
export function codeOf(keyword: string): IssueCode {
  return CODES[keyword] ?? 'shape';
}

const CODES: { readonly [keyword: string]: IssueCode } = {
  required: 'required',
  dependentRequired: 'required',
  type: 'type',
  enum: 'enum',
  const: 'const',
  minimum: 'minimum',
  maximum: 'maximum',
  exclusiveMinimum: 'exclusive-minimum',
  exclusiveMaximum: 'exclusive-maximum',
  multipleOf: 'multiple-of',
  minLength: 'min-length',
  maxLength: 'max-length',
  pattern: 'pattern',
  format: 'format',
  minItems: 'min-items',
  maxItems: 'max-items',
  uniqueItems: 'unique-items',
  'false schema': 'forbidden',
  false: 'forbidden',
};

/** What a refusal says, beside its code and places. */
export interface Refused {
  readonly titles: LanguageMap;
  readonly departments: readonly LanguageMap[];
  readonly limit: Json;
  readonly unit?: string;
  /** The list that names the codes of an enumerated limit. */
  readonly codeList?: CodeList;
  readonly because?: LanguageMap;
  readonly said?: LanguageMap;
}

/** The issue of a refused answer. */
export function refuse(
  code: IssueCode,
  { titles, departments, limit, unit, codeList, because, said }: Refused,
  at: readonly Place[],
): Issue {
  const values = {
    title: titles,
    departments: eachOnce(departments),
    limit:
      code === 'type'
        ? kindsOf(limit)
        : isArray(limit)
          ? shortened(limit.map((one) => named(one, codeList)))
          : named(limit, codeList),
    unit: unit ?? '',
    because: because ?? { 'zh-CN': '格式不符', en: 'the format does not fit' },
    ...(said ? { said } : {}),
  };
  return issue(code, values, at);
}

/** A code with its title, for people; anything else as it stands. */
function named(value: Json, list: CodeList | undefined): Json {
  const titles = list && typeof value === 'string' && Object.hasOwn(list.codes, value) ? list.codes[value] : undefined;
  if (!titles) return value;
  return fromEntries(
    Object.entries(titles).map(
      ([language, title]) => [language, title === value ? title : `${value} ${title}`] as const,
    ),
  );
}

/** JSON types in words. */
function kindsOf(types: Json): Json {
  if (isArray(types)) return types.filter((one) => one !== 'null').map(kindsOf);
  return typeof types === 'string' && Object.hasOwn(KINDS, types) ? (KINDS[types] ?? types) : types;
}

const KINDS: { readonly [type: string]: JsonObject } = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': '“是”或“否”', en: 'yes or no' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '一组内容', en: 'a group of answers' },
  null: { 'zh-CN': '空', en: 'empty' },
};

const SHOWN = 12;

function shortened(values: readonly Json[]): Json {
  return values.length > SHOWN ? [...values.slice(0, SHOWN), '…'] : values;
}
