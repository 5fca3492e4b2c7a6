import { type Asked, rowGroups } from '@yunform/core/run';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled } from '../support/forms.ts';

const text = { type: 'string' } as const;
const name = { ...text, 'x-element': 'people[].name' } as const;
const share = { type: 'number', 'x-element': 'people[].share' } as const;
const people = (columns: JsonObject, item: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  properties: { people: { type: 'array', items: { type: 'object', properties: columns, ...item }, ...more } },
});
const open = (one: ReturnType<typeof compiled>, answers: JsonObject) =>
  one.open({ format: 1, answers, divergences: [], sources: [] });
/** `state` with `!` where an answer is required, by the place of the question. */
const states = (asks: readonly Asked[]): { readonly [at: string]: string } =>
  Object.fromEntries(asks.map(({ at, state, required }) => [at, `${state}${required ? '!' : ''}`]));

describe('a row', () => {
  test('must be answered only for a form that takes it', () => {
    const one = compiled(
      {
        tax: people({ name, share }, { required: ['name', 'share'] }, { 'x-rows': { first: 1 } }),
        bank: people({ name, share }, { required: ['share'] }),
      },
      pool,
    );
    expect(states(open(one, { people: [{}, {}] }).asks)).toEqual({
      '/people/0/name': 'asked!',
      '/people/1/name': 'asked',
      '/people/0/share': 'asked!',
      '/people/1/share': 'asked!',
      '/people': 'asked',
    });
  });

  test('is asked for what a condition in that very row wants, and holds the rest', () => {
    const then = { properties: { note: text }, required: ['note'] };
    const when = {
      if: { properties: { name: { const: 'a' } }, required: ['name'] },
      else: { properties: { note: false } },
    };
    const one = compiled({ tax: people({ name, note: text }, { ...when, then }) }, pool);
    const { asks } = open(one, { people: [{ name: 'a' }, { name: 'b' }] });
    expect(states(asks)).toMatchObject({
      '/forms/tax/people/0/note': 'asked!',
      '/forms/tax/people/1/note': 'held',
    });
    expect(asks.find(({ at }) => at === '/forms/tax/people/1/note')).toMatchObject({ rows: [1], required: false });
  });

  test('is there when any of the arrays that go together has it', () => {
    const one = compiled({ tax: people({ name, note: text }), bank: people({ name, share }) }, pool);
    const { asks } = open(one, { people: [{}], forms: { tax: { people: [{}, { note: 'x' }] } } });
    expect(Object.keys(states(asks))).toEqual([
      '/people/0/name',
      '/people/1/name',
      '/people/0/share',
      '/people/1/share',
      '/forms/tax/people/0/note',
      '/forms/tax/people/1/note',
      '/people',
    ]);
    expect(rowGroups(one.intake)).toEqual([{ at: '/people', companions: ['/forms/tax/people'] }]);
  });

  test('in rows is counted in its own row', () => {
    const rooms = { type: 'array', items: { type: 'object', properties: { size: share, note: text } } };
    const sites = {
      type: 'array',
      items: { type: 'object', properties: { town: text, rooms: { ...rooms, title: '室' } } },
    };
    const one = compiled({ tax: { properties: { sites } } });
    const asks = open(one, { forms: { tax: { sites: [{ rooms: [{}, {}] }, {}] } } }).asks.map(({ at }) => at);
    expect(asks.filter((at) => at.endsWith('/note'))).toEqual(
      [0, 1].map((row) => `/forms/tax/sites/0/rooms/${row}/note`),
    );
    expect(asks.filter((at) => at.endsWith('/rooms'))).toEqual([0, 1].map((row) => `/forms/tax/sites/${row}/rooms`));
    expect(new Set(rowGroups(one.intake).map(({ at }) => at))).toEqual(
      new Set(['/forms/tax/sites', '/forms/tax/sites/*/rooms']),
    );
  });
});

describe('what applies', () => {
  const one = compiled(
    {
      tax: { properties: { a: text }, required: ['a'], 'x-applies-when': { 'unit.kind': { const: 'A' } } },
      bank: { properties: { b: text } },
    },
    pool,
  );

  test('is what the answers say, and so is what is asked', () => {
    const none = open(one, {});
    expect([none.applies, states(none.asks)['/forms/tax/a']]).toEqual([['bank'], 'held']);
    expect([none.receives('tax'), none.receives('bank')]).toEqual([undefined, {}]);
    const tax = open(one, { unit: { kind: 'A' } });
    expect([tax.applies, states(tax.asks)['/forms/tax/a']]).toEqual([['bank', 'tax'], 'asked!']);
    expect(tax.receives('tax')).toEqual({});
  });
});

test('what follows from another answer is required of nobody, and asked when nothing follows', () => {
  const id = { ...text, 'x-element': 'person.id' } as const;
  const month = { ...text, 'x-date-format': 'YYYY-MM', 'x-element': 'person.month' } as const;
  const one = compiled({ tax: { properties: { id, month }, required: ['id', 'month'] } }, pool);
  const at = '/person/month';
  const asked = (answers: JsonObject) => open(one, answers).asks.find((ask) => ask.at === at);
  expect(asked({ person: { id: '201503x' } })).toMatchObject({ state: 'follows', required: false, follows: '2015-03' });
  expect(asked({})).toMatchObject({ state: 'asked', required: true });
  expect(asked({})).not.toHaveProperty('follows');
});
