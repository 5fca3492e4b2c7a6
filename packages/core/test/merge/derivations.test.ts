import type { Catalogue, DataElement } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, intakeOf, lines, sent } from '../support/forms.ts';

const text: JsonObject = { type: 'string' };
const follows = (id: string, derivedFrom: DataElement['derivedFrom']): DataElement => ({
  id,
  titles: { 'zh-CN': id },
  schema: text,
  ...(derivedFrom ? { derivedFrom } : {}),
});
const catalogue: Catalogue = {
  ...pool,
  elements: Object.fromEntries(
    [
      follows('person.id', undefined),
      follows('person.born', { element: 'person.id', slice: [6, 14], dateFormat: 'YYYYMMDD' }),
      follows('person.region', { element: 'person.id', slice: [0, 6] }),
      follows('person.sex', { element: 'person.id', parity: { at: -2, odd: '男', even: '女' } }),
    ].map((one) => [one.id, one] as const),
  ),
};
const asks = (property: string, more: JsonObject = {}): JsonObject => ({
  ...text,
  ...more,
  'x-element': `person.${property}`,
});
const needs = (property: string, more: JsonObject = {}): JsonObject => ({
  properties: { [property]: asks(property, more) },
  required: [property],
});
const police: JsonObject = { properties: { id: asks('id') } };
const ID = '000000199003070019';

describe('what follows from a number', () => {
  test.each<[what: string, property: string, value: Json, other: Json]>([
    ['a region', 'region', '000000', '000001'],
    ['a sex', 'sex', '男', '女'],
    ['a birthday', 'born', '1990-03-07', '1990-03-08'],
  ])('%s is not asked beside it, is sent, and must agree when it is given', (_, property, value, other) => {
    const one = compiled({ police, tax: needs(property) }, catalogue);
    expect(one.intake.derived.map(({ at, from }) => [at, from])).toEqual([[`/person/${property}`, '/person/id']]);
    expect(one.validate({ person: { id: ID } }).ok).toBe(true);
    expect(sent(one, { person: { id: ID } }).tax).toEqual({ [property]: value });
    expect(one.validate({ person: { id: ID, [property]: value } }).ok).toBe(true);
    expect(lines(one.validate({ person: { id: ID, [property]: other } }).issues)).toEqual([
      `disagrees /person/${property} /person/id`,
    ]);
  });

  test('is asked like anything else where no form asks the number', () => {
    const one = compiled({ tax: needs('sex') }, catalogue);
    expect(one.intake.derived).toEqual([]);
    expect(lines(one.validate({}).issues)).toEqual(['required /person/sex']);
    expect(compiled({ police }, catalogue).intake.derived).toEqual([]);
  });
});

describe('a date is asked, and follows, in the coarsest notation that serves every form', () => {
  test.each<[notations: readonly (string | undefined)[], asked: string, sends: readonly Json[]]>([
    [[undefined], '1990-03-07', ['1990-03-07']],
    [['YYYY年M月D日'], '1990-03-07', ['1990年3月7日']],
    [['YYYYMM'], '1990-03', ['199003']],
    [['YYYY-MM'], '1990-03', ['1990-03']],
    [['YYYYMM', 'YYYY年M月'], '1990-03', ['199003', '1990年3月']],
    [['YYYYMM', 'YYYY.M.D'], '1990-03-07', ['199003', '1990.3.7']],
    [['YYYYMM', undefined], '1990-03-07', ['199003', '1990-03-07']],
  ])('%j: %s', (notations, asked, sends) => {
    const forms = Object.fromEntries(
      notations.map(
        (one, index) => [`f${index}`, needs('born', one === undefined ? {} : { 'x-date-format': one })] as const,
      ),
    );
    const expected = Object.fromEntries(sends.map((born, index) => [`f${index}`, { born }] as const));
    expect(sent(compiled(forms, catalogue), { person: { born: asked } })).toEqual(expected);
    const both = compiled({ ...forms, police }, catalogue);
    expect(sent(both, { person: { id: ID } })).toEqual({ ...expected, police: { id: ID } });
    expect(both.validate({ person: { id: ID, born: asked } }).issues).toEqual([]);
  });
});

describe('an address is asked in parts', () => {
  const line = (more: JsonObject = {}): JsonObject => ({ ...text, ...more, 'x-element': 'unit.address' });
  const places = (schemas: { readonly [id: string]: JsonObject }): readonly string[] =>
    intakeOf(schemas, pool).questions.map(({ at }) => at);
  const parts = ['province', 'city', 'detail'].map((part) => `/unit/address/${part}`);
  const whole: JsonObject = { properties: { address: line() } };

  test('where a form asks for a part, by all forms', () => {
    const city: JsonObject = { properties: { city: { ...text, 'x-element': 'unit.address.city' } } };
    expect(places({ tax: whole })).toEqual(['/unit/address']);
    expect([...places({ tax: whole, bank: city })].sort()).toEqual([...parts].sort());
  });

  test('where a form joins it in a way of its own', () => {
    const joins: JsonObject = { properties: { address: line({ 'x-lens': { op: 'join', separator: '/' } }) } };
    const one = compiled({ bank: joins, tax: whole }, pool);
    expect(one.intake.questions.map(({ at }) => at)).toEqual(parts);
    const address = { province: 'a', city: 'b', detail: 'c' };
    expect(sent(one, { unit: { address } })).toEqual({ bank: { address: 'a/b/c' }, tax: { address: 'a b c' } });
  });
});

test('an alignment may say how a field writes its element, where neither catalogue nor form does', () => {
  const tax: JsonObject = { properties: { capital: { type: 'number' } } };
  const alignment = {
    correspondences: [
      {
        element: 'unit.capital',
        fields: [{ form: 'tax', pointer: '/capital', lens: { op: 'scale' as const, by: '0.0001' } }],
        source: 'decision' as const,
      },
    ],
  };
  const one = compiled({ tax }, pool, { alignment });
  expect(sent(one, { unit: { capital: 30_000 } })).toEqual({ tax: { capital: 3 } });
});
