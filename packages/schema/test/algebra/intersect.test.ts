import { intersect } from '@yunform/schema';
import type { Json } from '@yunform/schema/base';
import { expect, test } from 'vitest';

function joint(...schemas: Json[]): Json {
  const outcome = intersect(schemas);
  return outcome.ok ? outcome.value.schema : outcome.issues.map(({ code, message }) => `${code}: ${message}`);
}

test('the lower ceiling wins, whoever said it first', () => {
  expect(joint({ maximum: 90_000 }, { maximum: 45_000 })).toEqual({ maximum: 45_000 });
  expect(joint({ maximum: 45_000 }, { maximum: 90_000 })).toEqual({ maximum: 45_000 });
});

test('members are grouped by name, and required by anyone is required', () => {
  const a = { type: 'object', properties: { name: { type: 'string', maxLength: 80 } }, required: ['name'] };
  const b = { properties: { name: { minLength: 2 }, age: { type: 'integer' } } };
  expect(joint(a, b)).toEqual({
    type: 'object',
    properties: { name: { type: 'string', minLength: 2, maxLength: 80 }, age: { type: 'integer' } },
    required: ['name'],
  });
});

test('an optional place that can no longer be filled is a warning, not a conflict', () => {
  const outcome = intersect([{ properties: { a: { type: 'string' } } }, { properties: { a: { type: 'integer' } } }], {
    names: ['tax', 'housing'],
  });
  expect(outcome.ok).toBe(true);
  expect(outcome.issues.map(({ code, level, values }) => [code, level, values.pointer])).toEqual([
    ['unfillable', 'warning', '/properties/a'],
  ]);
});

test('a required place that can no longer be filled names place, inputs, keywords and values', () => {
  const outcome = intersect(
    [
      { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
      { properties: { a: { type: 'integer' } } },
    ],
    { names: ['tax', 'housing'] },
  );
  expect(outcome.ok).toBe(false);
  expect(outcome.issues[0]?.values).toMatchObject({
    pointer: '/properties/a',
    claims: [
      { from: 'housing', keyword: 'type', value: 'integer' },
      { from: 'tax', keyword: 'type', value: 'string' },
    ],
  });
  expect(outcome.issues[0]?.at).toEqual([
    { form: 'housing', in: 'schema', pointer: '/properties/a/type' },
    { form: 'tax', in: 'schema', pointer: '/properties/a/type' },
  ]);
});
