import type { Json, JsonObject } from '@yunform/schema';
import fc from 'fast-check';

/** A world so small that every value of it can be tried, with schemas that branch a lot. */
export interface SmallWorld {
  /** Accepts the values of the world and nothing else. */
  readonly frame: JsonObject;
  readonly values: readonly Json[];
  readonly schema: fc.Arbitrary<Json>;
}

const CODES = [0, 1, 2] as const;
const NAMES = ['a', 'b', 'c'] as const;

const entry = (keyword: string, said: Json): JsonObject => Object.fromEntries([[keyword, said]]);
const merged = (parts: fc.Arbitrary<JsonObject[]>): fc.Arbitrary<JsonObject> =>
  parts.map((all) => Object.assign({}, ...all));

const code: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(true, true, false, { minimum: 1 }, { multipleOf: 2 }),
  fc.constantFrom(...CODES).map((value) => ({ const: value })),
  fc.constantFrom(...CODES).map((value) => ({ not: { const: value } })),
);

function branching(leaf: fc.Arbitrary<JsonObject>, rest: string): fc.Arbitrary<Json> {
  return fc.letrec<{ schema: JsonObject; part: JsonObject }>((tie) => {
    const some = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
    return {
      part: fc.oneof(
        { weight: 3, arbitrary: leaf },
        some.map((schemas) => entry('anyOf', schemas)),
        some.map((schemas) => entry('oneOf', schemas)),
        some.map((schemas) => entry('allOf', schemas)),
        tie('schema').map((schema) => entry('not', schema)),
        fc.tuple(tie('schema'), tie('schema'), tie('schema')).map(([condition, then, otherwise]) => ({
          ...entry('if', condition),
          ...entry('then', then),
          ...entry('else', otherwise),
        })),
        { weight: 2, arbitrary: fc.oneof(fc.constant(false), code).map((said) => entry(rest, said)) },
      ),
      schema: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        merged(fc.array(tie('part'), { minLength: 1, maxLength: 4 })),
      ),
    };
  }).schema;
}

const name = fc.constantFrom(...NAMES);
const recordLeaf: fc.Arbitrary<JsonObject> = merged(
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(name, code).map(([key, said]) => entry('properties', entry(key, said))) },
      {
        weight: 2,
        arbitrary: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }).map((names) => entry('required', names)),
      },
      fc
        .tuple(fc.constantFrom('^[ab]$', '^[bc]$', 'c'), code)
        .map(([key, said]) => entry('patternProperties', entry(key, said))),
      fc.tuple(name, name).map(([one, other]) => entry('dependentRequired', entry(one, [other]))),
      fc
        .tuple(name, name, code)
        .map(([one, other, said]) => entry('dependentSchemas', entry(one, { properties: entry(other, said) }))),
      fc.nat(3).map((count) => entry('minProperties', count)),
      fc.nat(3).map((count) => entry('maxProperties', count)),
      fc.oneof(fc.constant(false), code).map((said) => entry('additionalProperties', said)),
      fc.constantFrom<Json>({ enum: ['a', 'b'] }, { not: { const: 'a' } }).map((said) => entry('propertyNames', said)),
    ),
    { minLength: 1, maxLength: 3 },
  ),
);

const rowsLeaf: fc.Arbitrary<JsonObject> = merged(
  fc.array(
    fc.oneof(
      fc.array(code, { minLength: 1, maxLength: 2 }).map((said) => entry('prefixItems', said)),
      fc.oneof(fc.constant(false), code).map((said) => entry('items', said)),
      {
        weight: 3,
        arbitrary: fc
          .tuple(code, fc.nat(2), fc.nat(3))
          .map(([said, min, max]) => ({ contains: said, minContains: min, maxContains: max })),
      },
      code.map((said) => entry('contains', said)),
      fc.nat(3).map((count) => entry('minItems', count)),
      fc.nat(3).map((count) => entry('maxItems', count)),
      fc.constant(entry('uniqueItems', true)),
    ),
    { minLength: 1, maxLength: 3 },
  ),
);

/** Records of at most the members a, b and c, each 0, 1 or 2. */
export const records: SmallWorld = {
  frame: { type: 'object', propertyNames: { enum: [...NAMES] }, additionalProperties: { enum: [...CODES] } },
  values: NAMES.reduce<JsonObject[]>(
    (all, key) => all.flatMap((one) => [one, ...CODES.map((value) => ({ ...one, [key]: value }))]),
    [{}],
  ),
  schema: branching(recordLeaf, 'unevaluatedProperties'),
};

/** Rows of at most three codes. */
export const rows: SmallWorld = {
  frame: { type: 'array', maxItems: 3, items: { enum: [...CODES] } },
  values: [0, 1, 2, 3].flatMap((length) => ofLength(length)),
  schema: branching(rowsLeaf, 'unevaluatedItems'),
};

function ofLength(length: number): number[][] {
  return length === 0 ? [[]] : ofLength(length - 1).flatMap((one) => CODES.map((value) => [...one, value]));
}
