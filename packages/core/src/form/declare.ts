import { intersect } from '@yunform/schema';
import { escapeToken, fromEntries, isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import { isFlat } from '../condition/satisfies.ts';
import { readLens } from '../lens/read.ts';
import { declaredNames, type Facet, facetsOf, list, memberFacets, type Walk } from './facets.ts';
import { assertionsOf, type Field, type FormNode, type Group, type Reuse, type Rows } from './field.ts';
import { isMixed, isNullable } from './mixed.ts';
import { readTaken } from './taken-rows.ts';

interface Spot {
  readonly form: string;
  readonly pointer: string;
  readonly name: string;
  readonly always: boolean;
  readonly within?: LanguageMap;
  readonly row?: string;
}

/** The tree of the places that a normalized form declares, in any branch of its schema. */
export function declare(form: string, root: JsonObject): FormNode {
  return declareAt([{ schema: root, sure: true }], { form, pointer: '', name: '', always: true }, { root, refs: [] });
}

function declareAt(
  schemas: readonly { readonly schema: Json; readonly sure: boolean }[],
  spot: Spot,
  walk: Walk,
): FormNode {
  const found = schemas.map(({ schema, sure }) => facetsOf(schema, walk, sure));
  const facets = found.flatMap((one) => one.facets);
  const inside: Walk = { root: walk.root, refs: [...walk.refs, ...found.flatMap(({ refs }) => refs)] };
  if (found.some(({ recursive }) => recursive)) return field(facets, spot, walk, true);
  const rows = facets.filter(({ schema }) => isObject(schema.items));
  const names = declaredNames(facets);
  const kind = names.length > 0 ? 'object' : 'array';
  if (spot.pointer !== '' && (names.length > 0 || rows.length > 0) && isMixed(facets, kind)) {
    const whole = field(facets, spot, walk, true);
    if (kind === 'object' || !isFlat(whole.schema)) return whole;
  }
  if (names.length > 0 && rows.length === 0) return group(facets, names, spot, inside);
  const tuple = facets.some(({ schema }) => isArray(schema.prefixItems));
  if (rows.length > 0 && names.length === 0 && !tuple) {
    const items = rows.map(({ schema, sure }) => ({ schema: schema.items ?? true, sure }));
    const item = declareAt(
      items,
      { form: spot.form, pointer: `${spot.pointer}/*`, name: spot.name, always: true, ...rowOf(spot) },
      inside,
    );
    if (item.kind !== 'field') return repeating(facets, item, spot);
    return field(facets, spot, walk, item.opaque);
  }
  return field(facets, spot, walk, rows.length > 0 || tuple || facets.some(({ schema }) => isMap(schema)));
}

function group(facets: readonly Facet[], names: readonly string[], spot: Spot, walk: Walk): Group {
  const required = new Set(
    facets.flatMap(({ schema, sure }) =>
      sure ? list(schema.required).filter((name) => typeof name === 'string') : [],
    ),
  );
  const members = new Map<string, FormNode>();
  const within = spot.pointer === '' ? undefined : titlesOf(facets);
  const asked = first(facets, 'x-rows');
  const taken =
    asked === undefined || spot.row !== undefined || spot.pointer.endsWith('/*')
      ? undefined
      : { ...readTaken(asked, first(facets, 'x-key')), first: 1 };
  for (const name of names) {
    const child: Spot = {
      form: spot.form,
      pointer: `${spot.pointer}/${escapeToken(name)}`,
      name,
      always: required.has(name),
      ...(within ? { within } : {}),
      ...(taken ? { row: spot.pointer } : rowOf(spot)),
    };
    members.set(name, declareAt(memberFacets(facets, name), child, walk));
  }
  const element = text(facets, 'x-element');
  const print = first(facets, 'x-print');
  const blank = first(facets, 'x-blank') ?? (spot.pointer !== '' && isNullable(facets) ? null : undefined);
  return {
    kind: 'group',
    form: spot.form,
    pointer: spot.pointer,
    title: text(facets, 'title') ?? spot.name,
    always: spot.always,
    required: [...required],
    members,
    ...(element === undefined ? {} : { element }),
    ...(member(print, 'box') === true ? { box: true } : {}),
    ...(blank === undefined || spot.pointer.endsWith('/*') ? {} : { blank }),
    ...(taken ? { taken } : {}),
  };
}

function repeating(facets: readonly Facet[], item: FormNode, spot: Spot): Rows {
  const limits = new Map<string, Json>();
  for (const { schema, sure } of facets) {
    for (const keyword of ['minItems', 'maxItems']) {
      const limit = schema[keyword];
      if (sure && limit !== undefined) limits.set(keyword, limit);
    }
  }
  const element = text(facets, 'x-element');
  const taken = readTaken(first(facets, 'x-rows'), first(facets, 'x-key'));
  return {
    kind: 'rows',
    form: spot.form,
    pointer: spot.pointer,
    title: text(facets, 'title') ?? spot.name,
    titles: titlesOf(facets) ?? { 'zh-CN': spot.name },
    always: spot.always,
    item,
    schema: Object.fromEntries(limits),
    ...(element === undefined ? {} : { element }),
    ...(taken ? { taken } : {}),
  };
}

function field(facets: readonly Facet[], spot: Spot, walk: Walk, opaque: boolean): Field {
  const title = text(facets, 'title') ?? spot.name;
  const lens = readLens(first(facets, 'x-lens'));
  const blank = first(facets, 'x-blank');
  const norm = first(facets, 'x-norm');
  const error = languages(first(facets, 'x-error'));
  return {
    kind: 'field',
    form: spot.form,
    pointer: spot.pointer,
    title,
    titles: { 'zh-CN': title, ...languages(first(facets, 'x-title')) },
    ...(spot.within ? { within: spot.within } : {}),
    schema: opaque ? asItStands(facets, walk.root) : ownAssertions(facets),
    opaque,
    always: spot.always,
    ...optional('element', text(facets, 'x-element') ?? text(facets, 'x-jsonld-type')),
    ...optional('unit', text(facets, 'x-unit')),
    ...optional('codeList', text(facets, 'x-code-list')),
    ...optional('dateFormat', text(facets, 'x-date-format')),
    ...(blank === undefined ? {} : { blank }),
    ...(lens === undefined ? {} : { lens }),
    reuse: reuse(text(facets, 'x-reuse')),
    ...optional('sensitivity', text(facets, 'x-sensitivity')),
    ...(norm === undefined ? {} : { norm }),
    ...(error === undefined ? {} : { error }),
    ...optional('description', text(facets, 'description')),
    ...(member(first(facets, 'x-print'), 'box') === false ? { box: false } : {}),
    ...rowOf(spot),
  };
}

function rowOf({ row }: Spot): { readonly row?: string } {
  return row === undefined ? {} : { row };
}

/** The titles that a place has; none when it has no title. */
function titlesOf(facets: readonly Facet[]): LanguageMap | undefined {
  const title = text(facets, 'title');
  return title === undefined ? undefined : { 'zh-CN': title, ...languages(first(facets, 'x-title')) };
}

/** What the facets that always speak assert of a scalar; `$ref` and `allOf` are spread out already. */
function ownAssertions(facets: readonly Facet[]): JsonObject {
  const asserted = facets.flatMap(({ schema, sure }) => {
    const { $ref, allOf, ...rest } = schema;
    const assertions = sure ? assertionsOf(rest) : {};
    return isObject(assertions) && Object.keys(assertions).length > 0 ? [assertions] : [];
  });
  return together(asserted);
}

/** What several schemas assert of one value, joined where that can be, so that its type and limits stand where everybody looks for them. */
function together(asserted: readonly JsonObject[]): JsonObject {
  const [only, ...more] = asserted;
  if (more.length === 0) return only ?? {};
  const joined = asserted.every(isFlat) ? intersect(asserted) : undefined;
  return joined?.ok && isObject(joined.value.schema) ? joined.value.schema : { allOf: asserted };
}

/** The schema of an opaque question: whole, with the definitions that it may refer to. */
function asItStands(facets: readonly Facet[], root: JsonObject): JsonObject {
  const asserted = assertionsOf(facets.find(({ sure }) => sure)?.schema ?? {});
  return {
    ...(isObject(asserted) ? asserted : {}),
    ...(isObject(root.$defs) ? { $defs: fromEntries(Object.entries(root.$defs).map(definition)) } : {}),
  };
}

function definition([name, schema]: readonly [string, Json]): readonly [string, Json] {
  return [name, assertionsOf(schema)];
}

/** An object with free names: its members cannot be named, so it is one value. */
function isMap(schema: JsonObject): boolean {
  const type = schema.type;
  const objectOnly = type === 'object' || (isArray(type) && type.includes('object'));
  return objectOnly || schema.patternProperties !== undefined;
}

function first(facets: readonly Facet[], keyword: string): Json | undefined {
  return facets.find(({ schema }) => schema[keyword] !== undefined)?.schema[keyword];
}

function text(facets: readonly Facet[], keyword: string): string | undefined {
  const value = first(facets, keyword);
  return typeof value === 'string' ? value : undefined;
}

function languages(value: Json | undefined): LanguageMap | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string'));
}

function reuse(value: string | undefined): Reuse {
  return value === 'ask-again' || value === 'never-prefill' ? value : 'share';
}

function optional<K extends string>(name: K, value: string | undefined): { readonly [name in K]?: string } {
  const empty: { [name in K]?: string } = {};
  if (value !== undefined) empty[name] = value;
  return empty;
}
