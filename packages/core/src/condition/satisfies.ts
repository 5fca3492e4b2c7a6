import {
  compareDecimals,
  decimal,
  equals,
  isArray,
  isMultipleOf,
  isObject,
  type Json,
  type JsonObject,
} from '@yunform/schema/base';

/** A keyword that refuses a value, with the limit it stated. */
export interface Refusal {
  readonly keyword: string;
  readonly limit: Json;
}

/** Tests of named formats; a name that is not here asserts nothing. */
export type Formats = {
  readonly [name: string]: { readonly validate: (text: string) => boolean; readonly pattern?: string };
};

/**
 * What a flat schema (assertions on a scalar or on an array of scalars) refuses in a value; empty when it is accepted. Keywords it does not know are listed by
 * `isFlat`, never ignored silently by callers.
 */
export function refusals(schema: Json, value: Json, formats: Formats): readonly Refusal[] {
  if (schema === true) return [];
  if (!isObject(schema)) return [{ keyword: 'false', limit: false }];
  return Object.entries(schema).flatMap(([keyword, limit]) => {
    if (keyword === 'items' && isArray(value)) return ofItems(limit, value, formats);
    const test = Object.hasOwn(TESTS, keyword) ? TESTS[keyword] : undefined;
    return test === undefined || test(limit, value, formats, schema) ? [] : [{ keyword, limit }];
  });
}

/** What is refused in the items, each keyword once. */
function ofItems(schema: Json, items: readonly Json[], formats: Formats): readonly Refusal[] {
  const found = items.flatMap((item) => refusals(schema, item, formats));
  return found.filter(({ keyword }, index) => found.findIndex((one) => one.keyword === keyword) === index);
}

/** Does the flat schema accept the value? */
export function satisfies(schema: Json, value: Json, formats: Formats): boolean {
  return refusals(schema, value, formats).length === 0;
}

/** Can `refusals` decide every assertion of the schema exactly? */
export function isFlat(schema: Json): boolean {
  if (!isObject(schema)) return typeof schema === 'boolean';
  return Object.keys(schema).every((keyword) => {
    const value = NESTED.has(keyword) ? schema[keyword] : undefined;
    if (value !== undefined) return isArray(value) ? value.every(isFlat) : isFlat(value);
    return !ASSERTING.has(keyword);
  });
}

type Test = (limit: Json, value: Json, formats: Formats, schema: JsonObject) => boolean;

const NESTED = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'items']);

/** Keywords that assert something but want more than a flat test. */
const ASSERTING = new Set(
  (
    '$ref $dynamicRef if then else properties patternProperties additionalProperties propertyNames required dependentRequired dependentSchemas ' +
    'minProperties maxProperties unevaluatedProperties prefixItems contains minContains maxContains unevaluatedItems'
  ).split(' '),
);

const TESTS: { readonly [keyword: string]: Test } = {
  type: (limit, value) => (isArray(limit) ? limit.some((one) => hasType(one, value)) : hasType(limit, value)),
  const: (limit, value) => equals(limit, value),
  enum: (limit, value) => !isArray(limit) || limit.some((one) => equals(one, value)),
  minimum: (limit, value) => compare(value, limit, (order) => order >= 0),
  maximum: (limit, value) => compare(value, limit, (order) => order <= 0),
  exclusiveMinimum: (limit, value) => compare(value, limit, (order) => order > 0),
  exclusiveMaximum: (limit, value) => compare(value, limit, (order) => order < 0),
  multipleOf: (limit, value) => {
    const [x, of] = [numeric(value), numeric(limit)];
    return x === undefined || of === undefined || isMultipleOf(x, of);
  },
  minLength: (limit, value) => typeof value !== 'string' || typeof limit !== 'number' || [...value].length >= limit,
  maxLength: (limit, value) => typeof value !== 'string' || typeof limit !== 'number' || [...value].length <= limit,
  pattern: (limit, value) => typeof value !== 'string' || typeof limit !== 'string' || matches(limit, value),
  format: (limit, value, formats) =>
    typeof value !== 'string' ||
    typeof limit !== 'string' ||
    !Object.hasOwn(formats, limit) ||
    (formats[limit]?.validate(value) ?? true),
  minItems: (limit, value) => !isArray(value) || typeof limit !== 'number' || value.length >= limit,
  maxItems: (limit, value) => !isArray(value) || typeof limit !== 'number' || value.length <= limit,
  uniqueItems: (limit, value) =>
    limit !== true ||
    !isArray(value) ||
    value.every((item, index) => value.findIndex((other) => equals(other, item)) === index),
  items: (limit, value, formats) => !isArray(value) || value.every((item) => satisfies(limit, item, formats)),
  allOf: (limit, value, formats) => !isArray(limit) || limit.every((one) => satisfies(one, value, formats)),
  anyOf: (limit, value, formats) => !isArray(limit) || limit.some((one) => satisfies(one, value, formats)),
  oneOf: (limit, value, formats) =>
    !isArray(limit) || limit.filter((one) => satisfies(one, value, formats)).length === 1,
  not: (limit, value, formats) => !satisfies(limit, value, formats),
};

function hasType(type: Json, value: Json): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    default:
      return type === typeof value;
  }
}

function numeric(value: Json): ReturnType<typeof decimal> {
  return typeof value === 'number' ? decimal(value) : undefined;
}

function compare(value: Json, limit: Json, holds: (order: number) => boolean): boolean {
  const [x, y] = [numeric(value), numeric(limit)];
  return x === undefined || y === undefined || holds(compareDecimals(x, y));
}

const compiled = new Map<string, RegExp | undefined>();

function matches(pattern: string, text: string): boolean {
  if (!compiled.has(pattern)) compiled.set(pattern, compilePattern(pattern));
  return compiled.get(pattern)?.test(text) ?? true;
}

function compilePattern(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Patterns that are valid only without `u` are tried without it.
    }
  }
  return undefined;
}

/** `satisfies` as a function of the value, made once; the plainest schemas (one constant, some codes) need no more than a comparison. */
export function satisfying(schema: Json, formats: Formats): (value: Json) => boolean {
  const codes = codesOf(schema);
  if (codes === undefined) return (value) => satisfies(schema, value, formats);
  const [only, ...more] = codes;
  if (more.length === 0) return (value) => value === only;
  const known = new Set<Json | undefined>(codes);
  return (value) => known.has(value);
}

/** The scalars that a schema of nothing but `const` or `enum` permits. */
function codesOf(schema: Json): readonly Json[] | undefined {
  if (!isObject(schema) || Object.keys(schema).length !== 1) return undefined;
  const codes = isArray(schema.enum) ? schema.enum : schema.const === undefined ? undefined : [schema.const];
  const scalar = (value: Json): boolean => typeof value !== 'object' || value === null;
  return codes !== undefined && codes.length > 0 && codes.every(scalar) ? codes : undefined;
}
