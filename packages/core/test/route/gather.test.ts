import { describe as say } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled } from '../support/forms.ts';

const asks = (id: string, more: JsonObject = {}): JsonObject => ({ type: 'string', 'x-element': id, ...more });
const register = { source: '企业登记系统', time: '2026-11-01' } as const;

describe('an address line beside forms that ask for its parts', () => {
  const one = compiled(
    {
      post: { properties: { city: asks('unit.address.city') } },
      tax: { properties: { line: asks('unit.address') } },
      trade: {
        properties: {
          province: asks('unit.address.province'),
          city: asks('unit.address.city'),
          detail: asks('unit.address.detail'),
        },
      },
    },
    pool,
  );
  const PLACES = ['/unit/address/province', '/unit/address/city', '/unit/address/detail'];
  const line = { form: 'tax', at: '/line', value: '广东省 东莞市 示例路1号', questions: PLACES };

  test('is offered with all its questions when no part is known', () => {
    const { record, toConfirm } = one.gather({ tax: { line: line.value } });
    expect(record.answers).toEqual({});
    expect(toConfirm).toEqual([line]);
  });

  test('is still offered when one part is known: the others are not lost', () => {
    const { record, toConfirm } = one.gather({ post: { city: '东莞市' }, tax: { line: line.value } });
    expect(record.answers).toEqual({ unit: { address: { city: '东莞市' } } });
    expect(toConfirm).toEqual([line]);
  });

  test('is not offered when the parts that are known make it, blank ones left out', () => {
    const trade = { province: '广东省', city: '东莞市', detail: '示例路1号' };
    expect(one.gather({ tax: { line: line.value }, trade }).toConfirm).toEqual([]);
    const { detail: _, ...rest } = trade;
    expect(one.gather({ tax: { line: '广东省 东莞市' }, trade: rest }).toConfirm).toEqual([]);
  });

  test('is offered when the parts make another line: the difference is not settled in silence', () => {
    const trade = { province: '广东省', city: '深圳市', detail: '示例路1号' };
    expect(one.gather({ tax: { line: line.value }, trade }).toConfirm).toEqual([line]);
  });
});

describe('a month beside a form that asks for the day', () => {
  const founded = (notation: string): JsonObject => asks('unit.founded', { 'x-date-format': notation });
  const one = compiled(
    {
      tax: { properties: { month: founded('YYYY-MM') } },
      trade: { properties: { day: founded('YYYY年M月D日') } },
    },
    pool,
  );

  test('agrees with the day, or is offered: a day is never made of it', () => {
    expect(one.gather({ tax: { month: '2015-03' }, trade: { day: '2015年3月1日' } })).toMatchObject({
      record: { answers: { unit: { founded: '2015-03-01' } } },
      toConfirm: [],
    });
    for (const trade of [{}, { day: '2016年3月1日' }])
      expect(one.gather({ tax: { month: '2015-03' }, trade }).toConfirm).toEqual([
        { form: 'tax', at: '/month', value: '2015-03', questions: ['/unit/founded'] },
      ]);
  });
});

describe('sources that differ', () => {
  const name = { properties: { name: asks('unit.name', { title: '名称' }) } };
  const one = compiled({ bank: name, tax: name, trade: name }, pool);
  const { disagreements, issues, record } = one.gather(
    { bank: { name: '甲' }, tax: { name: '乙' }, trade: { name: '甲' } },
    [{ ...register, form: 'tax', data: { name: '乙' } }],
  );

  test('are listed once for each value, with everybody who says it', () => {
    expect(record.answers).toEqual({});
    expect(disagreements).toEqual([
      {
        at: '/unit/name',
        values: [
          { value: '甲', sources: ['bank', 'trade'] },
          { value: '乙', sources: ['tax', '企业登记系统 2026-11-01'] },
        ],
      },
    ]);
  });

  test('are told in words, at the question and at the forms; a register is no form', () => {
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      [
        'disagreement',
        [
          { in: 'answers', pointer: '/unit/name' },
          { form: 'bank', in: 'data', pointer: '' },
          { form: 'trade', in: 'data', pointer: '' },
          { form: 'tax', in: 'data', pointer: '' },
        ],
      ],
    ]);
    const words = issues.map((issue) => say(issue, 'en')).join();
    for (const part of ['unit.name', '"甲" (bank, trade)', '"乙" (tax, 企业登记系统 2026-11-01)'])
      expect(words).toContain(part);
  });
});

describe('what is given to read', () => {
  const one = compiled({ tax: { properties: { name: asks('unit.name') } } }, pool);

  test('a submission of a form that the intake does not hold is told, the others are read', () => {
    const { record, issues } = one.gather({ police: { name: '甲' }, tax: { name: '乙' } });
    expect(record.answers).toEqual({ unit: { name: '乙' } });
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ['unknown-form', [{ form: 'police', in: 'data', pointer: '' }]],
    ]);
  });

  test('a register that is no record is told, at the whole', () => {
    const { record, issues } = one.gather({}, [{ ...register, data: ['甲'] }]);
    expect(record).toEqual({ format: 1, answers: {}, divergences: [], sources: [] });
    expect(issues.map(({ code, at }) => [code, at])).toEqual([['not-a-record', [{ in: 'answers', pointer: '' }]]]);
  });

  test('a register shaped like a form is no answer of its own shape', () => {
    const { record, issues } = one.gather({}, [
      { ...register, form: 'tax', data: { name: '甲', unit: { name: '乙' } } },
    ]);
    expect(record.answers).toEqual({ unit: { name: '甲' } });
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ['unplaced', [{ form: 'tax', in: 'data', pointer: '/unit' }]],
    ]);
  });
});

describe('rows', () => {
  const person = (more: JsonObject): JsonObject => ({
    properties: {
      people: { type: 'array', items: { type: 'object', properties: { name: asks('people[].name') } }, ...more },
    },
  });
  const one = compiled({ bank: person({ 'x-rows': { first: 1 } }), tax: person({}) }, pool);

  test('that hold nothing keep their number, from forms and from registers', () => {
    const people = [{}, { name: '甲' }, {}];
    expect(one.gather({ tax: { people } }).record.answers).toEqual({ people });
    expect(one.gather({}, [{ ...register, data: { people } }]).record.answers).toEqual({ people });
    expect(one.gather({ tax: { people: [] } }).record.answers).toEqual({ people: [] });
  });

  test('of a form that takes only the first say nothing of how many there are', () => {
    expect(one.gather({ bank: { people: [{}] } }).record.answers).toEqual({});
    expect(one.gather({ bank: { people: [{ name: '甲' }] }, tax: { people: [{}, {}] } }).record.answers).toEqual({
      people: [{ name: '甲' }, {}],
    });
  });

  test('that are no list are not counted', () => {
    expect(one.gather({ tax: { people: 'x' } }).record.answers).toEqual({});
  });
});
