import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

const text = { type: 'string' } as const;
const list = (properties: JsonObject, more: JsonObject = {}, around: JsonObject = {}): JsonObject => ({
  type: 'array',
  items: { type: 'object', properties, ...more },
  ...around,
});
const is = (name: string, value: Json): JsonObject => ({ properties: { [name]: { const: value } }, required: [name] });
const of = (tax: JsonObject): JsonObject => ({ forms: { tax } });

test('what is chosen outside rows decides what each row holds', () => {
  const inRows = (rows: JsonObject): JsonObject => ({ properties: { rows: { items: rows } } });
  const one = compiled({
    tax: {
      properties: { other: text, mode: text, rows: list({ name: text, note: text }) },
      if: is('mode', 'long'),
      then: inRows({ required: ['note'] }),
      else: inRows({ properties: { note: false } }),
    },
  });
  const rows = [{ name: 'a', note: 'x' }, { name: 'b' }];
  expect(lines(one.validate(of({ mode: 'long', rows })).issues)).toEqual(['required /forms/tax/rows/1/note']);
  expect(lines(one.validate(of({ other: 'long', mode: 'short', rows })).issues)).toEqual([
    'held /forms/tax/rows/0/note',
  ]);
  expect(sent(one, of({ mode: 'short', rows })).tax).toEqual({ mode: 'short', rows: [{ name: 'a' }, { name: 'b' }] });
  expect(sent(one, of({ mode: 'long', rows })).tax).toEqual({ mode: 'long', rows });
});

test('what is chosen in a row decides what the rows in it hold', () => {
  const rooms = list({ size: text, note: text });
  const closed = { properties: { rooms: { items: { properties: { note: false } } } } };
  const one = compiled({
    tax: { properties: { sites: list({ town: text, mode: text, rooms }, { if: is('mode', 'short'), then: closed }) } },
  });
  const inside = [{ size: '1', note: 'x' }, { note: 'y' }];
  const sites = ['short', 'long'].map((mode) => ({ mode, rooms: inside }));
  expect(sent(one, of({ sites })).tax).toEqual({
    sites: [
      { mode: 'short', rooms: [{ size: '1' }, {}] },
      { mode: 'long', rooms: inside },
    ],
  });
  expect(lines(one.route(of({ sites })).issues)).toEqual(
    [0, 1].map((row) => `held /forms/tax/sites/0/rooms/${row}/note`),
  );
});

describe('values that conditions read', () => {
  const share = { type: 'number', 'x-unit': '‰', 'x-element': 'people[].share' } as const;
  const needed = { if: { required: ['share'] }, then: { required: ['note'] } };
  const one = compiled(
    {
      tax: {
        properties: {
          staff: list({ note: text }, { if: { required: ['note'] } }),
          people: list({ share, note: text }, needed),
        },
      },
    },
    pool,
  );

  test('are told to have been made once each, in the order of the form, row after row', () => {
    const answers = {
      people: [{ share: 1 }, { share: 2 }],
      ...of({ staff: [{ note: 's' }], people: [{ note: 'x' }, {}] }),
    };
    const made = ['/staff/0/note', '/people/0/share', '/people/1/share', '/people/0/note'];
    expect(one.route(answers).submissions.tax?.provenance.map(({ to }) => to)).toEqual(made);
    expect(one.route(answers, { check: false }).submissions.tax?.provenance.map(({ to }) => to)).toEqual(made);
  });

  test('are refused once where they cannot be converted', () => {
    expect(lines(one.route({ people: [{}, { share: 0.1 + 0.2 }] }).issues)).toEqual(['outside-domain /people/1/share']);
  });
});

describe('a demand on every row', () => {
  const name = { ...text, 'x-element': 'people[].name' } as const;
  const kind = { enum: ['A', 'B'], 'x-element': 'people[].kind', 'x-code-list': 'kind' } as const;
  const people = [
    { name: 'a', kind: 'A' },
    { name: 'b', kind: 'B' },
  ];
  /** A memo is taken only when some row has no note. */
  const form = (taken: JsonObject): JsonObject => ({
    properties: { people: list({ name, note: text }, {}, taken), memo: text },
    if: { properties: { people: { items: { required: ['note'] } } }, required: ['people'] },
    then: { properties: { memo: false } },
  });
  const memoOf = (taken: JsonObject, notes: readonly JsonObject[]): boolean => {
    const one = compiled({ tax: form(taken), bank: { properties: { people: list({ name, kind }) } } }, pool);
    const data = sent(one, { people, ...of({ people: notes, memo: 'm' }) }).tax;
    return Object.hasOwn(Object(data), 'memo');
  };
  const onlyB = { 'x-rows': { where: { at: 'people[].kind', is: { const: 'B' } } } };

  test.each<readonly [string, JsonObject, readonly JsonObject[], boolean]>([
    ['all of them', {}, [{ note: 'x' }, { note: 'y' }], false],
    ['all of them, one without', {}, [{ note: 'x' }, {}], true],
    ['the first', { 'x-rows': { first: 1 } }, [{ note: 'x' }, {}], false],
    ['the first, without', { 'x-rows': { first: 1 } }, [{}, { note: 'x' }], true],
    ['those that meet a condition', onlyB, [{}, { note: 'x' }], false],
    ['those that meet a condition, without', onlyB, [{ note: 'x' }, {}], true],
  ])('looks at the rows that the form takes: %s', (_, taken, notes, sentToo) => {
    expect(memoOf(taken, notes)).toBe(sentToo);
  });
});

test('rows of rows that a condition chooses are numbered in the row that they lie in', () => {
  const where = { at: 'sites[].rooms[].kind', is: { const: 'B' } };
  const element = (id: string): JsonObject => ({ ...text, 'x-element': `sites[].${id}` });
  const room = { size: element('rooms[].size'), kind: element('rooms[].kind') };
  const all = { properties: { sites: list({ town: element('town'), rooms: list(room) }) } };
  const own = list(
    { size: room.size, extra: { ...text, minLength: 2 } },
    { required: ['extra'] },
    { 'x-rows': { where } },
  );
  const some = { properties: { sites: list({ town: element('town'), rooms: own }) } };
  const one = compiled({ all, some });
  const sites = [
    { town: 'X', rooms: [{ size: '1', kind: 'A' }] },
    {
      town: 'Y',
      rooms: [
        { size: '2', kind: 'B' },
        { size: '3', kind: 'A' },
        { size: '4', kind: 'B' },
      ],
    },
  ];
  const forms = { some: { sites: [{}, { rooms: [{ extra: 'ab' }, {}, { extra: 'c' }] }] } };
  expect(sent(one, { sites, forms }).some).toEqual({
    sites: [
      { town: 'X', rooms: [] },
      {
        town: 'Y',
        rooms: [
          { size: '2', extra: 'ab' },
          { size: '4', extra: 'c' },
        ],
      },
    ],
  });
  const [issue, ...more] = one.validate({ sites, forms }).issues;
  expect([issue?.code, more]).toEqual(['min-length', []]);
  expect(issue?.at).toEqual([
    { in: 'answers', pointer: '/forms/some/sites/1/rooms/2/extra' },
    { form: 'some', in: 'data', pointer: '/sites/1/rooms/1/extra' },
  ]);
});
