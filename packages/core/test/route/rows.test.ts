import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

const name = { type: 'string', 'x-element': 'people[].name' } as const;
const share = { type: 'number', 'x-element': 'people[].share' } as const;
const note = { type: 'string' } as const;

const people = (columns: object, more: object = {}) => ({
  properties: { people: { type: 'array', items: { type: 'object', properties: { ...columns } }, ...more } },
});

describe('rows that departments share', () => {
  const one = compiled({ tax: people({ name, share }), trade: people({ name, note }) }, pool);
  const answers = {
    people: [{ name: 'a', share: 60 }, {}, { name: 'c' }],
    forms: { trade: { people: [{ note: 'x' }] } },
  };

  test('each department receives its own columns, empty rows are kept, rows keep their place', () => {
    expect(sent(one, answers)).toEqual({
      tax: { people: [{ name: 'a', share: 60 }, {}, { name: 'c' }] },
      trade: { people: [{ name: 'a', note: 'x' }, {}, { name: 'c' }] },
    });
  });

  test('come back by position', () => {
    expect(one.gather(sent(one, answers)).record.answers).toEqual(answers);
  });
});

describe('how many rows there may be', () => {
  const one = compiled(
    { tax: people({ name }, { maxItems: 3 }), trade: people({ name, note }, { minItems: 2 }) },
    pool,
  );
  const rows = (shared: number, own = 0) => ({
    people: Array.from({ length: shared }, () => ({})),
    forms: { trade: { people: Array.from({ length: own }, () => ({ note: 'x' })) } },
  });

  test('limits intersect, and who says which is told', () => {
    expect(lines(one.validate(rows(4)).issues)).toEqual(['max-items /people']);
    expect(lines(one.validate(rows(1)).issues)).toEqual(['min-items /people']);
    expect(one.validate(rows(2)).ok).toBe(true);
    expect(one.intake.questions.find(({ at }) => at === '/people')?.schema).toMatchObject({ minItems: 2, maxItems: 3 });
  });

  test('rows that only one form has are counted for that form', () => {
    expect(sent(one, rows(1, 2)).trade).toEqual({ people: [{ note: 'x' }, { note: 'x' }] });
    expect(one.validate(rows(1, 2)).ok).toBe(true);
    const three = compiled({ tax: people({ name, note }, { maxItems: 2 }) }, pool);
    const own = { forms: { tax: { people: [{ note: 'x' }, { note: 'x' }, { note: 'x' }] } } };
    expect(lines(three.validate({ people: [{}], ...own }).issues)).toEqual(['max-items /people']);
    expect(lines(three.validate(own).issues)).toEqual(['max-items /people']);
  });

  test('what is no list is refused', () => {
    expect(lines(one.validate({ people: 'x' }).issues)).toContain('type /people');
  });

  test('a department that takes the first rows only limits nobody', () => {
    const first = compiled(
      { tax: people({ name }, { maxItems: 1, 'x-rows': { first: 1 } }), trade: people({ name }) },
      pool,
    );
    expect(sent(first, { people: [{ name: 'a' }, { name: 'b' }] })).toEqual({
      tax: { people: [{ name: 'a' }] },
      trade: { people: [{ name: 'a' }, { name: 'b' }] },
    });
  });

  test('and asks nothing of the rows that it does not take', () => {
    const item = { type: 'object', properties: { name, note }, required: ['note'] };
    const first = compiled(
      {
        tax: { properties: { people: { type: 'array', items: item, 'x-rows': { first: 1 } } } },
        trade: people({ name }),
      },
      pool,
    );
    expect(lines(first.validate({ people: [{}, {}] }).issues)).toEqual(['required /forms/tax/people/0/note']);
    expect(JSON.stringify(first.intake.schema)).not.toContain('required');
  });
});

test('limits that exclude each other are a conflict that names both', () => {
  expect(() =>
    compiled(
      {
        tax: { ...people({ name }, { maxItems: 1 }), required: ['people'] },
        trade: { ...people({ name }, { minItems: 2 }), required: ['people'] },
      },
      pool,
    ),
  ).toThrow(/conflict/);
});

test('a condition inside a row is decided in that row', () => {
  const one = compiled(
    {
      tax: {
        properties: {
          people: {
            type: 'array',
            items: {
              type: 'object',
              properties: { name, note },
              if: { properties: { name: { const: 'a' } }, required: ['name'] },
              then: { required: ['note'] },
              else: { properties: { note: false } },
            },
          },
        },
      },
    },
    pool,
  );
  expect(lines(one.validate({ people: [{ name: 'b' }, { name: 'a' }] }).issues)).toEqual([
    'required /forms/tax/people/1/note',
  ]);
  const answers = {
    people: [{ name: 'b' }, { name: 'a' }],
    forms: { tax: { people: [{ note: 'held' }, { note: 'x' }] } },
  };
  expect(sent(one, answers)).toEqual({ tax: { people: [{ name: 'b' }, { name: 'a', note: 'x' }] } });
  expect(lines(one.route(answers).issues)).toEqual(['held /forms/tax/people/0/note']);
});

test('rows in rows', () => {
  const one = compiled({
    tax: {
      properties: {
        sites: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              town: note,
              rooms: {
                type: 'array',
                items: { type: 'object', properties: { size: { type: 'number' } }, required: ['size'] },
              },
            },
          },
        },
      },
    },
  });
  const answers = { forms: { tax: { sites: [{ town: 'A', rooms: [{ size: 1 }, { size: 2 }] }, { rooms: [] }] } } };
  expect(one.validate(answers).ok).toBe(true);
  expect(sent(one, answers)).toEqual({ tax: answers.forms.tax });
  expect(one.gather(sent(one, answers)).record.answers).toEqual(answers);
  const wrong = { forms: { tax: { sites: [{ rooms: [{ size: 1 }, {}] }] } } };
  expect(lines(one.validate(wrong).issues)).toEqual(['required /forms/tax/sites/0/rooms/1/size']);
});
