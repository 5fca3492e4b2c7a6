import { isArray, isObject, type Json, type JsonObject } from '../base/json.ts';

/** The dialects, by the number of their draft or their year. */
export type Draft = 4 | 6 | 7 | 2019 | 2020;

/** The newest dialect, into which all others are read. */
export const NEWEST: Draft = 2020;

/** What a keyword's value must look like; a shape with `schema` in its name holds subschemas. */
export type Shape =
  | 'any'
  | 'count'
  | 'dependencies'
  | 'flag'
  | 'flag-or-number'
  | 'number'
  | 'positive'
  | 'schema'
  | 'schema-list'
  | 'schema-map'
  | 'schema-or-list'
  | 'text'
  | 'texts'
  | 'texts-map'
  | 'types'
  | 'values';

/** Where in the life of a schema a keyword matters: `identity` names things, `reference` leads away, `dead` holds schemas and asserts nothing. */
export type Role = 'identity' | 'reference' | 'assertion' | 'annotation' | 'dead';

/** One keyword of the five dialects. */
export interface Term {
  readonly name: string;
  readonly since: Draft;
  readonly until: Draft;
  readonly shape: Shape;
  readonly role: Role;
  /** Do its subschemas apply to the same instance as the schema itself? */
  readonly inPlace: boolean;
  /** How its value holds subschemas. */
  readonly holds: Holding;
  /** Does the value have the shape that the dialect asks of the keyword? */
  readonly fits: (value: Json, draft: Draft) => boolean;
}

/** How a keyword's value holds subschemas: it is one, a list of them, a map to them, one or a list, or none of this. */
export type Holding = 'one' | 'list' | 'map' | 'either' | 'none';

type Row = readonly [names: string, since: Draft, shape: Shape, role: Role, until?: Draft];

const ROWS: readonly Row[] = [
  ['$schema', 4, 'text', 'identity'],
  ['id', 4, 'text', 'identity', 4],
  ['$id', 6, 'text', 'identity'],
  ['$anchor $dynamicAnchor', 2019, 'text', 'identity'],
  ['$recursiveAnchor', 2019, 'flag', 'identity', 2019],
  ['$vocabulary', 2019, 'any', 'identity'],
  ['$ref', 4, 'text', 'reference'],
  ['$recursiveRef', 2019, 'text', 'reference', 2019],
  ['$dynamicRef', 2020, 'text', 'reference'],
  ['definitions', 4, 'schema-map', 'dead'],
  ['$defs', 4, 'schema-map', 'dead'],
  ['title description default $comment readOnly writeOnly', 4, 'any', 'annotation'],
  ['examples', 6, 'any', 'annotation'],
  ['deprecated', 2019, 'any', 'annotation'],
  ['contentMediaType contentEncoding', 4, 'text', 'assertion'],
  ['contentSchema', 2019, 'schema', 'assertion'],
  ['type', 4, 'types', 'assertion'],
  ['const', 6, 'any', 'assertion'],
  ['enum', 4, 'values', 'assertion'],
  ['minimum maximum', 4, 'number', 'assertion'],
  ['exclusiveMinimum exclusiveMaximum', 4, 'flag-or-number', 'assertion'],
  ['multipleOf', 4, 'positive', 'assertion'],
  ['minLength maxLength minItems maxItems minProperties maxProperties', 4, 'count', 'assertion'],
  ['pattern format', 4, 'text', 'assertion'],
  ['uniqueItems', 4, 'flag', 'assertion'],
  ['required', 4, 'texts', 'assertion'],
  ['items', 4, 'schema-or-list', 'assertion'],
  ['additionalItems', 4, 'schema', 'assertion', 2019],
  ['prefixItems', 2020, 'schema-list', 'assertion'],
  ['contains', 6, 'schema', 'assertion'],
  ['minContains maxContains', 2019, 'count', 'assertion'],
  ['unevaluatedItems unevaluatedProperties', 2019, 'schema', 'assertion'],
  ['properties patternProperties', 4, 'schema-map', 'assertion'],
  ['additionalProperties', 4, 'schema', 'assertion'],
  ['propertyNames', 6, 'schema', 'assertion'],
  ['dependencies', 4, 'dependencies', 'assertion'],
  ['dependentRequired', 2019, 'texts-map', 'assertion'],
  ['dependentSchemas', 2019, 'schema-map', 'assertion'],
  ['allOf anyOf oneOf', 4, 'schema-list', 'assertion'],
  ['not', 4, 'schema', 'assertion'],
  ['if then else', 7, 'schema', 'assertion'],
];

const TYPES: ReadonlySet<Json> = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

/** Is the value a schema by its looks: an object or a boolean? */
export function isSchema(value: Json | undefined): boolean {
  return typeof value === 'boolean' || isObject(value);
}

function areSchemas(map: JsonObject): boolean {
  for (const name in map) if (Object.hasOwn(map, name) && !isSchema(map[name])) return false;
  return true;
}

function isNumber(value: Json): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isTexts(value: Json): value is readonly string[] {
  return isArray(value) && value.every((item) => typeof item === 'string');
}

const SHAPES: { readonly [shape in Shape]: Term['fits'] } = {
  any: () => true,
  count: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  dependencies: (value) => isObject(value) && Object.values(value).every((item) => isTexts(item) || isSchema(item)),
  flag: (value) => typeof value === 'boolean',
  'flag-or-number': (value, draft) => (draft === 4 ? typeof value === 'boolean' : isNumber(value)),
  number: isNumber,
  positive: (value) => isNumber(value) && value > 0,
  schema: isSchema,
  'schema-list': (value) => isArray(value) && value.length > 0 && value.every(isSchema),
  'schema-map': (value) => isObject(value) && areSchemas(value),
  'schema-or-list': (value, draft) => isSchema(value) || (draft < 2020 && isArray(value) && value.every(isSchema)),
  text: (value) => typeof value === 'string',
  texts: isTexts,
  'texts-map': (value) => isObject(value) && Object.values(value).every(isTexts),
  types: (value) => (isArray(value) ? value.length > 0 && value.every((item) => TYPES.has(item)) : TYPES.has(value)),
  values: isArray,
};

const HOLDS: { readonly [shape in Shape]?: Holding } = {
  schema: 'one',
  'schema-list': 'list',
  'schema-map': 'map',
  dependencies: 'map',
  'schema-or-list': 'either',
};

const IN_PLACE = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependencies']);

/** Every keyword of the five dialects, by name. */
export const TERMS: ReadonlyMap<string, Term> = new Map(
  ROWS.flatMap(([names, since, shape, role, until = NEWEST]) =>
    names.split(' ').map((name) => {
      const inPlace = IN_PLACE.has(name);
      const holds = HOLDS[shape] ?? 'none';
      return [name, { name, since, until, shape, role, inPlace, holds, fits: SHAPES[shape] }] as const;
    }),
  ),
);

/** Does the dialect know the keyword? */
export function isKnown(term: Term, draft: Draft): boolean {
  return term.since <= draft && draft <= term.until;
}
