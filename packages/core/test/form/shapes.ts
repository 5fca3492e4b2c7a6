import type { Json, JsonObject } from '@yunform/schema/base';

/** A form of a strange shape, a submission that it accepts, one that it refuses, and the places that are questions (`*` after it: as a whole). */
export interface Shape {
  readonly name: string;
  readonly schema: JsonObject;
  readonly good: Json;
  readonly bad: Json;
  readonly asks?: readonly string[];
  readonly library?: { readonly [id: string]: Json };
}

const text = { type: 'string' } as const;
const number = { type: 'number' } as const;
const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

const person = { type: 'object', properties: { name: text }, required: ['name'] } as const;
const company = { type: 'object', properties: { code: text, size: number }, required: ['code'] } as const;

/** Whole objects that are told apart by nothing, by what they require, by type. */
const choices: readonly Shape[] = [
  {
    name: 'oneOf of whole objects without a discriminator',
    schema: { oneOf: [person, company] },
    good: { code: 'x', size: 3 },
    bad: { size: 3 },
    asks: ['/name', '/code', '/size'],
  },
  {
    name: 'anyOf of whole objects',
    schema: { anyOf: [person, company] },
    good: { name: 'a', code: 'x' },
    bad: {},
  },
  {
    name: 'a oneOf of objects at a member',
    schema: { properties: { who: { oneOf: [person, company] } }, required: ['who'] },
    good: { who: { name: 'a' } },
    bad: { who: {} },
  },
  {
    name: 'closed branches that share no member',
    schema: {
      oneOf: [
        { ...person, additionalProperties: false },
        { ...company, additionalProperties: false },
      ],
    },
    good: { name: 'a' },
    bad: { name: 'a', code: 'x' },
  },
  {
    name: 'a member that is a text or an object',
    schema: { properties: { who: { anyOf: [text, person] } } },
    good: { who: { name: 'a' } },
    bad: { who: 4 },
    asks: ['/who*'],
  },
  {
    name: 'the same member, given as a text',
    schema: { properties: { who: { anyOf: [text, person] } } },
    good: { who: 'a' },
    bad: { who: { name: 4 } },
  },
  {
    name: 'a member that is one object or a list of them',
    schema: { properties: { who: { oneOf: [person, { type: 'array', items: person }] } } },
    good: { who: [{ name: 'a' }, { name: 'b' }] },
    bad: { who: [{}] },
    asks: ['/who*'],
  },
  {
    name: 'a oneOf inside a oneOf',
    schema: { oneOf: [{ oneOf: [person, company] }, { properties: { none: { const: true } }, required: ['none'] }] },
    good: { none: true },
    bad: { none: false },
  },
  {
    name: 'branches behind references',
    schema: { oneOf: [{ $ref: '#/$defs/p' }, { $ref: '#/$defs/c' }], $defs: { p: person, c: company } },
    good: { code: 'x' },
    bad: { name: 'a', code: 'x' },
  },
  {
    name: 'a list of objects of several kinds',
    schema: { properties: { list: { type: 'array', items: { oneOf: [person, company] } } } },
    good: { list: [{ name: 'a' }, { code: 'x', size: 1 }] },
    bad: { list: [{ size: 1 }] },
  },
  {
    name: 'nullable objects, as some generators write them',
    schema: { properties: { who: { type: ['object', 'null'], properties: { name: text } } } },
    good: { who: { name: 'a' } },
    bad: { who: { name: 1 } },
    asks: ['/who/name'],
  },
  {
    name: 'a nullable object that must be there is null when nothing of it is answered',
    schema: {
      properties: { who: { ...person, type: ['object', 'null'] }, note: text },
      required: ['who'],
    },
    good: { who: null, note: 'x' },
    bad: { who: { name: 1 } },
    asks: ['/who/name', '/note'],
  },
  {
    name: 'a nullable object by anyOf',
    schema: { properties: { who: { anyOf: [person, { type: 'null' }] } }, required: ['who'] },
    good: { who: null },
    bad: { who: { name: 1 } },
    asks: ['/who/name'],
  },
];

/** Lists of every kind. */
const lists: readonly Shape[] = [
  {
    name: 'tuple items',
    schema: { properties: { at: { type: 'array', prefixItems: [number, number], items: false } } },
    good: { at: [1, 2] },
    bad: { at: [1, 'x'] },
    asks: ['/at*'],
  },
  {
    name: 'tuple items of draft-07',
    schema: { $schema: DRAFT_07, properties: { at: { type: 'array', items: [number, text], additionalItems: false } } },
    good: { at: [1, 'x'] },
    bad: { at: [1, 2] },
  },
  {
    name: 'a tuple with more rows behind it',
    schema: { properties: { at: { prefixItems: [text], items: person } } },
    good: { at: ['head', { name: 'a' }] },
    bad: { at: ['head', {}] },
    asks: ['/at*'],
  },
  {
    name: 'lists in lists',
    schema: { properties: { grid: { type: 'array', items: { type: 'array', items: number } } } },
    good: { grid: [[1, 2], [], [3]] },
    bad: { grid: [['x']] },
    asks: ['/grid'],
  },
  {
    name: 'lists of lists of objects',
    schema: { properties: { grid: { type: 'array', items: { type: 'array', items: person } } } },
    good: { grid: [[{ name: 'a' }], []] },
    bad: { grid: [[{}]] },
  },
  {
    name: 'rows in rows in rows',
    schema: {
      properties: {
        a: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              b: {
                type: 'array',
                items: { type: 'object', properties: { c: { type: 'array', items: person } }, required: ['c'] },
              },
            },
          },
        },
      },
    },
    good: { a: [{ b: [{ c: [{ name: 'x' }, { name: 'y' }] }, { c: [] }] }, {}] },
    bad: { a: [{ b: [{ c: [{}] }] }] },
    asks: ['/a/*/b/*/c/*/name'],
  },
  {
    name: 'a list of anything',
    schema: { properties: { list: { type: 'array' } } },
    good: { list: [1, 'x', { a: [] }] },
    bad: { list: 'x' },
    asks: ['/list'],
  },
  {
    name: 'a list that must contain something',
    schema: { properties: { list: { type: 'array', contains: { const: 'x' }, maxContains: 1 } } },
    good: { list: ['a', 'x'] },
    bad: { list: ['x', 'x'] },
  },
  {
    name: 'unique rows',
    schema: { properties: { list: { type: 'array', items: person, uniqueItems: true } } },
    good: { list: [{ name: 'a' }, { name: 'b' }] },
    bad: { list: [{ name: 'a' }, { name: 'a' }] },
  },
  {
    name: 'rows with a map in each',
    schema: {
      properties: {
        list: {
          type: 'array',
          items: { type: 'object', properties: { more: { type: 'object', additionalProperties: number } } },
        },
      },
    },
    good: { list: [{ more: { a: 1 } }, {}] },
    bad: { list: [{ more: { a: 'x' } }] },
    asks: ['/list/*/more*'],
  },
];

/** Maps, open places, places that hold anything or nothing. */
const open: readonly Shape[] = [
  {
    name: 'a map',
    schema: { properties: { map: { type: 'object', additionalProperties: person } } },
    good: { map: { x: { name: 'a' } } },
    bad: { map: { x: {} } },
    asks: ['/map*'],
  },
  {
    name: 'a map by patterns',
    schema: { properties: { map: { patternProperties: { '^x-': number }, additionalProperties: false } } },
    good: { map: { 'x-1': 3 } },
    bad: { map: { y: 3 } },
    asks: ['/map*'],
  },
  {
    name: 'names that must look like something',
    schema: { properties: { map: { type: 'object', propertyNames: { maxLength: 2 } } } },
    good: { map: { ab: [1] } },
    bad: { map: { abc: 1 } },
  },
  {
    name: 'named members and a map around them',
    schema: { properties: { both: { type: 'object', properties: { name: text }, additionalProperties: number } } },
    good: { both: { name: 'a' } },
    bad: { both: { name: 4 } },
  },
  {
    name: 'boolean schemas',
    schema: { properties: { any: true, none: false, list: { type: 'array', items: true } } },
    good: { any: { a: [1] }, list: [1, 'x'] },
    bad: { none: 1 },
  },
  {
    name: 'members without any schema',
    schema: { properties: { a: {}, b: {} }, required: ['a', 'c'] },
    good: { a: 1, c: { d: null } },
    bad: { a: 1 },
    asks: ['/a', '/b', '/c'],
  },
  {
    name: 'empty properties',
    schema: { type: 'object', properties: {} },
    good: {},
    bad: [],
  },
  {
    name: 'an object with empty properties',
    schema: { properties: { place: { type: 'object', properties: {} } }, required: ['place'] },
    good: { place: { anything: 1 } },
    bad: { place: 1 },
    asks: ['/place*'],
  },
  {
    name: 'null as the only value',
    schema: { properties: { nothing: { type: 'null' } }, required: ['nothing'] },
    good: { nothing: null },
    bad: { nothing: 0 },
  },
  {
    name: 'an object as a constant',
    schema: { properties: { place: { const: { a: [1, { b: 2 }] } } } },
    good: { place: { a: [1, { b: 2 }] } },
    bad: { place: { a: [1] } },
  },
  {
    name: 'objects and lists in an enum',
    schema: { properties: { place: { enum: [{ a: 1 }, [1, 2], 'x', null] } } },
    good: { place: [1, 2] },
    bad: { place: [2, 1] },
  },
];

/** Recursion, references across forms, dialects, names. */
const graphs: readonly Shape[] = [
  {
    name: 'a tree',
    schema: {
      properties: { root: { $ref: '#/$defs/node' } },
      $defs: {
        node: {
          type: 'object',
          properties: { name: text, below: { type: 'array', items: { $ref: '#/$defs/node' } } },
          required: ['name'],
        },
      },
    },
    good: { root: { name: 'a', below: [{ name: 'b', below: [] }] } },
    bad: { root: { name: 'a', below: [{}] } },
  },
  {
    name: 'a form that refers to itself',
    schema: { properties: { name: text, next: { $ref: '#' } }, required: ['name'] },
    good: { name: 'a', next: { name: 'b', next: { name: 'c' } } },
    bad: { name: 'a', next: { next: { name: 'c' } } },
  },
  {
    name: 'two definitions that refer to each other',
    schema: {
      properties: { a: { $ref: '#/$defs/a' } },
      $defs: {
        a: { type: 'object', properties: { b: { $ref: '#/$defs/b' }, n: number } },
        b: { type: 'object', properties: { a: { $ref: '#/$defs/a' } } },
      },
    },
    good: { a: { n: 1, b: { a: { n: 2 } } } },
    bad: { a: { b: { a: { n: 'x' } } } },
  },
  {
    name: 'references into another schema of the library',
    schema: {
      properties: {
        who: { $ref: 'https://example.invalid/person#/$defs/p' },
        all: { $ref: 'https://example.invalid/person' },
      },
    },
    library: {
      'https://example.invalid/person': { $id: 'https://example.invalid/person', ...company, $defs: { p: person } },
    },
    good: { who: { name: 'a' }, all: { code: 'x' } },
    bad: { who: {}, all: { code: 'x' } },
    asks: ['/who/name', '/all/code', '/all/size'],
  },
  {
    name: 'a recursive schema of the library',
    schema: { properties: { tree: { $ref: 'https://example.invalid/tree' } } },
    library: {
      'https://example.invalid/tree': {
        $id: 'https://example.invalid/tree',
        type: 'object',
        properties: { name: text, below: { type: 'array', items: { $ref: '#' } } },
        required: ['name'],
      },
    },
    good: { tree: { name: 'a', below: [{ name: 'b' }] } },
    bad: { tree: { name: 'a', below: [{ name: 4 }] } },
  },
  {
    name: 'draft-04 with its boolean limits and id',
    schema: {
      $schema: 'http://json-schema.org/draft-04/schema#',
      id: 'https://example.invalid/old',
      definitions: { n: { type: 'number', minimum: 0, exclusiveMinimum: true } },
      properties: { n: { $ref: '#/definitions/n' } },
      required: ['n'],
    },
    good: { n: 1 },
    bad: { n: 0 },
    asks: ['/n'],
  },
  {
    name: 'names with slashes, tildes, spaces, digits and stars',
    schema: {
      properties: { 'a/b': text, 'c~d': text, ' ': text, 0: text, toString: text, 'e%f': text, '"': text },
      required: ['a/b'],
    },
    good: { 'a/b': '1', 'c~d': '2', ' ': '3', 0: '4', 'e%f': '5', '"': '6' },
    bad: { 'c~d': '2' },
  },
  {
    name: 'rules between members of a section that may be missing',
    schema: {
      properties: {
        part: {
          type: 'object',
          properties: { kind: { enum: ['a', 'b'] }, more: text },
          if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
          then: { required: ['more'] },
        },
      },
    },
    good: { part: { kind: 'b' } },
    bad: { part: { kind: 'a' } },
    asks: ['/part/kind', '/part/more'],
  },
  {
    name: 'limits on how many members there are',
    schema: { properties: { a: text, b: text, c: text }, minProperties: 2, maxProperties: 2 },
    good: { a: 'x', c: 'y' },
    bad: { a: 'x', b: 'y', c: 'z' },
  },
  {
    name: 'not of an object',
    schema: { properties: { a: text, b: text }, not: { properties: { a: { const: 'x' } }, required: ['a', 'b'] } },
    good: { a: 'x' },
    bad: { a: 'x', b: 'y' },
  },
];

/** Shapes as real forms have them, of which some hurt. */
export const shapes: readonly Shape[] = [...choices, ...lists, ...open, ...graphs];
