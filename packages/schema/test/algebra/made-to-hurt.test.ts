import { diff, includes, isEmpty, type Json, sample } from '@yunform/schema';
import { describe, expect, test } from 'vitest';

const list = (count: number): number[] => [...Array(count).keys()];
const nest = (depth: number, wrap: (inside: Json) => Json, inside: Json = true): Json =>
  list(depth).reduce((held) => wrap(held), inside);
const named = (count: number, schema: (index: number) => Json) =>
  Object.fromEntries(list(count).map((index) => [`p${index}`, schema(index)] as const));
const definitions = (count: number, last: Json, schema: (next: string) => Json): Json => ({
  $ref: '#/$defs/p0',
  $defs: { ...named(count, (index) => schema(`#/$defs/p${index + 1}`)), [`p${count}`]: last },
});

/** Schemas made to hurt, and what may be said of them: the sure verdict, or that it is out of reach. */
const CASES: readonly (readonly [name: string, schema: Json, verdict: string])[] = [
  ['a hundred thousand levels', nest(100_000, (inside) => ({ not: inside })), 'unknown'],
  ['190 levels of not', nest(190, (inside) => ({ not: inside })), 'inhabited'],
  ['190 levels of rows', nest(190, (inside) => ({ type: 'array', minItems: 1, items: inside })), 'inhabited'],
  [
    '190 levels of rows without a bottom',
    nest(190, (inside) => ({ type: 'array', minItems: 1, items: inside }), false),
    'empty',
  ],
  ['a list of 30,000 codes, all refused', { enum: list(30_000), not: { enum: list(30_000) } }, 'empty'],
  [
    '2,000 alternatives, all dead',
    { type: 'object', anyOf: list(1_000).map((i) => ({ required: [`p${i}`], properties: { [`p${i}`]: false } })) },
    'empty',
  ],
  ['200 alternatives that come together', { type: 'integer', oneOf: list(200).map(() => ({ minimum: 1 })) }, 'empty'],
  [
    'seven pigeons in six holes',
    {
      type: 'object',
      allOf: [
        ...list(7).map((p) => ({
          anyOf: list(6).map((h) => ({ required: [`p${p}`], properties: { [`p${p}`]: { const: h } } })),
        })),
        ...list(7).flatMap((p) =>
          list(p).map((q) => ({
            not: {
              anyOf: list(6).map((h) => ({
                required: [`p${p}`, `p${q}`],
                properties: { [`p${p}`]: { const: h }, [`p${q}`]: { const: h } },
              })),
            },
          })),
        ),
      ],
    },
    'unknown',
  ],
  [
    'definitions used twice by each other, 60 times over',
    definitions(60, { type: 'string' }, ($ref) => ({ allOf: [{ $ref }, { $ref }] })),
    'inhabited',
  ],
  [
    'a record of 2 to the 40 parts',
    definitions(40, { type: 'string' }, ($ref) => ({
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { $ref }, b: { $ref } },
    })),
    'unknown',
  ],
  ['a thousand million rows', { type: 'array', minItems: 1e9 }, 'unknown'],
  ['a thousand million characters', { type: 'string', minLength: 1e9 }, 'unknown'],
  ['a thousand million members', { type: 'object', minProperties: 1e9 }, 'unknown'],
  [
    'more rows than values, too many to write',
    { type: 'array', minItems: 500, uniqueItems: true, items: { type: 'boolean' } },
    'unknown',
  ],
  ['a reference to itself', { $ref: '#' }, 'unknown'],
  [
    'a tree without leaves',
    {
      $ref: '#/$defs/t',
      $defs: {
        t: { type: 'object', required: ['l', 'r'], properties: { l: { $ref: '#/$defs/t' }, r: { $ref: '#/$defs/t' } } },
      },
    },
    'empty',
  ],
  [
    'a recursion that grows',
    {
      $ref: '#/$defs/t',
      $defs: { t: { type: 'array', minItems: 1, items: { allOf: [{ $ref: '#/$defs/t' }, { minItems: 2 }] } } },
    },
    'empty',
  ],
  [
    'patterns that explode',
    {
      type: 'object',
      required: list(8).map((i) => `p${i}`),
      properties: named(8, (i) => ({
        type: 'string',
        pattern: `^(?:a|b)*a(?:a|b){${20 + i}}$`,
        not: { pattern: `^(?:a|b)*b(?:a|b){${19 + i}}$` },
      })),
    },
    'unknown',
  ],
  [
    'a pattern that makes engines hang',
    { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', minLength: 60 },
    'inhabited',
  ],
  ['a step far below the range', { type: 'number', multipleOf: 1e-300, minimum: 1e-301, maximum: 9e-301 }, 'empty'],
  [
    'names that are no plain names elsewhere',
    JSON.parse(
      '{"type":"object","required":["__proto__","constructor"],"properties":{"__proto__":{"const":1},"constructor":{"type":"null"}}}',
    ),
    'inhabited',
  ],
];

describe('schemas made to hurt', () => {
  test.each(CASES)('%s', (_, schema, verdict) => {
    const before = snapshot(schema);
    expect(isEmpty(schema).verdict).toBe(verdict);
    expect(isEmpty(schema)).toEqual(isEmpty(schema));
    expect(snapshot(schema)).toBe(before);
  });

  test('the plain names are own members of the witness, and nothing else is touched', () => {
    const result = isEmpty(CASES.at(-1)?.[1] ?? true);
    const witness = result.verdict === 'inhabited' ? result.witness : null;
    expect(JSON.stringify(witness)).toBe('{"__proto__":1,"constructor":null}');
    expect(Object.getPrototypeOf(witness)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'const')).toBe(false);
  });

  test('every verb ends, whatever is put in', () => {
    for (const [, schema] of CASES.filter(([name]) => !name.includes('levels'))) {
      const options = { budget: 20_000 };
      expect(['yes', 'no', 'unknown']).toContain(includes(schema, { type: 'object' }, options).verdict);
      expect(sample(schema, { ...options, count: 5 }).valid.length).toBeLessThanOrEqual(5);
      expect(diff(schema, { type: 'string' }, options).length).toBeGreaterThan(0);
    }
  });

  test.each(['text', 7, null, [], { type: 'strnig' }, { minimum: 'low' }, { required: 'a' }, { pattern: 5 }] as Json[])(
    'what is no schema is left unjudged: %j',
    (schema) => expect(isEmpty(schema).verdict).toBe('unknown'),
  );

  test('a small budget gives a smaller answer, never another one', () => {
    const schema = {
      type: 'object',
      required: ['a'],
      allOf: list(9).map((i) => ({ anyOf: [{ required: [`b${i}`] }, { required: [`c${i}`] }] })),
      maxProperties: 9,
    };
    const verdicts = list(19).map((power) => isEmpty(schema, { budget: 2 ** power }).verdict);
    expect(new Set(verdicts)).toEqual(new Set(['unknown', 'empty']));
    expect(verdicts.lastIndexOf('unknown')).toBeLessThan(verdicts.indexOf('empty'));
  });

  test('frozen schemas are read as well', () => {
    const schema = Object.freeze({
      type: 'object',
      properties: Object.freeze({ a: Object.freeze({ const: Object.freeze({ b: 1 }) }) }),
      required: Object.freeze(['a']),
    });
    const result = isEmpty(schema);
    expect(result).toEqual({ verdict: 'inhabited', witness: { a: { b: 1 } } });
    if (result.verdict === 'inhabited') expect((result.witness as { a: Json }).a).not.toBe(schema.properties.a.const);
  });
});

/** The schema's text, where it is not too deep for one. */
function snapshot(schema: Json): string {
  try {
    return JSON.stringify(schema);
  } catch {
    return '';
  }
}
