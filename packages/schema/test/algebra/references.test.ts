import { intersect, type Json, normalize } from '@yunform/schema';
import { describe, expect, test } from 'vitest';
import { expectJoint } from '../lib/joint.ts';

const tree = (value: Json): Json => ({
  $ref: '#/$defs/node',
  $defs: {
    node: { type: 'object', properties: { value, children: { type: 'array', items: { $ref: '#/$defs/node' } } } },
  },
});

describe('references', () => {
  test('two recursive schemas are one recursive schema', () => {
    const joint = {
      type: 'object',
      properties: { value: { type: 'string', maxLength: 3 }, children: { type: 'array', items: { $ref: '#' } } },
    };
    expectJoint([tree({ type: 'string' }), tree({ maxLength: 3 })], joint, [
      { value: 'abc', children: [{ value: 'ab', children: [] }] },
      { children: [{ children: [{ value: 'abcd' }] }] },
      { children: [{ value: 1 }] },
    ]);
  });

  test('definitions of one name and different content do not clash', () => {
    const form = (name: string, text: Json): Json => ({
      properties: { [name]: { $ref: '#/$defs/text' } },
      $defs: { text },
    });
    expectJoint([form('a', { minLength: 1 }), form('b', { maxLength: 2 })], {
      properties: { b: { $ref: '#/$defs/text' }, a: { $ref: '#/$defs/text-2' } },
      $defs: { text: { maxLength: 2 }, 'text-2': { minLength: 1 } },
    });
  });

  test('definitions of different names and one content are one', () => {
    const form = (name: string): Json => ({
      oneOf: [{ $ref: `#/$defs/${name}` }, { type: 'null' }],
      $defs: { [name]: { minLength: 2 } },
    });
    expectJoint([form('a'), form('b')], {
      oneOf: [{ $ref: '#/$defs/a' }, { type: 'null' }],
      $defs: { a: { minLength: 2 } },
    });
  });

  test('what stands beside a reference counts from 2019-09 on, and not before', () => {
    const $defs = { text: { type: 'string' } };
    expectJoint([{ properties: { a: { $ref: '#/$defs/text', maxLength: 2 } }, $defs }], {
      properties: { a: { type: 'string', maxLength: 2 } },
    });
    expectJoint([{ properties: { a: { $ref: '#/definitions/text', maxLength: 2 } }, definitions: $defs }], {
      properties: { a: { $ref: '#/$defs/text' } },
      $defs,
    });
  });

  test('other schemas are found in the library, by their URI, and nowhere else', () => {
    const library = {
      'https://example.org/id.json': { $defs: { card: { type: 'string', pattern: '^\\d{17}[\\dX]$' } } },
    };
    const form = { $id: 'https://example.org/form.json', properties: { id: { $ref: 'id.json#/$defs/card' } } };
    expect(normalize(form, { library })).toMatchObject({
      ok: true,
      value: { properties: { id: { $ref: '#/$defs/card' } }, $defs: { card: { pattern: '^\\d{17}[\\dX]$' } } },
    });
    expect(normalize(form).issues.map(({ code }) => code)).toEqual(['reference-unresolved']);
  });

  test('a dynamic reference is resolved where it is used', () => {
    const list = {
      $id: 'https://example.org/list',
      type: 'array',
      items: { $dynamicRef: '#item' },
      $defs: { item: { $dynamicAnchor: 'item' } },
    };
    const texts = {
      $id: 'https://example.org/texts',
      $ref: 'list',
      $defs: { item: { $dynamicAnchor: 'item', type: 'string' }, list },
    };
    expect(normalize(texts)).toMatchObject({ ok: true, value: { $ref: '#/$defs/list' } });
    const outcome = intersect([texts, true]);
    expect(outcome.ok && outcome.value.schema).toEqual({
      type: 'array',
      items: { $ref: '#/$defs/item' },
      $defs: { item: { type: 'string' } },
    });
  });
});

describe('dialects', () => {
  const read = (schema: Json): Json => {
    const outcome = normalize(schema);
    return outcome.ok ? outcome.value : outcome.issues.map(({ code }) => code);
  };
  test('without $schema the newest, but draft-07 where its words occur', () => {
    expect(read({ items: [{ type: 'string' }], additionalItems: false })).toEqual({
      prefixItems: [{ type: 'string' }],
      items: false,
    });
    expect(read({ definitions: {}, unevaluatedProperties: false })).toEqual({});
    expect(read({ properties: { a: { dependencies: { b: ['c'], d: { maxProperties: 2 } } } } })).toEqual({
      properties: { a: { dependentRequired: { b: ['c'] }, dependentSchemas: { d: { maxProperties: 2 } } } },
    });
    expect(read({ unevaluatedProperties: false })).toEqual({ unevaluatedProperties: false });
  });
  test('draft-04 bounds and identifiers', () => {
    const $schema = 'http://json-schema.org/draft-04/schema#';
    expect(read({ $schema, id: 'x', minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false })).toEqual(
      {
        exclusiveMinimum: 1,
        maximum: 5,
      },
    );
  });
  test('a keyword of another dialect is left out, and told', () => {
    const outcome = normalize({ $schema: 'http://json-schema.org/draft-04/schema#', const: 1 });
    expect(outcome).toMatchObject({ ok: true, value: {} });
    expect(outcome.issues.map(({ code, level }) => [code, level])).toEqual([['keyword-ignored', 'warning']]);
  });
  test('an unknown dialect is an issue', () => {
    expect(read({ $schema: 'https://example.org/my-dialect' })).toEqual(['dialect-unknown']);
  });
  test('in 2019-09 contains does not look at items', () => {
    const $schema = 'https://json-schema.org/draft/2019-09/schema';
    expect(read({ $schema, contains: { const: 1 }, unevaluatedItems: false })).toEqual({
      unevaluatedItems: false,
      allOf: [{ not: { not: { contains: { const: 1 } } } }],
    });
  });
  test('a pattern without the u flag is kept and marked', () => {
    const schema = { properties: { a: { pattern: '^[\\w-.]+$' } } };
    const outcome = intersect([schema, { properties: { a: { maxLength: 3 } } }]);
    expect(outcome.ok && outcome.value.schema).toEqual({ properties: { a: { maxLength: 3, pattern: '^[\\w-.]+$' } } });
    expect(outcome.issues.map(({ code, at }) => [code, at[0]?.pointer])).toEqual([
      ['pattern-not-unicode', '/properties/a/pattern'],
    ]);
  });
});
