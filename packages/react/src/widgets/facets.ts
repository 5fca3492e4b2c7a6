import type { Intake, LanguageMap, Question } from '@yunform/core/run';
import { isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';

/** Every schema that a value must satisfy, `allOf` opened. */
function claims(schema: Json | undefined): readonly JsonObject[] {
  if (!isObject(schema)) return [];
  return [schema, ...(isArray(schema.allOf) ? schema.allOf.flatMap(claims) : [])];
}

function formatsIn(schema: Json | undefined): readonly string[] {
  const all = claims(schema);
  const own = all.flatMap(({ format }) => (typeof format === 'string' ? [format] : []));
  const others = all.flatMap(({ anyOf, oneOf }) => [anyOf, oneOf].flatMap((list) => (isArray(list) ? list : [])));
  return [...new Set([...own, ...others.flatMap(formatsIn)])];
}

/** What a widget wants to know of a schema. */
export interface Facets {
  readonly type: string | undefined;
  readonly format: string | undefined;
  /** All formats that a value may have, those of alternatives too. */
  readonly formats: readonly string[];
  readonly values: readonly Json[] | undefined;
  readonly maxLength: number | undefined;
  /** Of the items, when the value is a list. */
  readonly items: Facets | undefined;
}

/** The facets of a question's schema; each is the tightest that is stated. */
export function facetsOf(schema: Json): Facets {
  const all = claims(schema);
  const lists = all.flatMap((one): (readonly Json[])[] =>
    isArray(one.enum) ? [one.enum] : one.const === undefined ? [] : [[one.const]],
  );
  const [first, ...rest] = lists;
  const values = first?.filter((value) => rest.every((list) => list.includes(value)));
  const lengths = all.flatMap(({ maxLength }) => (typeof maxLength === 'number' ? [maxLength] : []));
  const items = all.find((one) => isObject(one.items))?.items;
  return {
    type: all
      .flatMap(({ type }): readonly (Json | undefined)[] => (isArray(type) ? type : [type]))
      .find((one): one is string => typeof one === 'string' && one !== 'null'),
    format: all.flatMap(({ format }) => (typeof format === 'string' ? [format] : []))[0],
    formats: formatsIn(schema),
    values,
    maxLength: lengths.length === 0 ? undefined : Math.min(...lengths),
    items: items === undefined ? undefined : facetsOf(items),
  };
}

/** One thing to choose from. */
export interface Option {
  readonly value: Json;
  readonly titles: LanguageMap;
}

/** What can be chosen: the values that the schema allows, with the titles of the question's code list; the whole list when the schema names no values. */
export function optionsOf(question: Question, facets: Facets, intake: Intake): readonly Option[] | undefined {
  const codes = question.codeList === undefined ? undefined : intake.codeLists[question.codeList]?.codes;
  const values = facets.values ?? facets.items?.values ?? (codes && Object.keys(codes));
  return values?.map((value) => ({ value, titles: codes?.[String(value)] ?? { 'zh-CN': String(value) } }));
}

/** The widget that suits a question. */
export type Kind =
  | 'text'
  | 'area'
  | 'number'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'select'
  | 'search'
  | 'many'
  | 'region'
  | 'opaque';

const [RADIOS, SELECT] = [5, 20];

/** Which widget a question gets. */
export function kindOf(question: Question, facets: Facets, options: readonly Option[] | undefined): Kind {
  if (question.opaque) return 'opaque';
  if (facets.type === 'array') return options ? 'many' : 'opaque';
  if (options && isRegion(options)) return 'region';
  if (options && !facets.values) return 'search';
  if (options) return options.length <= RADIOS ? 'choice' : options.length <= SELECT ? 'select' : 'search';
  if (facets.type === 'boolean') return 'boolean';
  if (facets.type === 'number' || facets.type === 'integer') return 'number';
  if (facets.format === 'date') return 'date';
  return (facets.maxLength ?? 0) > 120 ? 'area' : 'text';
}

/** Six-digit region codes with provinces among them can be chosen step by step. */
function isRegion(options: readonly Option[]): boolean {
  return (
    options.length > 0 &&
    options.every(({ value }) => /^\d{6}$/.test(String(value))) &&
    options.some(({ value }) => String(value).endsWith('0000'))
  );
}
