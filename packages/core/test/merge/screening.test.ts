import type { Catalogue, Question } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, intakeOf, lines } from '../support/forms.ts';

type Schemas = { readonly [id: string]: JsonObject };

const note: JsonObject = { properties: { note: { type: 'string' } } };
const applies = (when: JsonObject, more: JsonObject = note): JsonObject => ({ ...more, 'x-applies-when': when });
const kind = (codes: readonly string[]): JsonObject => ({
  enum: codes,
  title: '类别',
  'x-element': 'unit.kind',
  'x-code-list': 'kind',
});
const isA = { 'unit.kind': { const: 'A' } };

function questionOf(schemas: Schemas, at: string, catalogue: Catalogue = pool): Question | undefined {
  const found = intakeOf(schemas, catalogue).questions.filter((one) => one.at === at);
  expect(found.length).toBeLessThan(2);
  return found[0];
}

describe('what decides whether a form applies', () => {
  test('is asked of everybody, though no form asks it, as the catalogue knows it', () => {
    expect(questionOf({ tax: applies(isA), bank: applies({ 'unit.kind': { enum: ['B'] } }) }, '/unit/kind')).toEqual({
      at: '/unit/kind',
      kind: 'value',
      element: 'unit.kind',
      titles: { 'zh-CN': 'unit.kind', en: 'unit.kind' },
      schema: { type: 'string' },
      askedBy: ['bank', 'tax'].map((form) => ({
        form,
        field: '',
        title: `${form} 表`,
        claim: {},
        domain: {},
        when: true,
        required: false,
      })),
      askedWhen: true,
      requiredWhen: false,
      codeList: 'kind',
    });
  });

  test('is asked in the unit of its element', () => {
    const question = questionOf({ tax: applies({ 'unit.capital': { minimum: 5 } }) }, '/unit/capital');
    expect(question).toMatchObject({ unit: '元', schema: { type: 'number' } });
    expect(question).not.toHaveProperty('codeList');
    expect(questionOf({ tax: applies({ 'unit.open': { const: true } }) }, '/unit/open')).not.toHaveProperty('unit');
  });

  test.each<[what: string, when: readonly Json[], schema: JsonObject]>([
    ['the type that the forms hold it to', [{ type: 'boolean', const: true }], { type: 'boolean' }],
    ['the type of the first that says one', [{ const: 1 }, { type: 'integer', minimum: 2 }], { type: 'integer' }],
    ['any value, when none says a type', [{ const: 1 }, true], {}],
  ])('is, where the catalogue does not know it, named by its id, with %s', (_, when, schema) => {
    const forms = Object.fromEntries(when.map((is, index) => [`f${index}`, applies({ 'shop.size': is })] as const));
    expect(questionOf(forms, '/shop/size')).toMatchObject({ titles: { 'zh-CN': 'shop.size' }, schema });
  });

  test('keeps what the form that always asks it says of it', () => {
    const bank = { properties: { kind: kind(['A', 'B']) }, required: ['kind'] };
    const question = questionOf({ bank, tax: applies(isA) }, '/unit/kind');
    expect(question).toMatchObject({ schema: { enum: ['A', 'B'] }, requiredWhen: true });
    expect(question?.askedBy.map(({ form }) => form)).toEqual(['bank']);
    const one = compiled({ bank, tax: applies(isA) }, pool);
    expect(lines(one.validate({ unit: { kind: 'C' } }).issues)).toContain('enum /unit/kind');
  });

  test('is asked of everybody where only a form asks it that applies to some, and is free until it applies', () => {
    const tax = applies(isA, { properties: { kind: kind(['A', 'B']), note: { type: 'string' } }, required: ['note'] });
    const question = questionOf({ tax }, '/unit/kind');
    expect(question).toMatchObject({ askedWhen: true, requiredWhen: false, schema: { type: 'string' } });
    expect(question?.askedBy[0]).toMatchObject({ form: 'tax', field: '/kind' });
    const one = compiled({ tax }, pool);
    expect(one.validate({}).ok).toBe(true);
    expect(one.validate({ unit: { kind: 'C' } }).ok).toBe(true);
    expect(lines(one.validate({ unit: { kind: 'A' } }).issues)).toEqual(['required /forms/tax/note']);
  });
});

describe('what decides which rows a form takes', () => {
  const name: JsonObject = { type: 'string', 'x-element': 'people[].name' };
  const person: JsonObject = { type: 'object', properties: { name } };
  const isB: Json = { at: 'people[].kind', is: { const: 'B' } };
  const people = (where: Json): JsonObject => ({
    properties: { people: { type: 'array', title: '人员', items: person, 'x-rows': { where } } },
  });
  const head: JsonObject = { properties: { head: { ...person, title: '负责人', 'x-rows': { where: isB } } } };

  test.each<[what: string, form: JsonObject, asking: JsonObject]>([
    ['a table', people(isB), { field: '/people/*', title: '人员' }],
    ['one person', head, { field: '/head', title: '负责人' }],
  ])('is asked in every row by the form that takes %s', (_, form, asking) => {
    expect(questionOf({ tax: form }, '/people/*/kind')).toMatchObject({
      element: 'people[].kind',
      schema: { type: 'string' },
      askedBy: [{ form: 'tax', ...asking, when: true, required: false }],
      askedWhen: true,
      requiredWhen: false,
      codeList: 'kind',
    });
  });

  test.each<[what: string, where: Json, type: JsonObject]>([
    ['what it is held to', { at: 'people[].age', is: { type: 'integer', minimum: 18 } }, { type: 'integer' }],
    ['nothing, where it is only to be absent', { at: 'people[].age', absent: true }, {}],
    [
      'the first that is said of it',
      {
        all: [
          { at: 'people[].name', is: { type: 'string' } },
          { at: 'people[].age', absent: true },
          { at: 'people[].age', is: { type: 'integer' } },
          { at: 'people[].age', is: { type: 'number' } },
        ],
      },
      { type: 'integer' },
    ],
  ])('is, where the catalogue does not know it, of the type of %s', (_, where, type) => {
    expect(questionOf({ tax: people(where) }, '/people/*/age')).toMatchObject({
      titles: { 'zh-CN': 'people[].age' },
      schema: type,
    });
  });

  test('a row without what the form asks to be absent is taken, one with it is not', () => {
    const one = compiled({ tax: people({ not: { at: 'people[].kind', absent: true } }) }, pool);
    const routed = one.route({ people: [{ name: 'a' }, { name: 'b', kind: 'A' }] });
    expect(routed.submissions.tax?.data).toEqual({ people: [{ name: 'b' }] });
  });
});
