import { describe as say } from '@yunform/core';
import type { Issue, Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines } from '../support/forms.ts';

const text = { type: 'string' } as const;
const asked = (field: JsonObject, value: Json): readonly Issue[] => {
  const one = compiled({ tax: { properties: { f: { title: '问', ...field } } } });
  return one.validate({ forms: { tax: { f: value } } }).issues;
};
const says = (issues: readonly Issue[]): readonly string[] => issues.map((issue) => say(issue, 'en'));

describe('what an answer should be is told in words', () => {
  test.each<readonly [JsonObject, Json, string, string]>([
    [{ type: 'string' }, 1, 'text', '文字'],
    [{ type: 'number' }, 'x', 'a number', '数字'],
    [{ type: 'integer' }, 1.5, 'a whole number', '整数'],
    [{ type: 'boolean' }, 'x', 'yes or no', '“是”或“否”'],
    [{ type: 'array', items: text }, 'x', 'a list', '列表'],
    [{ type: 'object', additionalProperties: text }, 'x', 'a group of answers', '一组内容'],
    [{ type: 'null' }, 'x', 'empty', '空'],
    [{ type: ['integer', 'null'] }, 'x', 'a whole number', '整数'],
    [{ type: ['string', 'boolean', 'null'] }, 1, 'text, yes or no', '文字、“是”或“否”'],
  ])('%j', (field, value, english, chinese) => {
    const issues = asked(field, value);
    expect(says(issues)).toEqual([`问 must be ${english} (asked by tax 局).`]);
    expect(issues.map((issue) => say(issue, 'zh-CN'))).toEqual([`问应为${chinese}（tax 局要求）。`]);
  });

  test('where nothing may stand, that it must be left empty', () => {
    const words = ['问 must be left empty (asked by tax 局).'];
    expect(says(asked({ type: 'array', items: false }, ['x']))).toEqual(words);
    const closed = { type: 'object', additionalProperties: { type: 'object', properties: { x: false } } } as const;
    expect(says(asked(closed, { a: { x: 1 } }))).toEqual(words);
  });

  test('a format that does not say what is wrong, that it does not fit', () => {
    const issues = asked({ ...text, format: 'date' }, 'x');
    expect(says(issues)).toEqual(['问 is not right: the format does not fit (asked by tax 局).']);
    expect(issues.map((issue) => say(issue, 'zh-CN'))).toEqual(['问不正确：格式不符（tax 局要求）。']);
  });
});

test.each([12, 13])('of many choices the first twelve are told: %i', (count) => {
  const codes = Array.from({ length: count }, (_, index) => `c${index}`);
  const shown = count > 12 ? [...codes.slice(0, 12), '…'] : codes;
  expect(says(asked({ enum: codes }, 'x'))).toEqual([`问 must be one of: ${shown.join(', ')} (asked by tax 局).`]);
});

describe('what several departments refuse at the same answers', () => {
  const parts = ['province', 'city', 'detail'].map((part) => `/unit/address/${part}`);
  const line = (maxLength: number): JsonObject => ({ ...text, maxLength, 'x-element': 'unit.address' });
  const city = { properties: { city: { ...text, 'x-element': 'unit.address.city' } } };
  const answers = { unit: { address: { province: '广东省', city: '东莞市', detail: '南城' } } };
  const refused = (schemas: { readonly [id: string]: JsonObject }): readonly Issue[] =>
    compiled({ city, ...schemas }, pool)
      .validate(answers)
      .issues.filter(({ code }) => code === 'max-length');

  test('is one issue when all of them say the same, with every department and every place', () => {
    const issues = refused({ bank: { properties: { f: line(5) } }, tax: { properties: { g: line(5) } } });
    expect(issues.map(({ at }) => at)).toEqual([
      [
        ...parts.map((pointer) => ({ in: 'answers', pointer })),
        { form: 'bank', in: 'data', pointer: '/f' },
        { form: 'tax', in: 'data', pointer: '/g' },
      ],
    ]);
    expect(says(issues)[0]).toContain('(asked by bank 局, tax 局)');
  });

  test('is one issue for two places of one form too, its department named once', () => {
    const issues = refused({ bank: { properties: { f: line(5), g: line(5) } } });
    expect(issues.map(({ at }) => at.slice(parts.length))).toEqual([
      [
        { form: 'bank', in: 'data', pointer: '/f' },
        { form: 'bank', in: 'data', pointer: '/g' },
      ],
    ]);
    expect(says(issues)[0]).toContain('(asked by bank 局)');
  });

  test('is told apart when their limits differ', () => {
    const issues = refused({ bank: { properties: { f: line(5) } }, tax: { properties: { g: line(6) } } });
    expect(issues.map(({ values }) => values)).toMatchObject([
      { limit: 5, departments: [{ 'zh-CN': 'bank 局' }] },
      { limit: 6, departments: [{ 'zh-CN': 'tax 局' }] },
    ]);
  });

  test('is one issue when both forbid two answers to be given together', () => {
    const fields = { a: { ...text, 'x-element': 'unit.name' }, b: { type: 'integer', 'x-element': 'unit.staff' } };
    const apart = { properties: fields, not: { required: ['a', 'b'] } } as const;
    const one = compiled({ bank: apart, tax: apart }, pool);
    const { issues } = one.validate({ unit: { name: 'x', staff: 1 } });
    expect(lines(issues)).toEqual(['rule /unit/name /unit/staff']);
    expect(says(issues)[0]).toContain('(asked by bank 局, tax 局)');
  });
});
