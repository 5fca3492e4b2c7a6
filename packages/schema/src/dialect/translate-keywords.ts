import { copy, fromEntries, isArray, isObject, type Json, type JsonObject, member, setMember } from '../base/json.ts';
import { refStandsAlone } from './dialect.ts';
import { type Draft, isKnown, TERMS, type Term } from './vocabulary.ts';

/** What the translation of one schema object needs to know of the place where it stands. */
export interface Setting {
  readonly draft: Draft;
  /** In 2019-09 `contains` does not count as having looked at an item. */
  readonly hidesContains: boolean;
  /** The translation of a subschema, by the way to it. */
  inner(schema: Json, ...path: readonly string[]): Json;
  /** The schema that stands for a reference: `{ $ref }`, or a boolean. */
  refer(keyword: string, reference: string): Json;
  ignored(keyword: string): void;
  misshapen(keyword: string, value: Json): void;
}

/** A schema object in 2020-12, and the keywords that it was written with where they had another name. */
export interface Translated {
  readonly schema: Json;
  readonly renamed: ReadonlyMap<string, string>;
}

interface Making {
  readonly source: JsonObject;
  readonly setting: Setting;
  readonly out: Record<string, Json>;
  /** What needs a schema of its own beside the rest. */
  readonly also: Json[];
  readonly renamed: Map<string, string>;
}

/** Says in 2020-12 what the keywords of a schema object say in their own dialect. */
export function translateKeywords(source: JsonObject, setting: Setting): Translated {
  const making: Making = { source, setting, out: {}, also: [], renamed: new Map() };
  const { out, also, renamed } = making;
  const reference = member(source, '$ref');
  if (refStandsAlone(setting.draft) && typeof reference === 'string') {
    return { schema: setting.refer('$ref', reference), renamed };
  }
  for (const keyword of Object.keys(source)) {
    const value = source[keyword] ?? null;
    const term = TERMS.get(keyword);
    if (!term) setMember(out, keyword, copy(value));
    else if (isUsable(term, value, setting)) (SPECIAL[keyword] ?? plainly)(value, keyword, making);
  }
  if (also.length > 0) out.allOf = [...(isArray(out.allOf) ? out.allOf : []), ...also];
  return { schema: out, renamed };
}

function isUsable(term: Term, value: Json, setting: Setting): boolean {
  if (term.role === 'identity' || term.role === 'dead') return false;
  if (!isKnown(term, setting.draft)) {
    if (term.role !== 'annotation') setting.ignored(term.name);
    return false;
  }
  if (term.fits(value, setting.draft)) return true;
  setting.misshapen(term.name, value);
  return false;
}

type Translate = (value: Json, keyword: string, making: Making) => void;

const SPECIAL: { readonly [keyword: string]: Translate | undefined } = {
  $ref: addReference,
  $dynamicRef: addReference,
  $recursiveRef: addReference,
  items: translateItems,
  additionalItems: translateAdditionalItems,
  exclusiveMinimum: translateExclusive,
  exclusiveMaximum: translateExclusive,
  minimum: translateBound,
  maximum: translateBound,
  dependencies: translateDependencies,
  contains: translateContains,
  minContains: translateContains,
  maxContains: translateContains,
};

function plainly(value: Json, keyword: string, { out, setting }: Making): void {
  const holds = TERMS.get(keyword)?.holds ?? 'none';
  if (holds === 'none') out[keyword] = copy(value);
  else if (isArray(value)) out[keyword] = value.map((item, index) => setting.inner(item, keyword, String(index)));
  else if (holds === 'map' && isObject(value)) {
    const entries = Object.keys(value).map(
      (name) => [name, setting.inner(value[name] ?? null, keyword, name)] as const,
    );
    out[keyword] = fromEntries(entries);
  } else out[keyword] = setting.inner(value, keyword);
}

function addReference(value: Json, keyword: string, { out, also, renamed, setting }: Making): void {
  const made = setting.refer(keyword, String(value));
  const target = member(made, '$ref');
  if (target === undefined || Object.hasOwn(out, '$ref')) also.push(made);
  else {
    out.$ref = target;
    if (keyword !== '$ref') renamed.set('$ref', keyword);
  }
}

function translateItems(value: Json, keyword: string, { out, renamed, setting }: Making): void {
  if (!isArray(value)) out.items = setting.inner(value, keyword);
  else if (value.length > 0) {
    out.prefixItems = value.map((item, index) => setting.inner(item, keyword, String(index)));
    renamed.set('prefixItems', keyword);
  }
}

function translateAdditionalItems(value: Json, keyword: string, { out, renamed, source, setting }: Making): void {
  if (!isArray(member(source, 'items'))) return;
  out.items = setting.inner(value, keyword);
  renamed.set('items', keyword);
}

const BOUND: { readonly [keyword: string]: string } = { exclusiveMinimum: 'minimum', exclusiveMaximum: 'maximum' };
const STRICT: { readonly [keyword: string]: string } = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' };

function translateExclusive(value: Json, keyword: string, { out, renamed, source }: Making): void {
  if (typeof value === 'number') out[keyword] = value;
  const name = BOUND[keyword] ?? '';
  const bound = member(source, name);
  if (value !== true || typeof bound !== 'number') return;
  out[keyword] = bound;
  renamed.set(keyword, name);
}

function translateBound(value: Json, keyword: string, { out, source }: Making): void {
  if (member(source, STRICT[keyword] ?? '') !== true) out[keyword] = value;
}

function translateDependencies(value: Json, keyword: string, { out, also, renamed, source, setting }: Making): void {
  if (!isObject(value)) return;
  const required: [string, Json][] = [];
  const schemas: [string, Json][] = [];
  for (const name of Object.keys(value)) {
    const item = value[name] ?? null;
    if (isArray(item)) required.push([name, copy(item)]);
    else schemas.push([name, setting.inner(item, keyword, name)]);
  }
  for (const [modern, entries] of [
    ['dependentRequired', required],
    ['dependentSchemas', schemas],
  ] as const) {
    if (entries.length === 0) continue;
    if (Object.hasOwn(source, modern)) also.push({ [modern]: fromEntries(entries) });
    else {
      out[modern] = fromEntries(entries);
      renamed.set(modern, keyword);
    }
  }
}

function translateContains(value: Json, keyword: string, making: Making): void {
  const { source, setting, also } = making;
  if (!setting.hidesContains) plainly(value, keyword, making);
  else if (keyword === 'contains') {
    const hidden: Record<string, Json> = { contains: setting.inner(value, keyword) };
    for (const name of ['minContains', 'maxContains']) {
      const count = member(source, name);
      if (count !== undefined) hidden[name] = count;
    }
    also.push({ not: { not: hidden } });
  }
}
