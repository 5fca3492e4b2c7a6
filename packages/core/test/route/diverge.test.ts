import { type AnswerRecord, diverge, describe as say } from '@yunform/core';
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

  test.each([
    [{ at: '/unit/none', form: 'tax', reason: 'x' }, 'no-such-question'],
    [{ at, form: 'police', reason: 'x' }, 'not-its-question'],
    [{ at, form: 'tax', reason: ' ' }, 'no-reason'],
  ])('%j is refused', (diverging, code) => {
    expect(diverge(both.intake, plain, diverging).issues.map((one) => one.code)).toEqual([code]);
  });
});
