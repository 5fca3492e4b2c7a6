import type { Json, JsonObject } from '@yunform/schema';
import { isObject } from '@yunform/schema/base';
import fc from 'fast-check';
import { NAMES, NUMBERS, value } from './value.ts';

/** Patterns that the schemas use, for texts and for names. */
const PATTERNS = ['^a', 'b$', '^[ab]*$', '^\\d+$', '^.{2}$', '^(?!a)', '\\bb', '\\p{Script=Han}'] as const;

const FORMATS = ['date', 'ipv4', 'email', 'uuid', 'no-such-format'] as const;
const TYPES = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'] as const;

const name = fc.constantFrom(...NAMES);
const count = fc.nat({ max: 3 });
const number = fc.constantFrom(...NUMBERS);

/** One keyword, or a few that belong together. */
type Part = fc.Arbitrary<JsonObject>;

function one(keyword: string, said: fc.Arbitrary<Json>): Part {
  return said.map((json) => Object.fromEntries([[keyword, json]]));
}

function members(key: fc.Arbitrary<string>, inside: fc.Arbitrary<Json>, maxLength = 2): fc.Arbitrary<Json> {
  return fc
    .uniqueArray(fc.tuple(key, inside), { minLength: 1, maxLength, selector: ([first]) => first })
    .map((entries) => Object.fromEntries(entries));
}

const scalarPart: Part = fc.oneof(
  one(
    'type',
    fc.oneof(fc.constantFrom(...TYPES), fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 })),
  ),
  one('enum', fc.array(value, { minLength: 1, maxLength: 3 })),
  one('const', value),
  one('minimum', number),
  one('maximum', number),
  one('exclusiveMinimum', number),
  one('exclusiveMaximum', number),
  one('multipleOf', fc.constantFrom(1, 2, 3, 0.5, 0.01)),
  one('minLength', count),
  one('maxLength', count),
  one('pattern', fc.constantFrom(...PATTERNS)),
  one('format', fc.constantFrom(...FORMATS)),
  one('minItems', count),
  one('maxItems', count),
  one('uniqueItems', fc.boolean()),
  one('minProperties', count),
  one('maxProperties', count),
  one('required', fc.uniqueArray(name, { maxLength: 2 })),
  one('dependentRequired', members(name, fc.uniqueArray(name, { maxLength: 2 }), 1)),
);

function nestedPart(inner: fc.Arbitrary<Json>): Part {
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: one('properties', members(name, inner, 3)) },
    one('patternProperties', members(fc.constantFrom('^a', 'b$', '^[abc]$', ''), inner, 2)),
    one('additionalProperties', fc.oneof(fc.constant(false), inner)),
    one('unevaluatedProperties', fc.oneof(fc.constant(false), inner)),
    one('propertyNames', inner),
    one('dependentSchemas', members(name, inner, 1)),
    one('prefixItems', some),
    one('items', fc.oneof(fc.constant(false), inner)),
    one('unevaluatedItems', fc.oneof(fc.constant(false), inner)),
    fc
      .tuple(
        one('contains', inner),
        fc.oneof(fc.constant({}), one('minContains', count)),
        fc.oneof(fc.constant({}), one('maxContains', count)),
      )
      .map((parts) => Object.assign({}, ...parts)),
    one('allOf', some),
    one('anyOf', some),
    one('oneOf', some),
    one('not', inner),
    fc.tuple(one('if', inner), one('then', inner), one('else', inner)).map((parts) => Object.assign({}, ...parts)),
    fc.tuple(one('if', inner), one('then', inner)).map((parts) => Object.assign({}, ...parts)),
  );
}

const flat: Part = fc.array(scalarPart, { minLength: 1, maxLength: 3 }).map((parts) => Object.assign({}, ...parts));

/** Definitions that lead to each other and to themselves, through a member or an item. */
const definition: fc.Arbitrary<Json> = fc.oneof(
  flat,
  fc.constantFrom<Json>(
    { properties: { b: { $ref: '#/$defs/q' } } },
    { type: 'array', items: { $ref: '#/$defs/p' } },
    { type: ['array', 'object', 'string'], items: { $ref: '#/$defs/q' }, minItems: 1, maxProperties: 2 },
  ),
);

/** Definitions that may also lead back to the whole schema. */
const definitionToRoot: fc.Arbitrary<Json> = fc.oneof(
  definition,
  fc.constantFrom<Json>(
    { type: 'object', properties: { a: { $ref: '#' } }, required: ['a'] },
    { type: ['array', 'string'], items: { $ref: '#' }, minItems: 1 },
  ),
);

const body: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 5, arbitrary: flat },
    { weight: 1, arbitrary: fc.constantFrom<Json>({ $ref: '#/$defs/p' }, { $ref: '#/$defs/q' }) },
    {
      weight: 6,
      arbitrary: fc
        .array(fc.oneof({ weight: 2, arbitrary: scalarPart }, { weight: 3, arbitrary: nestedPart(tie('schema')) }), {
          minLength: 1,
          maxLength: 4,
        })
        .map((parts) => Object.assign({}, ...parts)),
    },
  ),
})).schema;

function withDefinitions(root: Json, p: Json, q: Json): Json {
  return isObject(root) ? { ...root, $defs: { p, q } } : root;
}

/** Schemas of 2020-12 with every keyword that decides, local references among them, some of them recursive. */
export const schema: fc.Arbitrary<Json> = fc
  .tuple(body, definitionToRoot, definitionToRoot)
  .map(([root, p, q]) => withDefinitions(root, p, q));

/** Several schemas that share their definitions, none of which leads back to the whole. */
export const related: fc.Arbitrary<readonly Json[]> = fc
  .tuple(fc.array(body, { minLength: 2, maxLength: 6 }), definition, definition)
  .map(([roots, p, q]) => roots.map((root) => withDefinitions(root, p, q)));
