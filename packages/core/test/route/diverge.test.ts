import { type AnswerRecord, type Diverging, diverge, describe as say } from '@yunform/core';
import type { Json } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, must } from '../support/forms.ts';

const name = (more: object = {}) => ({ type: 'string', ...more, 'x-element': 'unit.name' }) as const;
const both = compiled(
  {
    bank: { properties: { name: name() }, dependentRequired: { name: ['note'] }, if: { required: ['note'] }, then: {} },
    tax: { properties: { name: name({ maxLength: 4 }) } },
    trade: { properties: { name: name() }, required: ['name'] },
  },
  pool,
);
const plain: AnswerRecord = { format: 1, answers: { unit: { name: 'abc' } }, divergences: [], sources: [] };
const at = '/unit/name';

function data(record: AnswerRecord, form: string): Json | undefined {
  return both.route(toJson(record)).submissions[form]?.data;
}

function toJson(record: AnswerRecord): Json {
  return JSON.parse(JSON.stringify(record));
}

describe('what one department receives instead of the answer', () => {
  test('another value, for that department alone', () => {
    const record = must(diverge(both.intake, plain, { at, form: 'tax', value: 'ab', reason: 'short name' }));
    expect(['bank', 'tax', 'trade'].map((form) => data(record, form))).toEqual([
      { name: 'abc' },
      { name: 'ab' },
      { name: 'abc' },
    ]);
    expect(plain.divergences).toEqual([]);
  });

  test('nothing: withheld; rules and guards of that department read what it receives', () => {
    const record = must(diverge(both.intake, plain, { at, form: 'bank', reason: 'not needed there' }));
    expect(data(record, 'bank')).toEqual({});
    expect(lines(both.validate(toJson(plain)).issues)).toEqual(['required /forms/bank/note']);
    expect(both.validate(toJson(record)).ok).toBe(true);
  });

  test('is checked by what that department says', () => {
    const record = must(diverge(both.intake, plain, { at, form: 'tax', value: 'abcdef', reason: 'x' }));
    const { issues } = both.validate(toJson(must(diverge(both.intake, record, { at, form: 'bank', reason: 'x' }))));
    expect(lines(issues)).toEqual([`max-length ${at}`]);
    expect(issues.map((issue) => say(issue, 'en'))[0]).toContain('tax 局');
  });

  test('a department that needs it cannot go without', () => {
    const record = must(diverge(both.intake, plain, { at, form: 'trade', reason: 'x' }));
    const { issues } = both.validate(toJson(record));
    expect(lines(issues)).toContain(`required ${at}`);
  });

  test('the last word counts, one for each department', () => {
    const once = must(diverge(both.intake, plain, { at, form: 'tax', value: 'a', reason: 'x' }));
    const twice = must(diverge(both.intake, once, { at, form: 'tax', value: 'b', reason: 'y' }));
    expect(twice.divergences).toEqual([{ at, form: 'tax', value: 'b', reason: 'y' }]);
  });

  test('of two divergences that a record holds for one department the first counts', () => {
    const divergences = ['a', 'b'].map((value) => ({ at, form: 'tax', value, reason: 'x' }));
    expect(data({ ...plain, divergences }, 'tax')).toEqual({ name: 'a' });
  });

  test.each<readonly [Diverging, string, string]>([
    [{ at: '/unit/none', form: 'tax', reason: 'x' }, 'no-such-question', '/unit/none'],
    [{ at, form: 'police', reason: 'x' }, 'not-its-question', 'police'],
    [{ at, form: 'tax', reason: ' ' }, 'no-reason', 'unit.name'],
  ])('%j is refused, and what is wrong is named', (diverging, code, named) => {
    const { issues } = diverge(both.intake, plain, diverging);
    expect(issues.map((one) => [one.code, one.at])).toEqual([
      [code, [{ form: diverging.form, in: 'answers', pointer: diverging.at }]],
    ]);
    expect(issues.map((issue) => say(issue, 'en'))[0]).toContain(named);
  });
});

describe('a form of which one answer is withheld', () => {
  const text = { type: 'string' } as const;
  const rows = { type: 'array', items: { type: 'object', properties: { a: text, b: text } } } as const;
  const month = { ...text, 'x-date-format': 'YYYY-MM', 'x-element': 'person.month' } as const;
  const properties = { name: name(), note: text, id: { ...text, 'x-element': 'person.id' }, month, rows } as const;
  const one = compiled({ tax: { properties }, bank: { properties } }, pool);
  const own = {
    note: 'n',
    rows: [
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ],
  };
  const answers = { unit: { name: 'abc' }, person: { id: '201503x' }, forms: { tax: own } };
  const whole = { name: 'abc', id: '201503x', month: '2015-03', ...own };
  const without = (place: string): Json | undefined =>
    one.route({ format: 1, answers, divergences: [{ at: place, form: 'tax', reason: 'x' }], sources: [] }).submissions
      .tax?.data;

  test('receives all others, in rows and of what follows too', () => {
    const { name: _, ...unnamed } = whole;
    const { month: __, ...ageless } = whole;
    expect(without('/unit/name')).toEqual(unnamed);
    expect(without('/person/month')).toEqual(ageless);
    expect(without('/forms/tax/rows/1/a')).toEqual({ ...whole, rows: [{ a: '1', b: '2' }, { b: '4' }] });
    expect(without('/forms/bank/note')).toEqual(whole);
  });
});
