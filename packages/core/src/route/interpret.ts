import { isArray, isObject, type Json, type JsonObject, toPointer, valueAt, YunformError } from '@yunform/schema/base';
import { type Formats, refusals } from '../condition/satisfies.ts';
import type { Check, Validator } from './check.ts';
import { join, list, looked, NOTHING, only, type Result } from './interpreted.ts';

/**
 * A validator without generated code, for pages under `script-src 'self'`: the same verdicts and findings as the default one, decimals exact. It reads the schema
 * at every check.
 */
export const interpretedValidator: Validator = (schema, formats) => {
  const check: Check = (submission) => apply({ root: schema, formats, depth: 0 }, schema, submission, '', '').findings;
  return check;
};

interface Scope {
  readonly root: JsonObject;
  readonly formats: Formats;
  readonly depth: number;
}

/** One schema at one value: `at` is the place in the data, `path` the place in the schema. */
function apply(scope: Scope, schema: Json, value: Json, at: string, path: string): Result {
  if (schema === true) return NOTHING;
  if (!isObject(schema)) return only({ keyword: 'false schema', at, schema: `${path}/false schema`, limit: false });
  const here: Here = { scope, schema, value, at, path };
  const first = join(
    Object.entries(schema).map(
      ([keyword, limit]) =>
        (Object.hasOwn(NESTED, keyword) ? NESTED[keyword] : flat)?.(here, limit, keyword) ?? NOTHING,
    ),
  );
  return join([first, ...rest(here, first)]);
}

interface Here {
  readonly scope: Scope;
  readonly schema: JsonObject;
  readonly value: Json;
  readonly at: string;
  readonly path: string;
}

type Keyword = (here: Here, limit: Json, keyword: string) => Result;

const flat: Keyword = ({ scope, value, at, path }, limit, keyword) => {
  if (!FLAT.has(keyword)) return NOTHING;
  const refused = refusals({ [keyword]: limit }, value, scope.formats);
  return refused.length === 0 ? NOTHING : only({ keyword, at, schema: `${path}/${keyword}`, limit });
};

const FLAT = new Set(
  (
    'type const enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format ' +
    'minItems maxItems uniqueItems'
  ).split(' '),
);

const branches: Keyword = ({ scope, value, at, path }, limit, keyword) =>
  join(list(limit).map((one, index) => apply(scope, one, value, at, `${path}/${keyword}/${index}`)));

const choice: Keyword = (here, limit, keyword) => {
  const fitting = list(limit)
    .map((one) => apply(here.scope, one, here.value, here.at, here.path))
    .filter(({ findings }) => findings.length === 0);
  return (keyword === 'anyOf' ? fitting.length > 0 : fitting.length === 1) ? join(fitting) : refuse(here, keyword);
};

const condition: Keyword = ({ scope, schema, value, at, path }, limit) => {
  const tried = apply(scope, limit, value, at, path);
  const holds = tried.findings.length === 0;
  const name = holds ? 'then' : 'else';
  const next = schema[name];
  const chosen = next === undefined ? NOTHING : apply(scope, next, value, at, `${path}/${name}`);
  return holds ? join([tried, chosen]) : chosen;
};

const reference: Keyword = ({ scope, value, at }, limit, keyword) => {
  if (typeof limit !== 'string' || !/^#(\/|$)/.test(limit))
    throw new YunformError(`${keyword} ${String(limit)} leads out of the schema`);
  if (scope.depth > 500) throw new YunformError(`${keyword} ${limit} leads back to itself`);
  const target = valueAt(scope.root, decodeURIComponent(limit.slice(1)));
  if (target === undefined) throw new YunformError(`${keyword} ${limit} leads nowhere`);
  return apply({ ...scope, depth: scope.depth + 1 }, target, value, at, decodeURIComponent(limit.slice(1)));
};

const properties: Keyword = ({ scope, value, at, path }, limit, keyword) => {
  if (!isObject(value) || !isObject(limit)) return NOTHING;
  const names = Object.keys(limit).filter((name) => Object.hasOwn(value, name));
  const results = names.map((name) =>
    inside(scope, limit[name] ?? true, value[name] ?? null, at + toPointer([name]), path + toPointer([keyword, name])),
  );
  return looked(results, names);
};

const patterns: Keyword = ({ scope, value, at, path }, limit, keyword) => {
  if (!isObject(value) || !isObject(limit)) return NOTHING;
  const pairs = Object.entries(limit).flatMap(([pattern, schema]) =>
    Object.keys(value)
      .filter((name) => refusals({ pattern }, name, scope.formats).length === 0)
      .map((name) => ({ name, schema, path: path + toPointer([keyword, pattern]) })),
  );
  return looked(
    pairs.map((one) => inside(scope, one.schema, value[one.name] ?? null, at + toPointer([one.name]), one.path)),
    pairs.map(({ name }) => name),
  );
};

const others: Keyword = ({ scope, schema, value, at, path }, limit, keyword) => {
  if (!isObject(value)) return NOTHING;
  const named = isObject(schema.properties) ? schema.properties : {};
  const tests = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  const names = Object.keys(value).filter(
    (name) =>
      !Object.hasOwn(named, name) && !tests.some((pattern) => refusals({ pattern }, name, scope.formats).length === 0),
  );
  return extras(scope, limit, value, names, at, `${path}/${keyword}`, keyword);
};

/** Members that nothing else speaks of; `false` is a finding of the keyword itself, at the member. */
function extras(
  scope: Scope,
  limit: Json,
  value: JsonObject,
  names: readonly string[],
  at: string,
  path: string,
  keyword: string,
): Result {
  const results = names.map((name) => {
    const place = at + toPointer([name]);
    return limit === false
      ? only({ keyword, at: place, schema: path, limit })
      : inside(scope, limit, value[name] ?? null, place, path);
  });
  return looked(results, names);
}

const required: Keyword = (here, limit, keyword) =>
  isObject(here.value) ? join(list(limit).map((name) => missing(here, name, limit, keyword))) : NOTHING;

const dependent: Keyword = (here, limit, keyword) => {
  const { value } = here;
  if (!isObject(value) || !isObject(limit)) return NOTHING;
  const given = Object.entries(limit).filter(([name]) => Object.hasOwn(value, name));
  return join(given.flatMap(([, names]) => list(names).map((name) => missing(here, name, limit, keyword))));
};

function missing({ value, at, path }: Here, name: Json, limit: Json, keyword: string): Result {
  if (typeof name !== 'string' || (isObject(value) && Object.hasOwn(value, name))) return NOTHING;
  return only({ keyword, at: at + toPointer([name]), schema: `${path}/${keyword}`, limit });
}

const dependentSchemas: Keyword = ({ scope, value, at, path }, limit, keyword) => {
  if (!isObject(value) || !isObject(limit)) return NOTHING;
  const given = Object.entries(limit).filter(([name]) => Object.hasOwn(value, name));
  return join(given.map(([name, schema]) => apply(scope, schema, value, at, path + toPointer([keyword, name]))));
};

const items: Keyword = ({ scope, schema, value, at, path }, limit, keyword) => {
  if (!isArray(value)) return NOTHING;
  const from = keyword === 'prefixItems' ? 0 : list(schema.prefixItems).length;
  const to = keyword === 'prefixItems' ? Math.min(list(limit).length, value.length) : value.length;
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const results = indexes.map((index) => {
    const one = keyword === 'prefixItems' ? (list(limit)[index] ?? true) : limit;
    const place = keyword === 'prefixItems' ? `${path}/${keyword}/${index}` : `${path}/${keyword}`;
    return inside(scope, one, value[index] ?? null, `${at}/${index}`, place);
  });
  return { ...join(results), members: new Set(), items: new Set(indexes) };
};

const contains: Keyword = (here, limit, keyword) => {
  const { scope, schema, value } = here;
  if (!isArray(value)) return NOTHING;
  const found = value.flatMap((one, index) =>
    apply(scope, limit, one, here.at, here.path).findings.length === 0 ? [index] : [],
  );
  const low = typeof schema.minContains === 'number' ? schema.minContains : 1;
  const high = typeof schema.maxContains === 'number' ? schema.maxContains : Number.POSITIVE_INFINITY;
  const kept: Result = { ...NOTHING, items: new Set(found) };
  return found.length >= low && found.length <= high ? kept : refuse(here, keyword);
};

const count: Keyword = (here, limit, keyword) => {
  if (!isObject(here.value) || typeof limit !== 'number') return NOTHING;
  const number = Object.keys(here.value).length;
  return (keyword === 'minProperties' ? number >= limit : number <= limit) ? NOTHING : refuse(here, keyword);
};

const NESTED: { readonly [keyword: string]: Keyword } = {
  allOf: branches,
  anyOf: choice,
  oneOf: choice,
  not: (here, limit, keyword) =>
    apply(here.scope, limit, here.value, here.at, here.path).findings.length > 0 ? NOTHING : refuse(here, keyword),
  if: condition,
  $ref: reference,
  properties,
  patternProperties: patterns,
  additionalProperties: others,
  propertyNames: (here, limit, keyword) =>
    isObject(here.value) &&
    Object.keys(here.value).some((name) => apply(here.scope, limit, name, here.at, here.path).findings.length > 0)
      ? refuse(here, keyword)
      : NOTHING,
  required,
  dependentRequired: dependent,
  dependentSchemas,
  minProperties: count,
  maxProperties: count,
  prefixItems: items,
  items,
  contains,
};

/** What is left for `unevaluated*` when everything beside it has looked. */
function rest({ scope, schema, value, at, path }: Here, before: Result): readonly Result[] {
  const results: Result[] = [];
  const [members, rows] = [schema.unevaluatedProperties, schema.unevaluatedItems];
  if (members !== undefined && isObject(value)) {
    const names = Object.keys(value).filter((name) => !before.members.has(name));
    results.push(extras(scope, members, value, names, at, `${path}/unevaluatedProperties`, 'unevaluatedProperties'));
  }
  if (rows !== undefined && isArray(value)) {
    const indexes = [...value.keys()].filter((index) => !before.items.has(index));
    const found = indexes.map((index) =>
      inside(scope, rows, value[index] ?? null, `${at}/${index}`, `${path}/unevaluatedItems`),
    );
    const refused = rows === false && indexes.length > 0;
    const own = refused
      ? [only({ keyword: 'unevaluatedItems', at, schema: `${path}/unevaluatedItems`, limit: rows })]
      : found;
    results.push({ ...join(own), members: new Set(), items: new Set(indexes) });
  }
  return results;
}

/** A schema one step deeper in the data: what it looks at there says nothing of the members here. */
function inside(scope: Scope, schema: Json, value: Json, at: string, path: string): Result {
  return { ...NOTHING, findings: apply(scope, schema, value, at, path).findings };
}

function refuse({ schema, at, path }: Here, keyword: string): Result {
  return only({ keyword, at, schema: `${path}/${keyword}`, limit: schema[keyword] ?? null });
}
