import { compile, merge, readForm } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { formSchema } from '../support/forms.ts';

const codes = (schema: Json, options: Parameters<typeof readForm>[1] = {}): readonly string[] => [
  ...new Set(readForm(schema, options).issues.map(({ code }) => code)),
];

/** JSON as it arrives: `__proto__` is a name like any other. */
const parsed = (text: string): Json => JSON.parse(text);

function nested(depth: number): JsonObject {
  let schema: JsonObject = { type: 'string' };
  for (let level = 0; level < depth; level += 1) schema = { properties: { a: schema } };
  return schema;
}

const many = (count: number, one: (index: number) => Json): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, one(index)]));

describe('what is beyond a limit is refused with the code of the limit', () => {
  test.each<readonly [string, Json]>([
    ['limit-text', formSchema('a', { description: 'x'.repeat(300_000) })],
    ['limit-depth', formSchema('a', nested(60))],
    ['limit-nodes', formSchema('a', { examples: Array.from({ length: 30_000 }, () => 1) })],
    ['limit-properties', formSchema('a', { properties: many(2_001, () => true) })],
    ['limit-branches', formSchema('a', { anyOf: Array.from({ length: 201 }, () => true) })],
    [
      'forbidden-name',
      parsed(
        '{"x-form":{"id":"a","department":"d","title":"t","version":"1"},"properties":{"__proto__":{"type":"string"}}}',
      ),
    ],
    ['forbidden-name', formSchema('a', { properties: { constructor: { type: 'string' } } })],
    ['forbidden-name', formSchema('a', { properties: { part: { properties: { '*': { type: 'string' } } } } })],
    ['forbidden-character', formSchema('a', { properties: { n: { title: '名\u202e称' } } })],
    ['data-reference', formSchema('a', { properties: { n: { maximum: { $data: '1/m' } } } })],
    ['not-a-schema', [1, 2]],
    ['not-a-schema', 'x'],
  ])('%s', (code, schema) => {
    const outcome = readForm(schema);
    expect(outcome.ok).toBe(false);
    expect(outcome.issues.map((issue) => issue.code)).toContain(code);
    for (const { at, message } of outcome.issues) expect([at.length > 0, message.includes('{')]).toEqual([true, false]);
  });

  test('a schema as deep as the stack ends in an issue, not in an overflow', () => {
    const deep: Json = parsed(`${'{"not":'.repeat(9_000)}true${'}'.repeat(9_000)}`);
    expect(codes(formSchema('a', { not: deep }))).toContain('limit-depth');
    expect(codes(formSchema('a', { default: parsed(`${'['.repeat(9_000)}${']'.repeat(9_000)}`) }))).toContain(
      'limit-depth',
    );
  });
});

test('references that multiply end in bounded time', () => {
  const bomb = Object.fromEntries(
    Array.from({ length: 30 }, (_, level) => [
      `l${level}`,
      level === 29
        ? { type: 'string' }
        : { properties: { a: { $ref: `#/$defs/l${level + 1}` }, b: { $ref: `#/$defs/l${level + 1}` } } },
    ]),
  );
  const outcome = readForm(formSchema('a', { properties: { root: { $ref: '#/$defs/l0' } }, $defs: bomb }));
  expect(outcome.ok).toBe(false);
  expect(outcome.issues.map(({ code }) => code)).toContain('limit-references');
});

describe('references', () => {
  const card = {
    $id: 'https://example.org/card',
    type: 'object',
    properties: { no: { type: 'string', maxLength: 5 } },
    required: ['no'],
  };

  test('lead into the library that is given, whether or not that form is merged', () => {
    const outcome = readForm(formSchema('a', { properties: { card: { $ref: 'https://example.org/card' } } }), {
      library: { 'https://example.org/card': card },
    });
    expect(outcome.ok && outcome.value.fields.map(({ pointer, schema }) => [pointer, schema])).toEqual([
      ['/card/no', { type: 'string', maxLength: 5 }],
    ]);
  });

  test('that lead elsewhere are an issue; nothing is fetched', () => {
    expect(readForm(formSchema('a', { properties: { card: { $ref: 'https://example.org/card' } } })).ok).toBe(false);
    expect(readForm(formSchema('a', { properties: { card: { $ref: '#/$defs/none' } } })).ok).toBe(false);
    expect(
      readForm(formSchema('a', { properties: { card: { $ref: '#/$defs/a' } }, $defs: { a: { $ref: '#/$defs/a' } } }))
        .ok,
    ).toBe(false);
  });
});

describe('names that JavaScript knows are names like any other', () => {
  const schema = formSchema('a', {
    properties: {
      toString: { type: 'string' },
      valueOf: { type: 'string', minLength: 2 },
      hasOwnProperty: { type: 'boolean' },
    },
    required: ['toString'],
    $defs: { title: { type: 'string' } },
  });
  const form = readForm(schema);
  const intake = form.ok ? merge([form.value]) : form;
  const routed = intake.ok ? compile(intake.value) : undefined;

  test('in a form', () => {
    expect(routed?.route({}).submissions.a?.data).toEqual({});
    expect(routed?.validate({}).ok).toBe(false);
    expect(routed?.validate({ forms: { a: { toString: 'x', valueOf: 'yz' } } }).ok).toBe(true);
    expect(routed?.route({ forms: { a: { toString: 'x' } } }).submissions.a?.data).toEqual({ toString: 'x' });
  });

  test('in answers', () => {
    const hostile = parsed(
      '{"__proto__":{"a":1},"constructor":{"x":1},"forms":{"a":{"toString":"x","__proto__":{"polluted":true}}}}',
    );
    const routing = routed?.route(hostile);
    expect(routing?.submissions.a?.status).toBe('accepted');
    expect(Object.keys(Object(routing?.submissions.a?.data))).toEqual(['toString']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(routing?.issues.map(({ code }) => code)).toEqual(['unknown-answer', 'unknown-answer', 'unknown-answer']);
  });

  test('a form whose id is one of them', () => {
    const odd = readForm(formSchema('__proto__', { properties: { a: { type: 'string' } }, required: ['a'] }));
    const merged = odd.ok ? merge([odd.value]) : odd;
    const run = merged.ok ? compile(merged.value) : undefined;
    expect(run?.validate({}).ok ?? false).toBe(false);
  });
});

describe('hostile answers end in issues', () => {
  const form = readForm(
    formSchema('a', {
      properties: {
        n: { type: 'number', multipleOf: 0.01, maximum: 1e12 },
        s: { type: 'string', maxLength: 5 },
        l: { type: 'array', items: { type: 'object', properties: { x: { type: 'string' } } } },
      },
    }),
  );
  const intake = form.ok ? merge([form.value]) : form;
  const routed = intake.ok ? compile(intake.value) : undefined;
  const verdict = (a: Json): boolean | undefined => routed?.validate({ forms: { a } }).ok;

  test('numbers beyond what a double holds', () => {
    expect(verdict(parsed('{"n":1e400}'))).toBe(false);
    expect(verdict(parsed('{"n":123456789.123456789}'))).toBe(false);
    expect(verdict({ n: Number.NaN })).toBe(false);
    expect(verdict({ n: 1e21 })).toBe(false);
    expect(verdict({ n: 0.07 })).toBe(true);
  });

  test('lone surrogates and characters beyond the basic plane count as one', () => {
    expect(verdict({ s: '𬭎𬭎𬭎𬭎𬭎' })).toBe(true);
    expect(verdict({ s: '\ud800\ud800' })).toBe(true);
    expect(verdict({ s: '𬭎𬭎𬭎𬭎𬭎𬭎' })).toBe(false);
  });

  test('wrong shapes', () => {
    for (const wrong of [null, 1, 'x', true, [], [{}]])
      expect(routed?.validate(wrong).ok).toBe(
        wrong === null || typeof wrong !== 'object' || Array.isArray(wrong) ? false : undefined,
      );
    expect(verdict({ l: 'x' })).toBe(false);
    expect(verdict({ l: [1, 2] })).toBe(false);
    expect(verdict({ l: { 0: {} } })).toBe(false);
    expect(routed?.validate({ forms: [] }).issues.map(({ code }) => code)).toEqual(['type']);
  });

  test('a million levels', () => {
    const deep: Json = parsed(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    expect(verdict({ s: deep })).toBe(false);
    expect(verdict({ extra: deep })).toBe(true);
  });
});

test('schemas whose keywords have the wrong type are read with an issue, or refused; they never throw', () => {
  const odd: readonly JsonObject[] = [
    { required: 'abc' },
    { properties: [] },
    { properties: { a: 7 } },
    { properties: { a: { minLength: 'x' } } },
    { properties: { a: { enum: 'x' } } },
    { properties: { a: { pattern: '(' } } },
    { properties: { a: { type: 'strang' } } },
    { allOf: {} },
    { items: 3 },
    { dependentRequired: { a: 'b' } },
    { if: 3 },
    { $ref: 4 },
    { properties: { a: { maximum: '3' } } },
    { properties: { a: { multipleOf: 0 } } },
    { properties: { a: { multipleOf: -1 } } },
    { $schema: 'https://example.org/own' },
    { 'x-form': 3 },
    { 'x-applies-when': [] },
    { 'x-applies-when': { 'unit.kind': 3 } },
    { properties: { a: { 'x-lens': { op: 'scale' } } } },
    { properties: { a: { 'x-lens': { op: 'chain', lenses: [{ op: 'none' }] } } } },
  ];
  for (const schema of odd) {
    const outcome = readForm({ ...formSchema('a', {}), ...schema });
    if (!outcome.ok) {
      expect(outcome.issues.length, JSON.stringify(schema)).toBeGreaterThan(0);
      continue;
    }
    const merged = merge([outcome.value]);
    if (merged.ok)
      expect(() => compile(merged.value).route({ forms: { a: { a: 'x' } } }), JSON.stringify(schema)).not.toThrow();
  }
});

test("a part that takes another department's $id is refused; the department's own schema, embedded as it is, is not", () => {
  const tax: JsonObject = {
    $id: 'https://tax.example/form',
    type: 'object',
    properties: { no: { type: 'string', maxLength: 3 } },
  };
  const library = { 'https://tax.example/form': tax };
  const fields = { properties: { card: { $ref: 'https://tax.example/form' } } };
  const forged = { ...tax, properties: { no: { type: 'number' } } };
  const read = (inside: JsonObject) =>
    readForm(formSchema('a', { ...fields, $defs: { x: inside } }), { library }).issues.map(({ code, at }) => [
      code,
      at[0]?.pointer,
    ]);
  expect(read(forged)).toEqual([['foreign-id', '/$defs/x/$id']]);
  expect(read({ ...forged, $id: 'https://tax.example/form#' })).toEqual([['foreign-id', '/$defs/x/$id']]);
  expect(read(tax).filter(([code]) => code === 'foreign-id')).toEqual([]);
});
