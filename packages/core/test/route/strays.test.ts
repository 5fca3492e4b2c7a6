import { describe as say } from '@yunform/core';
import type { Issue, Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines } from '../support/forms.ts';

const text = { type: 'string' } as const;
const people = (columns: JsonObject): JsonObject => ({
  type: 'array',
  title: '人员',
  items: { type: 'object', properties: { name: { ...text, 'x-element': 'people[].name' }, ...columns } },
});
const part = { type: 'object', properties: { note: text, tags: { type: 'array', items: text } } } as const;
const one = compiled(
  {
    tax: { properties: { part, people: people({ note: text }), 'a/b': part } },
    bank: { properties: { people: people({}), name: { ...text, 'x-element': 'unit.name' } } },
  },
  pool,
);
const of = (answers: Json): readonly Issue[] => one.validate(answers).issues;
const says = (answers: Json): readonly string[] => of(answers).map((issue) => say(issue, 'en'));

describe('a value where questions stand', () => {
  const group = (at: string, who: string): string => `${at} must be a group of answers (asked by ${who}).`;
  const list = (at: string, who: string): string => `${at} must be a list (asked by ${who}).`;
  test.each<readonly [string, Json, readonly string[]]>([
    ['a text for a group', { forms: { tax: { part: 'x' } } }, [group('/forms/tax/part', 'tax 局')]],
    ['a list for a group', { forms: { tax: { part: [] } } }, [group('/forms/tax/part', 'tax 局')]],
    ['null for a group', { forms: { tax: { part: null } } }, [group('/forms/tax/part', 'tax 局')]],
    [
      'a number for a group with a name to escape',
      { forms: { tax: { 'a/b': 1 } } },
      [group('/forms/tax/a~1b', 'tax 局')],
    ],
    ['a text for all that one form asks alone', { forms: { tax: 'x' } }, [group('/forms/tax', 'tax 局')]],
    ['a text for what a topic holds', { unit: 'x' }, [group('/unit', 'bank 局')]],
    ['a text for a row', { people: [{}, 'x'] }, [group('/people/1', 'bank 局, tax 局')]],
    ['a text for rows', { people: 'x' }, [list('人员', 'bank 局, tax 局')]],
    ['an object for rows', { people: { 0: {} } }, [list('人员', 'bank 局, tax 局')]],
    ['a text for rows beside', { forms: { tax: { people: 'x' } } }, [list('/forms/tax/people', 'tax 局')]],
    ['an object for rows beside', { forms: { tax: { people: { note: 'x' } } } }, [list('/forms/tax/people', 'tax 局')]],
    ['a text for a row beside', { forms: { tax: { people: [{}, 'x'] } } }, [group('/forms/tax/people/1', 'tax 局')]],
  ])('is refused once, by all who ask there: %s', (_, answers, words) => {
    expect(says(answers)).toEqual(words);
    expect(one.validate(answers).ok).toBe(false);
  });

  test('is told at its place in the answers, in both languages', () => {
    expect(of({ forms: { tax: { part: 'x' } } })).toMatchObject([
      { code: 'type', level: 'error', at: [{ in: 'answers', pointer: '/forms/tax/part' }] },
    ]);
    const [issue] = of({ people: [3] });
    expect(issue && say(issue, 'zh-CN')).toBe('/people/0应为一组内容（bank 局、tax 局要求）。');
  });
});

describe('an answer at no question', () => {
  test.each<readonly [Json, readonly string[]]>([
    [{ fax: '1' }, ['unknown-answer /fax']],
    [{ unit: { name: 'a', fax: '1' } }, ['unknown-answer /unit/fax']],
    [{ unit: { 'a/b~': { c: 1 } } }, ['unknown-answer /unit/a~1b~0']],
    [{ people: [{ name: 'a' }, { fax: '1' }] }, ['unknown-answer /people/1/fax']],
    [
      { forms: { tax: { people: [{ fax: '1' }] }, none: {} } },
      ['unknown-answer /forms/tax/people/0/fax', 'unknown-answer /forms/none'],
    ],
  ])('is a warning with its place, whatever it holds: %j', (answers, expected) => {
    expect(lines(of(answers))).toEqual(expected);
    expect(one.validate(answers).ok).toBe(true);
    const at = expected[0]?.split(' ')[1];
    expect(says(answers)[0]).toBe(`The answer at ${at} belongs to no question and is sent to nobody.`);
  });

  test('is nothing inside one answer, however it is shaped', () => {
    expect(of({ forms: { tax: { part: { tags: ['a', 'b'] } } } })).toEqual([]);
    const opaque = compiled({ tax: { properties: { any: { type: 'object', additionalProperties: text } } } });
    expect(opaque.validate({ forms: { tax: { any: { a: 'b' } } } }).issues).toEqual([]);
  });
});

test('rows that no form asks for now are held, whatever stands there', () => {
  const tax = { properties: { people: people({}) }, 'x-applies-when': { 'unit.kind': { const: 'A' } } };
  const some = compiled({ tax }, pool);
  expect(lines(some.validate({ people: 'x' }).issues)).toEqual(['held /people']);
  expect(lines(some.validate({ people: 'x', unit: { kind: 'A' } }).issues)).toEqual(['type /people']);
});
