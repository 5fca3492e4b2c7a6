import { report } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, intakeOf, lines, sent } from '../support/forms.ts';

const text: JsonObject = { type: 'string' };
const address = (more: JsonObject = {}): JsonObject => ({ ...text, ...more, 'x-element': 'unit.address' });
const city: JsonObject = { properties: { city: { ...text, 'x-element': 'unit.address.city' } } };

describe('what cannot be asked of an answer is left to the department, and the report says why', () => {
  const left = (field: JsonObject): readonly (readonly [string, string, string])[] =>
    report(intakeOf({ tax: { properties: { f: field } }, bank: city }, pool)).residuals.map(
      ({ at, keyword, reason }) => [at, keyword, reason],
    );

  test.each<[what: string, field: JsonObject, keywords: readonly string[], reason: string]>([
    ['limits of a scalar', { ...text, minLength: 1, maxLength: 9, pattern: 'x' }, [], ''],
    [
      'limits of an amount in another unit',
      { type: 'number', minimum: 3, 'x-unit': '万元', 'x-element': 'unit.capital' },
      [],
      '',
    ],
    [
      'a pattern of a notation of dates',
      { ...text, pattern: '01$', 'x-date-format': 'YYYYMMDD', 'x-element': 'unit.founded' },
      ['pattern'],
      'cannot be carried back through date',
    ],
    [
      'a value that is asked as it stands',
      { type: 'object', additionalProperties: { type: 'number' }, minProperties: 1, maxProperties: 3 },
      ['additionalProperties', 'maxProperties', 'minProperties'],
      'asked as one question, as it stands',
    ],
    ['that a line has something in it', address({ minLength: 1 }), [], ''],
    [
      'limits of a line that is joined',
      address({ minLength: 2, maxLength: 9, pattern: 'x' }),
      ['maxLength', 'minLength', 'pattern'],
      'speaks of the joined text',
    ],
  ])('%s', (_, field, keywords, reason) => {
    const found = [...left(field)].sort(([, a], [, b]) => (a < b ? -1 : 1));
    expect(found).toEqual(keywords.map((keyword) => ['/f', keyword, reason]));
  });
});

describe('a code of another list', () => {
  const kinds: JsonObject = { properties: { kind: { ...text, 'x-element': 'unit.kind' } } };
  const short = (codes: readonly string[]): JsonObject => ({
    properties: { short: { enum: codes, 'x-element': 'unit.kind', 'x-code-list': 'kind:short' } },
  });
  const one = compiled({ bank: kinds, tax: short(['x']) }, pool);
  const answers = (kind: string, own?: string): Json => ({
    unit: { kind },
    ...(own === undefined ? {} : { forms: { tax: { short: own } } }),
  });

  test.each<[what: string, answers: Json, issues: readonly string[]]>([
    ['is taken when it means one that the form takes', answers('A'), []],
    ['is refused when it means another', answers('C'), ['enum /unit/kind']],
    ['is taken when one of its meanings is', answers('D', 'x'), []],
    ['is refused with the meaning that is not', answers('D', 'y'), ['enum /forms/tax/short']],
    ['is refused where it means nothing', answers('E'), ['enum /unit/kind']],
  ])('%s', (_, given, issues) => {
    expect(lines(one.validate(given).issues)).toEqual(issues);
  });

  test('that may mean several is asked for in the form’s own list, only then', () => {
    const own = one.intake.questions.find(({ at }) => at === '/forms/tax/short');
    expect(own).toMatchObject({ askedWhen: { at: '/unit/kind', is: { enum: ['D'] } }, schema: { enum: ['x'] } });
    expect(sent(one, answers('D', 'x')).tax).toEqual({ short: 'x' });
    expect(sent(one, answers('A', 'x')).tax).toEqual({ short: 'x' });
  });
});

test('a part that its own lens cannot write is refused at that part', () => {
  const lenses: Json = [
    {
      op: 'codes',
      pairs: [
        ['沪', '上海'],
        ['京', '北京'],
      ],
    },
    { op: 'copy' },
    { op: 'copy' },
  ];
  const one = compiled(
    { tax: { properties: { f: address({ 'x-lens': { op: 'join', separator: '', lenses } }) } } },
    pool,
  );
  const answers = (province: string): Json => ({ unit: { address: { province, city: '市', detail: '1' } } });
  expect(sent(one, answers('沪'))).toEqual({ tax: { f: '上海市1' } });
  expect(one.validate(answers('沪')).ok).toBe(true);
  expect(lines(one.validate(answers('苏')).issues)).toEqual(['enum /unit/address/province']);
});
