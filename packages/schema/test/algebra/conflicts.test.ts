import { type Issue, intersect, type Json } from '@yunform/schema';
import { equals, isArray, member, valueAt } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { CONTRADICTIONS, NEAR_MISSES } from './contradictions.ts';

const NAMES = ['tax', 'housing'] as const;

/** Does the issue name both inputs, each with a keyword and a value that stand at its pointer? */
function isRight({ at, values }: Issue, schemas: readonly Json[]): boolean {
  const claims = isArray(values.claims) ? values.claims : [];
  const stands = at.every(({ form, pointer }, index) => {
    const written = valueAt(schemas[form === 'tax' ? 0 : 1], pointer);
    return member(claims[index], 'from') === form && equals(written, member(claims[index], 'value'));
  });
  return stands && claims.length === at.length && new Set(at.map(({ form }) => form)).size === 2;
}

/** Contradictions of one schema alone cannot name two. */
const isOfOne = (name: string): boolean => name.includes('for ever');

describe('no answer pleases both', () => {
  test.each(CONTRADICTIONS.map(({ name, schemas }) => [name, schemas] as const))('%s', (name, schemas) => {
    const outcome = intersect(schemas, { names: NAMES });
    const errors = outcome.issues.filter(({ level }) => level === 'error');
    expect(errors.map(({ code }) => code)).toContain(isOfOne(name) ? 'unsatisfiable' : 'conflict');
    if (!isOfOne(name)) expect(errors.filter((issue) => isRight(issue, schemas))).not.toEqual([]);
  });
});

describe('no answer pleases both at a field that must be filled', () => {
  const fields = CONTRADICTIONS.filter(
    ({ name, schemas }) => !isOfOne(name) && !JSON.stringify(schemas).includes('"$'),
  );
  test.each(fields.map(({ name, schemas }) => [name, schemas] as const))('%s', (_, schemas) => {
    const forms = schemas.map((field) => ({ type: 'object', required: ['a/b'], properties: { 'a/b': field } }));
    const outcome = intersect(forms, { names: NAMES });
    const right = outcome.issues.filter((issue) => issue.code === 'conflict' && isRight(issue, forms));
    expect(right).not.toEqual([]);
    expect(right.every(({ values }) => String(values.pointer).startsWith('/properties/a~1b'))).toBe(true);
  });
  test.each(fields.map(({ name, schemas }) => [name, schemas] as const))('may stay empty: %s', (_, schemas) => {
    const forms = schemas.map((field) => ({ type: 'object', properties: { a: field } }));
    const outcome = intersect(forms, { names: NAMES });
    expect(outcome.ok).toBe(true);
    expect(outcome.issues.filter(({ code }) => code === 'unfillable').map(({ level }) => level)).toContain('warning');
  });
});

describe('an answer is left', () => {
  test.each(NEAR_MISSES.map(({ name, schemas }) => [name, schemas] as const))('%s', (_, schemas) => {
    expect(intersect(schemas, { names: NAMES }).issues.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test('a message says who disagrees on what', () => {
  const forms = [
    { type: 'object', required: ['born'], properties: { born: { format: 'date', type: 'string' } } },
    { properties: { born: { type: 'integer' } } },
  ];
  const [conflict] = intersect(forms, { names: NAMES }).issues;
  expect(conflict?.message).toBe('nothing fits at "/properties/born": housing: type "integer", tax: type "string"');
  expect(conflict?.level).toBe('error');
});

test('all conflicts are listed', () => {
  const form = (type: string): Json => ({
    type: 'object',
    required: ['a', 'b'],
    properties: { a: { type }, b: { type: 'object', required: ['c'], properties: { c: { type } } } },
  });
  const outcome = intersect([form('string'), form('integer')], { names: NAMES });
  expect(outcome.issues.map(({ code, values }) => [code, values.pointer])).toEqual([
    ['conflict', '/properties/a'],
    ['conflict', '/properties/b/properties/c'],
  ]);
});
