import { compile, type Intake, type Migrated, migrate } from '@yunform/core';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { intakeOf, must } from '../support/forms.ts';

const text = { type: 'string' } as const;
const name = { ...text, 'x-element': 'unit.name' } as const;
const capital = (unit: string): JsonObject => ({ type: 'number', 'x-unit': unit, 'x-element': 'unit.capital' });
const own = (unit: string): JsonObject => ({ type: 'number', 'x-unit': unit });
const kind = (list: string, codes: readonly string[]): JsonObject => ({
  enum: codes,
  'x-code-list': list,
  'x-element': 'unit.kind',
});

/** An intake of 税务局's form alone, or beside one that asks for name and capital too. */
const alone = (properties: JsonObject): Intake => intakeOf({ tax: { properties } }, pool);
const beside = (properties: JsonObject): Intake =>
  intakeOf({ tax: { properties }, bank: { properties: { n: name, c: capital('元') } } }, pool);
const moved = (old: Intake, next: Intake, answers: Json): Migrated => must(migrate(old, next, answers));
const sentTo = (form: string, intake: Intake, { record }: Pick<Migrated, 'record'>): Json | undefined =>
  compile(intake).route(JSON.parse(JSON.stringify(record))).submissions[form]?.data;

describe('a department that changes how it writes a value', () => {
  test.each<readonly [string, JsonObject, JsonObject, Json, JsonObject]>([
    ['another unit', capital('元'), capital('万元'), { unit: { capital: 30_000 } }, { f: 3 }],
    ['and back', capital('万元'), capital('元'), { unit: { capital: 30_000 } }, { f: 30_000 }],
    [
      'another code list',
      kind('kind', ['A', 'B']),
      kind('kind:names', ['甲', '乙']),
      { unit: { kind: 'B' } },
      { f: '乙' },
    ],
    [
      'a code list that says less',
      kind('kind', ['A', 'B']),
      kind('kind:short', ['x', 'y']),
      { unit: { kind: 'B' } },
      { f: 'x' },
    ],
  ])('leaves the answer as it is, and receives it as it now wants it: %s', (_, before, after, answers, data) => {
    for (const intakeWith of [alone, beside]) {
      const next = intakeWith({ f: after });
      const there = moved(intakeWith({ f: before }), next, answers);
      expect([there.record.answers, there.left]).toEqual([answers, []]);
      expect(sentTo('tax', next, there)).toEqual(data);
    }
  });

  test.each<readonly [string, JsonObject, JsonObject, Json]>([
    ['a unit, for itself', own('万元'), own('元'), { c: 3 }],
    ['a unit, with an element now', own('万元'), capital('元'), { c: 3 }],
    ['a code list', { enum: ['1'], 'x-code-list': 'kind' }, { enum: ['1'], 'x-code-list': 'class' }, { c: '1' }],
  ])(
    'and asked in its own way before: the number or code is not taken to mean the same: %s',
    (_, before, after, tax) => {
      const there = moved(alone({ c: before }), alone({ c: after }), { forms: { tax } });
      expect(there.record.answers).toEqual({});
      expect(there.left).toMatchObject([{ at: '/forms/tax/c', because: 'not-certain' }]);
    },
  );

  test('and asked in its own way before: what is in one unit moves as it stands, else as the form received it', () => {
    const answers = { forms: { tax: { c: 3 } } };
    expect(moved(alone({ c: own('元') }), alone({ c: capital('万元') }), answers).record.answers).toEqual({
      unit: { capital: 3 },
    });
    expect(moved(alone({ c: own('万元') }), alone({ c: capital('万元') }), answers).record.answers).toEqual({
      unit: { capital: 30_000 },
    });
  });
});

describe('what an applicant withholds from a department', () => {
  const withheld = (at: string): JsonObject => ({ at, form: 'tax', reason: '不便提供' });
  const record = (answers: JsonObject, divergences: readonly JsonObject[]): Json => ({
    format: 1,
    answers,
    divergences,
    sources: [],
  });

  test.each<readonly [string, JsonObject, JsonObject, JsonObject]>([
    ['renames the field', { n: name }, { unitName: name }, { unit: { name: 'a' } }],
    ['moves it into a part', { n: name }, { part: { properties: { n: name } } }, { unit: { name: 'a' } }],
    ['writes it in another unit', { c: capital('元') }, { c: capital('万元') }, { unit: { capital: 1 } }],
  ])('stays withheld when it %s', (_, before, after, answers) => {
    const at = 'name' in Object(answers.unit) ? '/unit/name' : '/unit/capital';
    const next = beside(after);
    const there = moved(beside(before), next, record(answers, [withheld(at)]));
    expect(there).toMatchObject({ record: { answers, divergences: [withheld(at)] }, left: [], lapsed: [] });
    expect(sentTo('tax', next, there)).toEqual({});
    expect(sentTo('bank', next, there)).not.toEqual({});
  });

  test('goes along to every place where it is asked now', () => {
    const old = alone({ a: name, b: name });
    const next = alone({ a: name, b: { ...name, 'x-reuse': 'ask-again' } });
    const there = moved(old, next, record({ unit: { name: 'x' } }, [withheld('/unit/name')]));
    expect(there.record.divergences).toEqual([withheld('/unit/name'), withheld('/forms/tax/b')]);
    expect(sentTo('tax', next, there)).toEqual({});
  });

  test('stays in its row, though places have digits for names', () => {
    const rows = (column: JsonObject): JsonObject => ({
      '3': { type: 'array', items: { type: 'object', properties: { name: column } } },
    });
    const answers = { forms: { tax: { '3': [{ name: 'a' }, { name: 'b' }] } } };
    const next = alone(rows({ ...text, 'x-element': 'people[].name' }));
    const there = moved(alone(rows(text)), next, record(answers, [withheld('/forms/tax/3/1/name')]));
    expect(there.record.divergences).toEqual([withheld('/people/1/name')]);
    expect(sentTo('tax', next, there)).toEqual({ '3': [{ name: 'a' }, {}] });
  });

  test('or sent as another value: that goes along as the answer would, or is listed', () => {
    const other = { at: '/forms/tax/c', form: 'tax', value: 3, reason: 'x' };
    const there = (after: JsonObject): Migrated =>
      moved(alone({ c: own('万元') }), alone({ c: after }), record({ forms: { tax: { c: 2 } } }, [other]));
    expect(there(capital('万元')).record.divergences).toEqual([{ ...other, at: '/unit/capital', value: 30_000 }]);
    expect(there(capital('元'))).toMatchObject({ record: { divergences: [] }, lapsed: [other] });
  });

  test('is listed when the form has no such field any more, or is not there at all', () => {
    const two = [withheld('/unit/name'), { ...withheld('/unit/name'), form: 'bank' }];
    const gone = moved(beside({ n: name }), alone({ c: capital('元') }), record({ unit: { name: 'x' } }, two));
    expect([gone.record.divergences, gone.lapsed]).toEqual([[], two]);
    expect(gone.left).toEqual([{ at: '/unit/name', value: 'x', because: 'no-question' }]);
  });

  test('of an address in parts is listed when only the whole is asked now', () => {
    const line = { ...text, 'x-element': 'unit.address' };
    const city = { ...text, 'x-element': 'unit.address.city' };
    const parts = intakeOf({ tax: { properties: { line } }, bank: { properties: { city } } }, pool);
    const answers = { unit: { address: { city: 'B', detail: 'C' } } };
    const there = moved(parts, alone({ line }), record(answers, [withheld('/unit/address/city')]));
    expect(there).toMatchObject({ record: { divergences: [] }, lapsed: [withheld('/unit/address/city')] });
    const back = moved(alone({ line }), parts, record({ unit: { address: 'B C' } }, [withheld('/unit/address')]));
    expect(back.record.divergences.map(({ at }) => at)).toEqual(
      ['province', 'city', 'detail'].map((part) => `/unit/address/${part}`),
    );
  });
});

describe('what a register said of an answer', () => {
  test('goes along to every place that is asked now, with its lock', () => {
    const at = '/unit/name';
    const lock = { source: '登记', locked: true, value: 'x' } as const;
    const next = alone({ a: name, b: { ...name, 'x-reuse': 'ask-again' } });
    const stored = { format: 1, answers: { unit: { name: 'x' } }, divergences: [], sources: [{ at, ...lock }] };
    const { record } = moved(alone({ a: name, b: name }), next, stored);
    expect(record.sources).toEqual([
      { at, ...lock },
      { at: '/forms/tax/b', ...lock },
    ]);
  });

  test('is said in the unit of the question that asks now', () => {
    const stored = (value: number): Json => ({
      format: 1,
      answers: { forms: { tax: { c: 3 } } },
      divergences: [],
      sources: [{ at: '/forms/tax/c', source: '登记', locked: true, value }],
    });
    const there = moved(alone({ c: own('万元') }), alone({ c: capital('万元') }), stored(3));
    expect(there.record.sources).toEqual([{ at: '/unit/capital', source: '登记', locked: true, value: 30_000 }]);
  });
});

test('what is no record cannot be moved', () => {
  expect(migrate(alone({ n: name }), alone({ n: name }), [1]).issues.map(({ code }) => code)).toEqual(['not-a-record']);
});
