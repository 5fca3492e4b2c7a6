import { equals, isArray, isObject, type Json, type JsonObject } from '../../base/json.ts';

/** A part of a schema that is compared as a whole: keywords that belong together, or one entry of a keyword. */
export interface Part {
  readonly keywords: readonly string[];
  /** The entry, when the keyword holds entries by name. */
  readonly name?: string;
}

/** Two schemas that stand in the same place of an older and a newer one, where a change of the one changes the whole alike. */
export interface Pair {
  readonly path: readonly (string | number)[];
  readonly before: Json;
  readonly after: Json;
}

/** Two schemas taken apart: the pairs below them that are compared by themselves, and the parts that differ here. */
export interface Apart {
  readonly below: readonly Pair[];
  readonly differing: readonly Part[];
  readonly annotations: readonly string[];
}

/** Keywords that decide only together. */
const TOGETHER: readonly (readonly string[])[] = [
  ['type', 'enum', 'const'],
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
  ['contains', 'minContains', 'maxContains'],
  ['if', 'then', 'else'],
  ['prefixItems', 'items'],
];
const ALONE = [
  ...[
    '$ref',
    '$dynamicRef',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    'multipleOf',
    'minLength',
    'maxLength',
    'pattern',
    'format',
  ],
  ...['minItems', 'maxItems', 'uniqueItems', 'unevaluatedItems', 'minProperties', 'maxProperties', 'required'],
  ...['additionalProperties', 'propertyNames', 'unevaluatedProperties'],
];
const BY_NAME = ['properties', 'patternProperties', 'dependentSchemas', 'dependentRequired'];
/** Keywords whose one schema may be compared by itself, as long as what they leave to others stays the same. */
const ONE: readonly (readonly [keyword: string, ...others: string[]])[] = [
  ['propertyNames'],
  ['additionalProperties', 'properties', 'patternProperties'],
  ['items', 'prefixItems'],
];
/** Keywords whose schemas may be compared one by one, when there are as many as before. */
const LISTS = ['allOf', 'anyOf', 'prefixItems'];
/** Keywords that say where a schema is, not what it accepts. */
const IDENTITY = ['$schema', '$id', '$anchor', '$dynamicAnchor', '$defs', '$vocabulary'];
const DECIDING = new Set([...TOGETHER.flat(), ...ALONE, ...BY_NAME]);

/** Takes two schemas of one place apart. */
export function apart(before: JsonObject, after: JsonObject): Apart {
  const below = [...pairs(before, after)].filter((pair) => !equals(pair.before, pair.after));
  const older = without(before, below);
  const newer = without(after, below);
  const differs = (keyword: string) => !equals(older[keyword], newer[keyword]);
  const parts: Part[] = [
    ...TOGETHER.map((keywords) => ({ keywords })),
    ...ALONE.map((keyword) => ({ keywords: [keyword] })),
  ];
  const named = BY_NAME.flatMap((keyword) => entries(keyword, older[keyword], newer[keyword]));
  const names = new Set([...Object.keys(older), ...Object.keys(newer)]);
  return {
    below,
    differing: [...parts.filter(({ keywords }) => keywords.some(differs)), ...named],
    annotations: [...names].filter((name) => !DECIDING.has(name) && !IDENTITY.includes(name) && differs(name)),
  };
}

/** The schema with the pairs below it taken as alike. */
export function without(schema: JsonObject, below: readonly Pair[]): JsonObject {
  const copy: Record<string, Json> = { ...schema };
  for (const { path } of below) {
    const [keyword = '', key] = path;
    const held = copy[keyword];
    if (keyword === '$defs') continue;
    if (key === undefined) copy[keyword] = true;
    else if (isArray(held)) copy[keyword] = held.with(Number(key), true);
    else if (isObject(held))
      copy[keyword] = Object.fromEntries(Object.entries(held).map(([name, one]) => [name, name === key ? true : one]));
  }
  return copy;
}

/** The older schema with one part taken from the newer one. */
export function withPart(older: JsonObject, newer: JsonObject, { keywords, name }: Part): JsonObject {
  const copy: Record<string, Json> = { ...older };
  for (const keyword of keywords) {
    const said = name === undefined ? newer[keyword] : entry(older[keyword], newer[keyword], name);
    if (said === undefined) delete copy[keyword];
    else copy[keyword] = said;
  }
  return copy;
}

function entry(older: Json | undefined, newer: Json | undefined, name: string): Json {
  const rest = Object.entries(isObject(older) ? older : {}).filter(([other]) => other !== name);
  const own = isObject(newer) && Object.hasOwn(newer, name) ? [[name, newer[name] ?? null] as const] : [];
  return Object.fromEntries([...rest, ...own]);
}

function entries(keyword: string, older: Json | undefined, newer: Json | undefined): Part[] {
  const [one, other] = [isObject(older) ? older : {}, isObject(newer) ? newer : {}];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const own = (object: JsonObject, name: string) => (Object.hasOwn(object, name) ? object[name] : undefined);
  return [...names]
    .filter((name) => !equals(own(one, name), own(other, name)))
    .map((name) => ({ keywords: [keyword], name }));
}

function* pairs(before: JsonObject, after: JsonObject): Generator<Pair> {
  for (const keyword of ['$defs', ...BY_NAME.slice(0, 3)]) {
    const [older, newer] = [before[keyword], after[keyword]];
    if (!isObject(older) || !isObject(newer)) continue;
    for (const name of Object.keys(older)) {
      if (Object.hasOwn(newer, name))
        yield { path: [keyword, name], before: older[name] ?? null, after: newer[name] ?? null };
    }
  }
  for (const [keyword, ...others] of ONE) {
    const [older, newer] = [before[keyword], after[keyword]];
    if (older === undefined || newer === undefined) continue;
    if (others.every((other) => equals(keys(before[other]), keys(after[other]))))
      yield { path: [keyword], before: older, after: newer };
  }
  for (const keyword of LISTS) yield* listed(keyword, before[keyword], after[keyword]);
  if (before.if === undefined || !equals(before.if, after.if)) return;
  for (const keyword of ['then', 'else']) {
    yield { path: [keyword], before: before[keyword] ?? true, after: after[keyword] ?? true };
  }
}

function keys(said: Json | undefined): Json {
  return typeof said === 'object' && said !== null ? Object.keys(said).sort() : [];
}

function* listed(keyword: string, older: Json | undefined, newer: Json | undefined): Generator<Pair> {
  if (!isArray(older) || !isArray(newer) || older.length !== newer.length) return;
  for (const [index, one] of older.entries())
    yield { path: [keyword, index], before: one, after: newer[index] ?? null };
}
