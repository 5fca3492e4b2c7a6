import type { Catalogue, Question } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, intakeOf, lines, sent } from '../support/forms.ts';

const staff = (more: JsonObject = {}): JsonObject => ({ type: 'integer', ...more, 'x-element': 'unit.staff' });
const kind = { enum: ['A', 'B'], 'x-element': 'unit.kind', 'x-code-list': 'kind' } as const;
const onlyFor = (code: string): JsonObject => ({ 'x-applies-when': { 'unit.kind': { const: code } } });
const questionOf = (
  schemas: { readonly [id: string]: JsonObject },
  at: string,
  catalogue: Catalogue = pool,
): Question | undefined => intakeOf(schemas, catalogue).questions.find((one) => one.at === at);
const AT = '/unit/staff';

describe('what a question asks of everybody', () => {
  const always = { properties: { staff: staff({ maximum: 9 }) } };
  const limits = (schemas: { readonly [id: string]: JsonObject }) => questionOf(schemas, AT)?.schema;

  test('is what the forms that always ask have in common; a form that asks now and then binds only then', () => {
    const sometimes = { properties: { staff: staff({ maximum: 3 }) }, ...onlyFor('A') };
    expect(limits({ bank: always, tax: sometimes })).toEqual({ type: 'integer', maximum: 9 });
    const one = compiled({ bank: always, tax: sometimes }, pool);
    expect(lines(one.validate({ unit: { kind: 'A', staff: 5 } }).issues)).toEqual([`maximum ${AT}`]);
    expect(one.validate({ unit: { kind: 'B', staff: 5 } }).ok).toBe(true);
  });

  test('is nothing when each form asks in a case of its own, all of it when they ask in the same case', () => {
    const inCase = (code: string, maximum: number): JsonObject => ({
      properties: { staff: staff({ maximum }) },
      ...onlyFor(code),
    });
    expect(limits({ bank: inCase('A', 9), tax: inCase('B', 3) })).toEqual({});
    expect(limits({ bank: inCase('A', 9), tax: inCase('A', 3) })).toEqual({ type: 'integer', maximum: 3 });
    expect(limits({ bank: inCase('A', 9) })).toEqual({ type: 'integer', maximum: 9 });
  });

  test('is not narrowed where a form permits an answer only in some case', () => {
    const guarded: JsonObject = {
      properties: { staff: staff({ maximum: 3 }), open: { type: 'boolean' } },
      if: { properties: { open: { const: true } }, required: ['open'] },
      else: { properties: { staff: false } },
    };
    expect(limits({ bank: always, tax: guarded })).toEqual({ type: 'integer', maximum: 9 });
  });

  test.each<[what: string, field: JsonObject, schema: JsonObject]>([
    ['beside a reference', { $ref: '#/$defs/count', minimum: 2 }, { type: 'integer', minimum: 2, maximum: 9 }],
    ['in several schemas', { allOf: [{ type: 'integer' }, { maximum: 9 }] }, { type: 'integer', maximum: 9 }],
    [
      'in a reference to a reference',
      { $ref: '#/$defs/few', exclusiveMinimum: 0 },
      { type: 'integer', exclusiveMinimum: 0, maximum: 3 },
    ],
  ])('is one schema where one form says it %s', (_, field, schema) => {
    const $defs = { count: { type: 'integer', maximum: 9 }, few: { $ref: '#/$defs/count', maximum: 3 } };
    const tax = { $defs, properties: { staff: { ...field, 'x-element': 'unit.staff' } } };
    expect(limits({ tax })).toEqual(schema);
    const [page] = intakeOf({ tax }, pool).pages;
    expect(page?.schema).toMatchObject({ properties: { unit: { properties: { staff: schema } } } });
  });

  test('of a number is written as text where one of several schemas of the form says so', () => {
    const field = { allOf: [{ $ref: '#/$defs/text' }, { maxLength: 3 }], 'x-element': 'unit.staff' };
    const one = compiled({ tax: { $defs: { text: { type: 'string' } }, properties: { staff: field } } }, pool);
    expect(sent(one, { unit: { staff: 12 } })).toEqual({ tax: { staff: '12' } });
    expect(one.validate({ unit: { staff: 12 } }).ok).toBe(true);
  });

  test('of all rows is not narrowed by a form that takes the first', () => {
    const share = (maximum: number): JsonObject => ({ type: 'number', maximum, 'x-element': 'people[].share' });
    const rows = (maximum: number, more: JsonObject = {}): JsonObject => ({
      properties: {
        people: { type: 'array', items: { type: 'object', properties: { share: share(maximum) } }, ...more },
      },
    });
    const first = { 'x-rows': { first: 1 } };
    const at = '/people/*/share';
    expect(questionOf({ bank: rows(90), tax: rows(30, first) }, at)?.schema).toMatchObject({ maximum: 90 });
    expect(questionOf({ bank: rows(90, first), tax: rows(30, first) }, at)?.schema).toMatchObject({ maximum: 30 });
    const both = compiled({ bank: rows(90), tax: rows(30, first) }, pool);
    expect(lines(both.validate({ people: [{ share: 60 }, { share: 60 }] }).issues)).toEqual([
      'maximum /people/0/share',
    ]);
  });
});

describe('how a question is presented', () => {
  test('by the catalogue, where it knows the element', () => {
    const catalogue: Catalogue = {
      ...pool,
      elements: {
        ...pool.elements,
        'unit.staff': {
          id: 'unit.staff',
          titles: { 'zh-CN': '人数', en: 'Staff' },
          schema: { type: 'integer' },
          unit: '人',
          codeList: 'size',
          sensitivity: 'internal',
        },
      },
    };
    expect(questionOf({ tax: { properties: { f: staff({ title: 'f' }) } } }, AT, catalogue)).toMatchObject({
      element: 'unit.staff',
      titles: { 'zh-CN': '人数', en: 'Staff' },
      unit: '人',
      codeList: 'size',
      sensitivity: 'internal',
    });
  });

  test('by its own form, where nobody else knows it', () => {
    const own = {
      type: 'string',
      title: '备注',
      description: '可不填',
      'x-code-list': 'own',
      'x-sensitivity': 'personal',
    };
    const question = questionOf({ tax: { properties: { note: own, plain: { type: 'string' } } } }, '/forms/tax/note');
    expect(question).toMatchObject({ description: '可不填', codeList: 'own', sensitivity: 'personal' });
    expect(question?.titles['zh-CN']).toContain('备注');
    const plain = questionOf({ tax: { properties: { plain: { type: 'string' } } } }, '/forms/tax/plain');
    for (const name of ['element', 'description', 'unit', 'codeList', 'sensitivity', 'derivedFrom', 'result', 'opaque'])
      expect(plain).not.toHaveProperty(name);
  });

  test('with the description of the first form that has one, and the titles of the first by id', () => {
    const asks = (title: string, more: JsonObject = {}): JsonObject => ({
      properties: { f: { type: 'string', title, ...more, 'x-element': 'unit.shop' } },
    });
    const free: Catalogue = { ...pool, elements: {} };
    const question = questionOf(
      { trade: asks('店名', { description: '如招牌' }), bank: asks('商号') },
      '/unit/shop',
      free,
    );
    expect(question?.description).toBe('如招牌');
    expect(question?.titles['zh-CN']).toContain('商号');
  });
});

describe('what a form fills in by itself decides its conditions when it is merged', () => {
  const matter = (value: string): JsonObject => ({
    properties: {
      matter: { type: 'string', 'x-lens': { op: 'constant', value } },
      old: { type: 'string' },
    },
    required: ['matter'],
    if: { properties: { matter: { const: '变更' } }, required: ['matter'] },
    then: { required: ['old'] },
    else: { properties: { old: false } },
  });

  test('what is needed then is always needed', () => {
    const question = questionOf({ tax: matter('变更') }, '/forms/tax/old');
    expect([question?.askedWhen, question?.requiredWhen]).toEqual([true, true]);
    const one = compiled({ tax: matter('变更') }, pool);
    expect(one.intake.rules).toEqual([]);
    expect(sent(one, { forms: { tax: { old: 'x' } } })).toEqual({ tax: { matter: '变更', old: 'x' } });
  });

  test('what is not taken then is no question at all', () => {
    const one = compiled({ tax: matter('设立') }, pool);
    expect(one.intake.questions).toEqual([]);
    expect(sent(one, {})).toEqual({ tax: { matter: '设立' } });
    expect(one.validate({}).ok).toBe(true);
  });
});

describe('what a form forbids and needs at once', () => {
  const torn: JsonObject = {
    properties: { part: { type: 'object', properties: { kind, note: { type: 'string' } }, required: ['note'] } },
    required: ['part'],
  };
  const forbids = {
    ...torn,
    properties: {
      part: {
        type: 'object',
        properties: { kind, note: { type: 'string' } },
        required: ['note'],
        if: { properties: { kind: { const: 'A' } }, required: ['kind'] },
        then: { properties: { note: false } },
      },
    },
  };

  test('is told at the answer that makes it so', () => {
    const one = compiled({ tax: forbids }, pool);
    expect(one.intake.rules.map(({ at, keyword }) => [at, keyword])).toEqual([['/part', 'required']]);
    expect(one.validate({ unit: { kind: 'B' }, forms: { tax: { part: { note: 'x' } } } }).ok).toBe(true);
    expect(lines(one.validate({ unit: { kind: 'A' } }).issues)).toContain('required /unit/kind');
  });
});
