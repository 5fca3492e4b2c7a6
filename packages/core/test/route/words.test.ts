import { type Catalogue, describe as say } from '@yunform/core';
import type { Issue, Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines } from '../support/forms.ts';

const catalogue: Catalogue = {
  ...pool,
  formats: {
    code: {
      name: 'code',
      source: 'an example',
      titles: { 'zh-CN': '编码', en: 'code' },
      pattern: '^[0-9]{3}$',
      normalise: (text) => text,
      validate: (text) => /^\d{3}$/.test(text),
      explain: (text) => ({ 'zh-CN': `${text} 不是三位`, en: `${text} has not three digits` }),
    },
  },
};
const field = (id: string, more: JsonObject): JsonObject => ({ ...more, 'x-element': id });
const form = (f: JsonObject, more: JsonObject = {}): JsonObject => ({ properties: { f }, ...more });
const only = (issues: readonly Issue[]): { readonly [name: string]: Json } => {
  expect(issues).toHaveLength(1);
  const [issue] = issues;
  const values = issue?.values;
  return {
    code: issue?.code ?? '',
    ...(typeof values === 'object' && values !== null && !Array.isArray(values) ? values : {}),
  };
};
const words = (issues: readonly Issue[]): string => issues.map((issue) => say(issue, 'en')).join('\n');

describe('a refused answer', () => {
  test.each<readonly [string, JsonObject, JsonObject, Json, Json]>([
    ['maximum', { maximum: 5 }, { maximum: 3 }, 9, 3],
    ['minimum', { minimum: 3 }, { minimum: 5 }, 1, 5],
    ['exclusive-maximum', { exclusiveMaximum: 5 }, { exclusiveMaximum: 3 }, 9, 3],
    ['exclusive-minimum', { exclusiveMinimum: 3 }, { exclusiveMinimum: 5 }, 1, 5],
  ])('is told with the tightest limit of all, and who says one: %s', (code, bank, tax, wrong, limit) => {
    for (const [first, second] of [
      [bank, tax],
      [tax, bank],
    ] as const) {
      const one = compiled(
        {
          bank: form(field('unit.capital', { type: 'number', ...first })),
          tax: form(field('unit.capital', { type: 'number', ...second })),
        },
        pool,
      );
      expect(only(one.validate({ unit: { capital: wrong } }).issues)).toMatchObject({
        code,
        limit,
        unit: '元',
        departments: [{ 'zh-CN': 'bank 局' }, { 'zh-CN': 'tax 局' }],
      });
    }
  });

  test('names a department once, and the title of the question in both languages', () => {
    const twice = { properties: { f: field('unit.staff', { maximum: 3 }), g: { type: 'string' } } };
    const one = compiled({ tax: twice }, pool);
    expect(only(one.validate({ unit: { staff: 4 } }).issues)).toMatchObject({
      title: { 'zh-CN': 'unit.staff', en: 'unit.staff' },
      departments: [{ 'zh-CN': 'tax 局' }],
      unit: '',
    });
  });

  test('is explained by its format, and by nothing else', () => {
    const one = compiled(
      { tax: form(field('unit.name', { type: 'string', format: 'code', maxLength: 4 })) },
      catalogue,
    );
    expect(only(one.validate({ unit: { name: '12' } }).issues)).toMatchObject({
      code: 'format',
      limit: 'code',
      because: { 'zh-CN': '12 不是三位', en: '12 has not three digits' },
    });
    const both = one.validate({ unit: { name: '12345' } }).issues;
    expect(both.map(({ code, values }) => [code, JSON.stringify(values).includes('three digits')])).toEqual([
      ['format', true],
      ['max-length', false],
    ]);
  });

  test('is told in the words of the form that refuses it, where that has some', () => {
    const said = { 'zh-CN': '请填三位以内', en: 'Three at most' };
    const one = compiled(
      {
        bank: form(field('unit.staff', { maximum: 5 })),
        tax: form(field('unit.staff', { maximum: 3, 'x-error': said })),
      },
      pool,
    );
    expect(only(one.validate({ unit: { staff: 4 } }).issues)).toMatchObject({ limit: 3, said });
    expect(only(one.validate({ unit: { staff: 9 } }).issues)).toMatchObject({
      limit: 3,
      said,
      departments: [{ 'zh-CN': 'bank 局' }, { 'zh-CN': 'tax 局' }],
    });
    const plain = compiled({ bank: form(field('unit.staff', { maximum: 5 })) }, pool);
    expect(only(plain.validate({ unit: { staff: 9 } }).issues)).not.toHaveProperty('said');
  });

  test('of a code list names the codes with their titles', () => {
    const kinds = { enum: ['A', 'B'], 'x-code-list': 'kind' };
    const titled: Catalogue = {
      ...pool,
      codeLists: {
        kind: {
          id: 'kind',
          titles: { 'zh-CN': '类别' },
          source: 'example',
          codes: { A: { 'zh-CN': '甲', en: 'first' } },
        },
      },
    };
    const one = compiled({ tax: form(field('unit.kind', kinds)) }, titled);
    expect(only(one.validate({ unit: { kind: 'C' } }).issues)).toMatchObject({
      code: 'enum',
      limit: [{ 'zh-CN': 'A 甲', en: 'A first' }, 'B'],
    });
  });

  test('to what decides whether forms apply is refused though none of them takes it, once', () => {
    const when = (code: string): JsonObject => ({ 'x-applies-when': { 'unit.kind': { const: code } } });
    const one = compiled({ bank: form({ type: 'string' }, when('A')), tax: form({ type: 'string' }, when('B')) }, pool);
    expect(only(one.validate({ unit: { kind: 5 } }).issues)).toMatchObject({
      code: 'type',
      departments: [{ 'zh-CN': 'bank 局' }],
    });
    expect(one.validate({ unit: { kind: 'C' } }).ok).toBe(true);
  });

  test('that a form cannot convert is told with the form that cannot, and what it receives is refused', () => {
    const inTenThousands = field('unit.capital', { type: 'number', 'x-unit': '万元' });
    const one = compiled({ bank: form(field('unit.capital', { type: 'number' })), tax: form(inTenThousands) }, pool);
    const answers = { unit: { capital: 0.1 + 0.2 } };
    expect(only(one.validate(answers).issues)).toMatchObject({
      code: 'outside-domain',
      title: { en: 'unit.capital' },
      departments: [{ 'zh-CN': 'tax 局' }],
    });
    const { bank, tax } = one.route(answers).submissions;
    expect([bank?.status, tax?.status, tax?.data]).toEqual(['accepted', 'refused', {}]);
    expect(one.validate({ unit: { capital: 'x' } }).issues.map(({ code }) => code)).toEqual(['type']);
  });
});

describe('a demand across questions', () => {
  const name = field('unit.name', { type: 'string', title: '名称' });
  const note = { type: 'string', title: '说明', maxLength: 9 } as const;
  const staff = field('unit.staff', { type: 'integer' });

  test('is told with the titles of all that it reads, and its form', () => {
    const one = compiled({ tax: { properties: { name, staff }, not: { required: ['name', 'staff'] } } }, pool);
    expect(only(one.validate({ unit: { name: 'a', staff: 1 } }).issues)).toMatchObject({
      code: 'rule',
      title: { 'zh-CN': 'unit.name、unit.staff', en: 'unit.name, unit.staff' },
      departments: [{ 'zh-CN': 'tax 局' }],
      limit: null,
    });
    expect(one.validate({ unit: { name: 'a' } }).ok).toBe(true);
  });

  test('is told once, in a part and in a row too, beside whatever else is wrong there', () => {
    const both = { properties: { name, note }, not: { required: ['name', 'note'] } } as const;
    const part = { type: 'object', ...both } as const;
    const one = compiled(
      {
        tax: {
          properties: {
            part,
            rows: {
              type: 'array',
              items: { type: 'object', properties: { a: note, b: note }, not: { required: ['a', 'b'] } },
            },
          },
        },
      },
      pool,
    );
    const forms = { tax: { part: { note: 'x' }, rows: [{ a: 'x' }, { a: 'x', b: 'too long for it' }] } };
    expect(lines(one.route({ unit: { name: 'a' }, forms }).issues)).toEqual([
      'max-length /forms/tax/rows/1/b',
      'rule /unit/name /forms/tax/part/note',
      'rule /forms/tax/rows/1/a /forms/tax/rows/1/b',
    ]);
  });

  test('that nobody has told yet is told, whatever else is wrong', () => {
    const long = field('unit.name', { type: 'string', maxLength: 1 });
    const told = (demand: JsonObject): readonly string[] =>
      lines(
        compiled({ tax: { properties: { long, staff }, ...demand } }, pool).route({ unit: { name: 'ab', staff: 7 } })
          .issues,
      );
    expect(told({ not: { minProperties: 2 } })).toEqual(['max-length /unit/name', 'shape ']);
    expect(told({ maxProperties: 1 })).toEqual(['max-length /unit/name', 'shape ']);
    const branch = (maximum: number): JsonObject => ({ properties: { staff: { maximum } } });
    expect(told({ anyOf: [branch(1), branch(2)] })).toEqual(['max-length /unit/name', 'rule /unit/staff']);
    expect(told({ oneOf: [branch(8), branch(9)] })).toHaveLength(2);
  });

  test('that narrows one question in some case tells the limit of that case', () => {
    const then = { properties: { note: { maxLength: 2 }, code: { format: 'code' } } };
    const one = compiled(
      { tax: { properties: { name, note, code: { type: 'string' } }, if: { required: ['name'] }, then } },
      catalogue,
    );
    const forms = { tax: { note: 'long', code: '12' } };
    expect(one.validate({ forms }).ok).toBe(true);
    const issues = one.validate({ unit: { name: 'a' }, forms }).issues;
    expect(lines(issues)).toEqual(expect.arrayContaining(['max-length /forms/tax/note', 'format /forms/tax/code']));
    expect(issues.map(({ values }) => values)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ limit: 2, departments: [{ 'zh-CN': 'tax 局' }] }),
        expect.objectContaining({ limit: 'code', because: { 'zh-CN': '12 不是三位', en: '12 has not three digits' } }),
      ]),
    );
  });

  test('of a form that does not apply, or of a part that is not sent, is no demand', () => {
    const part = { type: 'object', properties: { note, other: note }, minProperties: 2 } as const;
    const one = compiled(
      {
        tax: { properties: { part }, 'x-applies-when': { 'unit.kind': { const: 'A' } } },
        bank: { properties: { name } },
      },
      pool,
    );
    expect(one.validate({ unit: { kind: 'A' } }).ok).toBe(true);
    expect(one.route({ unit: { kind: 'B' }, forms: { tax: { part: { note: 'x' } } } }).submissions.tax).toBeUndefined();
    expect(one.route({ unit: { kind: 'A' }, forms: { tax: { part: { note: 'x' } } } }).submissions.tax?.status).toBe(
      'refused',
    );
  });
});

describe('a submission', () => {
  const text = (id: string, more: JsonObject = {}): JsonObject => field(id, { type: 'string', ...more });

  test('carries the issues of its own form only', () => {
    const one = compiled(
      { bank: form(text('unit.name', { maxLength: 1 })), tax: form(field('unit.staff', { maximum: 1 })) },
      pool,
    );
    const { submissions, issues } = one.route({ unit: { name: 'ab', staff: 2 } });
    expect([submissions.bank, submissions.tax].map((one) => lines(one?.issues ?? []))).toEqual([
      ['max-length /unit/name'],
      ['maximum /unit/staff'],
    ]);
    expect(lines(issues)).toEqual(['max-length /unit/name', 'maximum /unit/staff']);
  });

  test('what is wrong in it and asked nowhere is told at the form', () => {
    const one = compiled({ tax: { properties: { f: text('unit.name') }, minProperties: 2 } }, pool);
    const { submissions } = one.route({ unit: { name: 'a' } });
    expect(submissions.tax?.status).toBe('refused');
    expect(submissions.tax?.issues.map(({ code, at }) => [code, at.at(-1)])).toEqual([
      ['shape', { form: 'tax', in: 'data', pointer: '' }],
    ]);
    expect(words(submissions.tax?.issues ?? [])).toContain('tax 局');
  });

  test('an answer that disagrees with another one is told at both, with what was expected', () => {
    const month = text('person.month', { 'x-date-format': 'YYYY-MM' });
    const one = compiled({ tax: { properties: { id: text('person.id'), month } } }, pool);
    const answers = { person: { id: '201503x', month: '2015-04' } };
    expect(only(one.validate(answers).issues)).toMatchObject({
      code: 'disagrees',
      title: { en: 'person.month' },
      value: '2015-04',
      expected: '2015-03',
      source: { en: 'person.id' },
    });
    expect(lines(one.route(answers).issues)).toEqual(['disagrees /person/month /person/id']);
  });
});

describe('a submission that waits for results', () => {
  const id = field('person.id', { type: 'string', minLength: 2 });
  const matter = { id: 'm', forms: ['police', 'tax'], results: { 'person.id': 'police' } };
  const one = compiled(
    {
      police: { properties: { name: { type: 'string' } } },
      tax: { properties: { id, again: id, name: { type: 'string' } }, required: ['id', 'name'] },
    },
    pool,
    { matter },
  );
  const own = { forms: { tax: { name: 'a' } } };

  test('says for which, from whom, once', () => {
    const { submissions, issues } = one.route(own);
    expect(submissions.tax).toMatchObject({
      status: 'waiting',
      waitingFor: [{ element: 'person.id', source: 'police' }],
    });
    expect(only(issues)).toMatchObject({
      code: 'waiting',
      departments: [{ 'zh-CN': 'tax 局' }],
      source: { 'zh-CN': 'police 局' },
      title: { en: 'person.id' },
    });
    expect(issues[0]?.at).toEqual([
      { in: 'answers', pointer: '/person/id' },
      { form: 'tax', in: 'data', pointer: '' },
    ]);
  });

  test('is refused, not waiting, when something else is missing or the result is wrong', () => {
    expect(one.route({}).submissions.tax?.status).toBe('refused');
    expect(one.route({ ...own, person: { id: 'x' } }).submissions.tax?.status).toBe('refused');
    expect(one.route({ ...own, person: { id: 'xy' } }).submissions.tax?.status).toBe('accepted');
  });
});
