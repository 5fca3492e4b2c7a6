import { readForm } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { compiled, formSchema, lines, read, sent } from '../support/forms.ts';

const text = { type: 'string' } as const;
const fields = (schema: JsonObject): readonly string[] =>
  read(formSchema('a', schema)).fields.map(({ pointer, opaque }) => (opaque ? `${pointer} as a whole` : pointer));

describe('places of a form', () => {
  test('objects are walked, scalars and lists of scalars are questions', () => {
    expect(
      fields({ properties: { a: { properties: { b: text, c: { type: 'array', items: text } } }, d: { enum: [1] } } }),
    ).toEqual(['/a/b', '/a/c', '/d']);
  });

  test('places named in a branch only are declared', () => {
    expect(fields({ properties: { a: text }, anyOf: [{ properties: { b: text } }, { required: ['c'] }] })).toEqual([
      '/a',
      '/b',
      '/c',
    ]);
    expect(
      fields({ if: { required: ['x'] }, then: { properties: { b: text } }, else: { properties: { c: text } } }),
    ).toEqual(expect.arrayContaining(['/b', '/c']));
    expect(fields({ dependentSchemas: { a: { properties: { b: text } } }, dependentRequired: { c: ['d'] } })).toEqual(
      expect.arrayContaining(['/b', '/c', '/d']),
    );
  });

  test('what has no names of its own is one question as it stands', () => {
    expect(fields({ properties: { map: { type: 'object', additionalProperties: text } } })).toEqual([
      '/map as a whole',
    ]);
    expect(fields({ properties: { tuple: { prefixItems: [text, text] } } })).toEqual(['/tuple as a whole']);
    expect(fields({ properties: { deep: { type: 'array', items: { type: 'array', items: text } } } })).toHaveLength(1);
    expect(
      fields({
        properties: { node: { $ref: '#/$defs/n' } },
        $defs: { n: { properties: { next: { $ref: '#/$defs/n' } } } },
      }),
    ).toEqual(['/node/next as a whole']);
  });

  test('names are escaped in pointers', () => {
    expect(fields({ properties: { 'a/b': text, 'c~d': text, '': text, '备 注': text } })).toEqual([
      '/a~1b',
      '/c~0d',
      '/',
      '/备 注',
    ]);
  });

  test('boolean schemas', () => {
    expect(fields({ properties: { any: true, none: false, a: text } })).toEqual(expect.arrayContaining(['/a', '/any']));
  });
});

describe('a tuple', () => {
  const one = compiled({
    tax: { properties: { pair: { type: 'array', prefixItems: [text, { type: 'integer' }], items: false } } },
  });

  test('is sent whole or not at all', () => {
    expect(sent(one, { forms: { tax: { pair: ['a', 1] } } })).toEqual({ tax: { pair: ['a', 1] } });
    expect(sent(one, {})).toEqual({ tax: {} });
    expect(one.validate({ forms: { tax: { pair: ['a', 1] } } }).ok).toBe(true);
    expect(lines(one.validate({ forms: { tax: { pair: ['a', 'b'] } } }).issues)).toEqual(['type /forms/tax/pair']);
  });
});

describe('fields inside oneOf branches that a field tells apart', () => {
  const one = compiled({
    tax: {
      properties: { kind: { enum: ['person', 'company'] } },
      required: ['kind'],
      oneOf: [
        { properties: { kind: { const: 'person' }, card: text }, required: ['card'] },
        { properties: { kind: { const: 'company' }, code: { ...text, minLength: 3 } }, required: ['code'] },
      ],
    },
  });

  test('are questions of their own, needed in their branch only', () => {
    expect(one.intake.questions.map(({ at }) => at)).toEqual(['/forms/tax/kind', '/forms/tax/card', '/forms/tax/code']);
    expect(lines(one.validate({ forms: { tax: { kind: 'person' } } }).issues)).toEqual(['required /forms/tax/card']);
    expect(lines(one.validate({ forms: { tax: { kind: 'company', code: 'x' } } }).issues)).toEqual([
      'min-length /forms/tax/code',
    ]);
    expect(one.validate({ forms: { tax: { kind: 'company', code: 'xyz' } } }).ok).toBe(true);
  });
});

describe('five dialects say the same', () => {
  const dialects: readonly (readonly [string, JsonObject])[] = [
    [
      'draft-04',
      {
        $schema: 'http://json-schema.org/draft-04/schema#',
        id: 'a',
        properties: {
          n: { type: 'number', minimum: 0, exclusiveMinimum: true },
          m: { $ref: '#/definitions/m', maxLength: 1 },
        },
        definitions: { m: text },
      },
    ],
    [
      'draft-06',
      {
        $schema: 'http://json-schema.org/draft-06/schema#',
        properties: { n: { type: 'number', exclusiveMinimum: 0 }, m: { $ref: '#/definitions/m', maxLength: 1 } },
        definitions: { m: text },
      },
    ],
    [
      'draft-07',
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        properties: { n: { type: 'number', exclusiveMinimum: 0 }, m: { $ref: '#/definitions/m', maxLength: 1 } },
        definitions: { m: text },
      },
    ],
    [
      '2019-09',
      {
        $schema: 'https://json-schema.org/draft/2019-09/schema',
        properties: { n: { type: 'number', exclusiveMinimum: 0 }, m: { $ref: '#/$defs/m' } },
        $defs: { m: text },
      },
    ],
    [
      '2020-12',
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        properties: { n: { type: 'number', exclusiveMinimum: 0 }, m: { $ref: '#/$defs/m' } },
        $defs: { m: text },
      },
    ],
    [
      'none named, definitions used',
      {
        properties: { n: { type: 'number', exclusiveMinimum: 0 }, m: { $ref: '#/definitions/m', maxLength: 1 } },
        definitions: { m: text },
      },
    ],
  ];

  test.each(dialects)('%s', (_name, schema) => {
    const form = readForm(formSchema('a', schema));
    expect(form.ok && form.value.fields.map(({ pointer, schema: own }) => [pointer, own])).toEqual([
      ['/n', { type: 'number', exclusiveMinimum: 0 }],
      ['/m', { type: 'string' }],
    ]);
  });
});

test('a form without any extra keyword takes its $id as its id, and its members as labels', () => {
  const form = read({ $id: 'https://example.org/permit', properties: { floor_area: { type: 'number' } } });
  expect([form.id, form.info.department]).toEqual(['https://example.org/permit', 'https://example.org/permit']);
  expect(form.fields.map(({ title }) => title)).toEqual(['floor_area']);
});
