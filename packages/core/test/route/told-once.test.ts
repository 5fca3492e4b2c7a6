import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines } from '../support/forms.ts';

const text = { type: 'string' } as const;
const short = { ...text, maxLength: 1 } as const;
const unit = { ...short, 'x-element': 'unit.name' } as const;

/** Neither all members nor none: nothing that questions can ask, so that only the department refuses it. */
const allOrNone = { anyOf: [{ minProperties: 3 }, { maxProperties: 0 }] } as const;
const notTwo = { not: { minProperties: 2, maxProperties: 2 } } as const;
const part = (demand: JsonObject): JsonObject => ({
  type: 'object',
  properties: { a: short, b: text, c: text },
  ...demand,
});

/** Errors without those that name the answers of the questions themselves. */
const told = (tax: JsonObject, answers: Json, more: { readonly [id: string]: JsonObject } = {}): readonly string[] =>
  lines(compiled({ tax, ...more }, pool).validate(answers).issues);

describe.each([
  ['a choice', allOrNone],
  ['a prohibition', notTwo],
])('%s that only the department can judge', (_, demand) => {
  const at = '/forms/tax/part';
  const own = `shape ${at}/a ${at}/b ${at}/c`;
  const two = { a: 'x', b: 'y' };

  test('is told at all that it is about', () => {
    expect(told({ properties: { part: part(demand) } }, { forms: { tax: { part: two } } })).toEqual([own]);
    expect(told({ properties: { part: part(demand) } }, { forms: { tax: { part: { ...two, c: 'z' } } } })).toEqual([]);
  });

  test.each<readonly [string, JsonObject, JsonObject, string]>([
    ['at the root', { long: short }, { long: 'xx' }, 'max-length /forms/tax/long'],
    [
      'in a part with a longer name',
      { partner: part({}) },
      { partner: { a: 'xx' } },
      'max-length /forms/tax/partner/a',
    ],
    [
      'in a part inside another',
      { more: { properties: { part: part({}) } } },
      { more: { part: { a: 'xx' } } },
      'max-length /forms/tax/more/part/a',
    ],
    [
      'of a demand elsewhere',
      { other: part({ not: { required: ['a', 'b'] } }) },
      { other: two },
      'rule /forms/tax/other/a /forms/tax/other/b',
    ],
  ])('is told beside what is wrong %s', (_, fields, answers, other) => {
    const tax = { properties: { ...fields, part: part(demand) } };
    expect(told(tax, { forms: { tax: { ...answers, part: two } } })).toEqual([other, own]);
  });

  test('is told beside what another form says at its own place of that name', () => {
    const bank = { properties: { part: { type: 'object', properties: { n: unit } } } };
    const tax = { properties: { long: unit, part: part(demand) } };
    expect(told(tax, { unit: { name: 'xx' }, forms: { tax: { part: two } } }, { bank })).toEqual([
      'max-length /unit/name',
      own,
    ]);
  });
});

test('a choice is not told again where something inside it is wrong: that may be why', () => {
  const tax = { properties: { part: part(allOrNone) } };
  expect(told(tax, { forms: { tax: { part: { a: 'xx', b: 'y' } } } })).toEqual(['max-length /forms/tax/part/a']);
});

test('a choice of many branches is told once', () => {
  const branches = Array.from({ length: 12 }, (_, index) => ({ minProperties: 3, required: [`m${index}`] }));
  const issues = told({ properties: { part: part({ anyOf: branches }) } }, { forms: { tax: { part: { a: 'x' } } } });
  expect(issues).toHaveLength(1);
});

describe('a value made of several answers', () => {
  const line = { ...text, maxLength: 5, 'x-element': 'unit.address' } as const;
  const city = { ...text, maxLength: 3, 'x-element': 'unit.address.city' } as const;
  const at = ['province', 'city', 'detail'].map((one) => `/unit/address/${one}`);

  test('is refused at all of them', () => {
    const answers = { unit: { address: { province: 'abc', city: 'def', detail: 'g' } } };
    expect(told({ properties: { line } }, answers, { bank: { properties: { city } } })).toEqual([
      `max-length ${at.join(' ')}`,
    ]);
  });

  test('is not told again where one of them is refused by the same form', () => {
    const answers = { unit: { address: { province: 'abc', city: 'defg' } } };
    expect(told({ properties: { line, city } }, answers)).toEqual([`max-length ${at[1]}`]);
  });
});
