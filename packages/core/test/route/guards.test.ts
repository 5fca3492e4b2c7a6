import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

const bool = { type: 'boolean' } as const;
const text = { type: 'string' } as const;
const end = { type: 'string', format: 'date', 'x-element': 'unit.founded' } as const;
const term = { enum: ['long', 'limited'] } as const;

/** The end of a term is needed when the term is limited, and not taken otherwise. */
const limited = {
  properties: { term, end },
  required: ['term'],
  if: { properties: { term: { const: 'limited' } }, required: ['term'] },
  then: { required: ['end'] },
  else: { properties: { end: false } },
} as const;

describe('what a form forbids', () => {
  const one = compiled({ trade: limited }, pool);
  const at = (kind: string, founded?: string) => ({
    forms: { trade: { term: kind } },
    unit: founded === undefined ? {} : { founded },
  });

  test('is asked and needed only where it is taken', () => {
    expect(lines(one.validate(at('limited')).issues)).toEqual(['required /unit/founded']);
    expect(one.validate(at('long')).ok).toBe(true);
  });

  test('is held, not sent, when the other answer changes', () => {
    expect(lines(one.route(at('long', '2034-01-01')).issues)).toEqual(['held /unit/founded']);
    expect(sent(one, at('long', '2034-01-01'))).toEqual({ trade: { term: 'long' } });
    expect(sent(one, at('limited', '2034-01-01'))).toEqual({ trade: { term: 'limited', end: '2034-01-01' } });
  });

  test('a held answer is not checked either', () => {
    expect(one.validate(at('long', 'no date')).ok).toBe(true);
    expect(lines(one.validate(at('limited', 'no date')).issues)).toEqual(['format /unit/founded']);
  });

  test('is still asked and sent for another form that takes it', () => {
    const two = compiled({ trade: limited, tax: { properties: { from: end } } }, pool);
    expect(two.route(at('long', '2034-01-01')).issues).toEqual([]);
    expect(sent(two, at('long', '2034-01-01'))).toEqual({ tax: { from: '2034-01-01' }, trade: { term: 'long' } });
  });
});

test('what a form both needs and forbids is told, not left to the department', () => {
  const one = compiled(
    {
      tax: {
        properties: { open: bool, note: text },
        required: ['note'],
        dependentSchemas: { open: { properties: { note: false } } },
      },
    },
    pool,
  );
  const alone = one.validate({ forms: { tax: { open: true, note: 'x' } } });
  expect(alone.ok).toBe(false);
  expect(lines(alone.issues.filter(({ level }) => level === 'error'))[0]).toContain('/forms/tax/');
  expect(one.validate({ forms: { tax: { note: 'x' } } }).ok).toBe(true);
});

test('guards that depend on each other are dropped together and stay rules', () => {
  const excludes = (a: string, b: string) => ({
    if: { required: [a] },
    then: { properties: { [b]: false } },
  });
  const one = compiled({ tax: { properties: { a: text, b: text }, allOf: [excludes('a', 'b'), excludes('b', 'a')] } });
  expect(one.intake.plan.tax?.entries.map(({ when }) => when)).toEqual([undefined, undefined]);
  expect(one.intake.rules).toHaveLength(2);
  expect(one.validate({ forms: { tax: { a: 'x' } } }).ok).toBe(true);
  expect(sent(one, { forms: { tax: { a: 'x', b: 'y' } } })).toEqual({ tax: { a: 'x', b: 'y' } });
  expect(one.validate({ forms: { tax: { a: 'x', b: 'y' } } }).ok).toBe(false);
});

test('conditions read what the form receives, never a held answer', () => {
  const chain = {
    properties: { open: bool, name: text, note: text },
    allOf: [
      { if: { properties: { open: { const: false } }, required: ['open'] }, then: { properties: { name: false } } },
      { if: { required: ['name'] }, then: { required: ['note'] } },
    ],
  };
  const one = compiled({ tax: chain });
  expect(lines(one.validate({ forms: { tax: { open: true, name: 'x' } } }).issues)).toEqual([
    'required /forms/tax/note',
  ]);
  expect(one.validate({ forms: { tax: { open: false, name: 'x' } } }).ok).toBe(true);
});

test('a guard that depends on itself through what follows from an answer is dropped too', () => {
  const id = { type: 'string', 'x-element': 'person.id' } as const;
  const month = { type: 'string', 'x-date-format': 'YYYY-MM', 'x-element': 'person.month' } as const;
  const one = compiled(
    {
      tax: {
        properties: { id, month },
        required: ['id'],
        if: { properties: { month: { const: '2015-03' } }, required: ['month'] },
        then: { properties: { id: false } },
      },
    },
    pool,
  );
  expect(one.intake.plan.tax?.entries.map(({ when }) => when)).toEqual([undefined, undefined]);
  expect(one.validate({ person: { id: '201503' } }).ok).toBe(false);
  expect(one.validate({ person: { id: '201504' } }).ok).toBe(true);
  expect(sent(one, { person: { id: '201503' } })).toEqual({ tax: { id: '201503', month: '2015-03' } });
});

test('what a form can never accept is told once, at the form', () => {
  const one = compiled({ tax: { properties: { id: text }, required: ['id'], not: { required: ['id'] } } });
  expect(lines(one.validate({}).issues)).toEqual(['required ']);
});

describe('a guard that reads what is not answered', () => {
  const form = {
    properties: { capital: { type: 'number' }, address: text, note: text },
    allOf: [
      {
        if: { properties: { capital: { exclusiveMaximum: 40_000 } }, required: ['capital'] },
        then: { properties: { address: false } },
      },
      {
        if: { properties: { address: { minLength: 4 } }, required: ['address'] },
        then: { properties: { note: false } },
      },
    ],
  } as const;

  test('does not lose the field that it guards, whatever is read first', () => {
    const one = compiled({ trade: form }, pool);
    const answers = { forms: { trade: { address: '示例路一号', note: 'held' } } };
    expect(sent(one, answers)).toEqual({ trade: { address: '示例路一号' } });
    expect(lines(one.validate(answers).issues)).toEqual(['held /forms/trade/note']);
  });
});
