import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, sent } from '../support/forms.ts';

const text = { type: 'string' } as const;
const name = { ...text, 'x-element': 'people[].name' } as const;
const since = { ...text, format: 'date', 'x-element': 'people[].since' } as const;
const month = { ...text, 'x-date-format': 'YYYY-MM', 'x-element': 'people[].since' } as const;
const share = { type: 'number', 'x-element': 'people[].share' } as const;
const kind = { enum: ['A', 'B'], 'x-element': 'people[].kind', 'x-code-list': 'kind' } as const;
const isB = { at: 'people[].kind', is: { const: 'B' } } as const;
const list = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  properties: { people: { type: 'array', items: { type: 'object', properties }, ...more } },
});
const all = list({ name, since, share, kind });
const some = (columns: JsonObject, key: Json): JsonObject => list(columns, { 'x-rows': { where: isB }, 'x-key': key });

/** What comes back of a form's own column, and how many of its values are left to confirm. */
function back(one: ReturnType<typeof compiled>, answers: Json, form = 'some'): readonly [Json, number] {
  const { record, toConfirm } = one.gather(sent(one, answers));
  const forms = record.answers.forms;
  return [typeof forms === 'object' ? forms : null, toConfirm.filter((reading) => reading.form === form).length];
}

describe('rows that a condition chose come back by their key', () => {
  const note = { note: text };
  const people = [
    { name: 'a', since: '2020-01-01', kind: 'A' },
    { name: 'b', since: '2020-01-02', kind: 'B' },
    { name: 'b', since: '2020-01-03', kind: 'B' },
  ];
  const own = [{}, { note: 'x' }, { note: 'y' }];
  const answers = { people, forms: { some: { people: own } } };

  test('of two columns, where one alone does not tell them apart', () => {
    const one = compiled({ all, some: some({ name, since, ...note }, ['name', 'since']) }, pool);
    expect(back(one, answers)).toEqual([{ some: { people: own } }, 0]);
  });

  test('of one column that two rows share: nothing is filled in, all is left to confirm', () => {
    const one = compiled({ all, some: some({ name, ...note }, ['name']) }, pool);
    expect(back(one, answers)).toEqual([null, 4]);
  });

  test('in a column that does not say the whole: nothing is filled in', () => {
    const one = compiled({ all, some: some({ since: month, ...note }, ['since']) }, pool);
    expect(back(one, { ...answers, people: people.slice(0, 2) })).toEqual([null, 2]);
  });

  test('in a column that the row lacks: nothing is filled in for that row', () => {
    const one = compiled({ all, some: some({ name, ...note }, ['name']) }, pool);
    const lacking = [
      { name: 'a', kind: 'A' },
      { share: 1, kind: 'B' },
      { name: 'c', kind: 'B' },
    ];
    expect(back(one, { people: lacking, forms: { some: { people: own } } })).toEqual([
      { some: { people: [{}, {}, { note: 'y' }] } },
      1,
    ]);
  });

  test('through whatever the form writes in it', () => {
    const names = { ...text, 'x-element': 'people[].kind', 'x-code-list': 'kind:names' };
    const one = compiled({ all, some: some({ kind: names, ...note }, ['kind']) }, pool);
    expect(back(one, { ...answers, people: people.slice(0, 2) })).toEqual([
      { some: { people: [{}, { note: 'x' }] } },
      0,
    ]);
  });

  test('that no column is, or that is named by none: nothing is filled in', () => {
    for (const key of [[], ['none']]) {
      const schemas = { all, some: some({ name, ...note }, key) };
      const one = compiled(schemas, pool);
      expect(back(one, { ...answers, people: people.slice(0, 2) })[0]).toEqual(null);
    }
  });
});

describe('one person of many', () => {
  const head = (taken: JsonObject): JsonObject => ({
    properties: { head: { type: 'object', properties: { name, share }, 'x-rows': taken, 'x-key': ['name'] } },
  });
  const people = [
    { name: 'a', kind: 'A', share: 1 },
    { name: 'b', kind: 'B', share: 2 },
  ];
  const without = people.map(({ share: _, ...more }) => more);
  const sharesOf = (taken: JsonObject): Json => {
    const one = compiled({ all: list({ name, kind }), one: head(taken) }, pool);
    expect(sent(one, { people }).all).toEqual({ people: without });
    return one.gather(sent(one, { people })).record.answers;
  };

  test('who stands first comes back first', () => {
    expect(sharesOf({ first: 1 })).toEqual({ people: [people[0] ?? {}, without[1] ?? {}] });
  });

  test('who was chosen comes back where the key finds the row', () => {
    expect(sharesOf({ where: isB })).toEqual({ people: [without[0] ?? {}, people[1] ?? {}] });
  });
});

describe('rows in rows', () => {
  const element = (id: string): JsonObject => ({ ...text, 'x-element': `sites[].${id}` });
  const rows = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
    type: 'array',
    items: { type: 'object', properties },
    ...more,
  });
  const room = { size: element('rooms[].size'), kind: element('rooms[].kind') };
  const sites = [
    {
      town: 'X',
      kind: 'A',
      rooms: [
        { size: '1', kind: 'A' },
        { size: '2', kind: 'B' },
      ],
    },
    {
      town: 'Y',
      kind: 'B',
      rooms: [
        { size: '2', kind: 'B' },
        { size: '1', kind: 'B' },
      ],
    },
  ];
  const all = { properties: { sites: rows({ town: element('town'), kind: element('kind'), rooms: rows(room) }) } };
  const where = (at: string): JsonObject => ({ where: { at, is: { const: 'B' } } });

  test('of which a condition chose the inner ones come back in the row that they lie in', () => {
    const more = { 'x-rows': where('sites[].rooms[].kind'), 'x-key': ['size'] };
    const one = compiled({
      all,
      some: { properties: { sites: rows({ rooms: rows({ size: room.size, note: text }, more) }) } },
    });
    const own = [{ rooms: [{}, { note: 'x' }] }, { rooms: [{ note: 'y' }, { note: 'z' }] }];
    expect(back(one, { sites, forms: { some: { sites: own } } })).toEqual([{ some: { sites: own } }, 0]);
  });

  test('of which a condition chose the outer ones come back with all that lies in them', () => {
    const more = { 'x-rows': where('sites[].kind'), 'x-key': ['town'] };
    const some = { properties: { sites: rows({ town: element('town'), rooms: rows({ note: text }) }, more) } };
    const own = [{}, { rooms: [{ note: 'y' }, { note: 'z' }] }];
    const one = compiled({ all, some });
    expect(sent(one, { sites, forms: { some: { sites: own } } }).some).toEqual({
      sites: [{ town: 'Y', rooms: own[1]?.rooms ?? null }],
    });
    expect(back(one, { sites, forms: { some: { sites: own } } })).toEqual([{ some: { sites: own } }, 0]);
  });
});
