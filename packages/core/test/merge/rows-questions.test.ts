import { type Catalogue, type IssueCode, merge, type Question, describe as say } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { formsOf, intakeOf } from '../support/forms.ts';

type Schemas = { readonly [id: string]: JsonObject };

const person: JsonObject = {
  type: 'object',
  properties: { name: { type: 'string', 'x-element': 'people[].name' } },
};
const people = (more: JsonObject = {}, form: JsonObject = { required: ['people'] }): JsonObject => ({
  ...form,
  properties: { people: { type: 'array', title: '人员', 'x-title': { en: 'People' }, items: person, ...more } },
});
const unitName: JsonObject = { type: 'string', 'x-element': 'unit.name' };
/** The rows in an object that may be left out. */
const part: JsonObject = {
  properties: {
    part: {
      type: 'object',
      properties: { name: unitName, people: { type: 'array', maxItems: 2, items: person } },
      required: ['name', 'people'],
    },
  },
};
const onlyA: JsonObject = { 'x-applies-when': { 'unit.kind': { const: 'A' } } };
const isA: Json = { at: '/unit/kind', is: { const: 'A' } };
const isB: Json = { at: 'people[].kind', is: { const: 'B' } };

function rowsOf(schemas: Schemas, at = '/people', catalogue: Catalogue = pool): Question | undefined {
  return intakeOf(schemas, catalogue).questions.find((one) => one.at === at && one.kind === 'rows');
}

/** Issues of a merge: code, the places in forms, words in both languages. */
function issuesOf(schemas: Schemas): readonly (readonly [IssueCode | string, readonly string[], string, string])[] {
  return merge(formsOf(schemas, pool), { catalogue: pool }).issues.map((one) => [
    one.code,
    one.at.map(({ form = 'answers', pointer }) => `${form}${pointer}`),
    say(one, 'zh-CN'),
    say(one, 'en'),
  ]);
}

describe('the number of rows', () => {
  test.each<[what: string, schemas: Schemas, schema: JsonObject]>([
    [
      'is limited by all forms that take every row',
      { tax: people({ minItems: 1, maxItems: 5 }), bank: people({ minItems: 2 }) },
      { type: 'array', minItems: 2, maxItems: 5 },
    ],
    [
      'is not limited by one that takes the first',
      { tax: people({ maxItems: 5 }), bank: people({ maxItems: 2, 'x-rows': { first: 2 } }) },
      { type: 'array', maxItems: 5 },
    ],
    [
      'is not limited by one that chooses',
      { tax: people({ maxItems: 5 }), bank: people({ maxItems: 2, 'x-rows': { where: isB } }) },
      { type: 'array', maxItems: 5 },
    ],
    [
      'is not limited by one that applies to some',
      { tax: people({ maxItems: 5 }), bank: { ...people({ maxItems: 2 }), ...onlyA } },
      { type: 'array', maxItems: 5 },
    ],
    [
      'is not limited by one that may leave the object around them out',
      { tax: people({ maxItems: 5 }), bank: part, court: { properties: { name: unitName } } },
      { type: 'array', maxItems: 5 },
    ],
  ])('%s', (_, schemas, schema) => {
    expect(rowsOf(schemas)?.schema).toEqual(schema);
  });

  test.each<[what: string, schemas: Schemas, askedWhen: Json, requiredWhen: Json]>([
    ['of a table that must have a row', { tax: people({ minItems: 1 }) }, true, true],
    ['of a table that may be empty', { tax: people({ minItems: 0 }) }, true, false],
    ['of a table that may be left out', { tax: people({ minItems: 1 }, {}) }, true, false],
    ['of a table of a form that applies to some', { tax: { ...people({ minItems: 1 }), ...onlyA } }, isA, isA],
    ['of rows of which a form takes some', { tax: people({ minItems: 1, 'x-rows': { where: isB } }) }, true, false],
    ['that one form needs', { tax: people({ minItems: 1 }), bank: { ...people(), ...onlyA } }, true, true],
  ])('is asked and needed %s', (_, schemas, askedWhen, requiredWhen) => {
    expect(rowsOf(schemas)).toMatchObject({ askedWhen, requiredWhen });
  });

  test.each<[what: string, code: string, more: JsonObject]>([
    ['is a conflict where rows are needed', 'conflict', { required: ['people'] }],
    ['is a warning where they are not', 'unfillable', {}],
  ])('that no number fits %s, told of those who disagree', (_, code, more) => {
    const issues = issuesOf({
      tax: people({ maxItems: 1 }, more),
      bank: people({ minItems: 2 }, more),
      court: people({}, more),
      post: { ...people({ maxItems: 3 }, more), ...onlyA },
    });
    expect(issues.map(([one, places]) => [one, places])).toEqual([
      [code, ['answers/people', 'bank/people', 'tax/people']],
    ]);
    expect(issues[0]?.[2]).toContain('人员');
    const [zh, en] = issues[0]?.slice(2) ?? [];
    expect(zh).toContain('bank 局要求至少 2 行，tax 局要求至多 1 行');
    expect(en).toContain('bank 局 wants at least 2, tax 局 wants at most 1');
    for (const words of [zh, en]) expect(words).not.toMatch(/court|post/);
  });
});

describe('a form that takes only some rows is told', () => {
  test.each<[what: string, form: JsonObject, issue: readonly Json[]]>([
    [
      'the first of a table',
      people({ 'x-rows': { first: 2 } }),
      ['rows-limited', ['tax/people'], 'tax 局只接收人员的前 2 行。', 'tax 局 takes only the first 2 rows of 人员.'],
    ],
    [
      'those of a table that it chooses',
      people({ 'x-rows': { where: isB } }),
      [
        'rows-chosen',
        ['tax/people'],
        'tax 局只接收人员中符合其条件的行。',
        'tax 局 takes only those rows of 人员 that meet its condition.',
      ],
    ],
    [
      'one person',
      { properties: { head: { ...person, title: '负责人', 'x-rows': { where: isB } } } },
      [
        'rows-chosen',
        ['tax/head'],
        'tax 局只接收负责人中符合其条件的行。',
        'tax 局 takes only those rows of 负责人 that meet its condition.',
      ],
    ],
  ])('%s', (_, form, issue) => {
    expect(issuesOf({ tax: form })).toEqual([issue]);
  });

  test('and nobody else is', () => {
    expect(issuesOf({ tax: people(), bank: people({ 'x-key': ['name'], maxItems: 3 }) })).toEqual([]);
  });
});

describe('a table is called', () => {
  const roles: Catalogue = { ...pool, roles: { people: { 'zh-CN': '成员', en: 'Members' } } };
  const own: Schemas = {
    tax: {
      properties: {
        people: {
          type: 'array',
          title: '其他人员',
          items: { type: 'object', properties: { note: { type: 'string' } } },
        },
      },
    },
  };

  test.each<[what: string, schemas: Schemas, at: string, catalogue: Catalogue, titles: JsonObject]>([
    ['as the catalogue calls the role', { tax: people() }, '/people', roles, { 'zh-CN': '成员', en: 'Members' }],
    ['as its form does', { tax: people() }, '/people', pool, { 'zh-CN': '人员', en: 'People' }],
    ['as its form does, where it is the form’s own', own, '/forms/tax/people', roles, { 'zh-CN': '其他人员' }],
    [
      'as the one person that a form asks for',
      { tax: { properties: { head: { ...person, title: '负责人', 'x-rows': { first: 1 } } } } },
      '/people',
      pool,
      { 'zh-CN': '负责人' },
    ],
  ])('%s', (_, schemas, at, catalogue, titles) => {
    expect(rowsOf(schemas, at, catalogue)?.titles).toEqual(titles);
  });
});
