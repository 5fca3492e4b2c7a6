import { expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

const text = { type: 'string' } as const;
const name = { type: 'string', 'x-blank': '', 'x-element': 'unit.name' } as const;

test('no answer is written as the form writes it', () => {
  const one = compiled({ tax: { properties: { name, note: text }, required: ['name'] } }, pool);
  expect(one.validate({}).ok).toBe(true);
  expect(sent(one, {})).toEqual({ tax: { name: '' } });
  expect(one.gather({ tax: { name: '' } }).record.answers).toEqual({});
});

test('nothing is written where the form forbids the member', () => {
  const one = compiled(
    {
      tax: {
        properties: { name, open: { type: 'boolean' } },
        if: { properties: { open: { const: true } }, required: ['open'] },
        then: { properties: { name: false } },
      },
    },
    pool,
  );
  expect(sent(one, { forms: { tax: { open: true } } })).toEqual({ tax: { open: true } });
  expect(sent(one, { forms: { tax: { open: false } } })).toEqual({ tax: { open: false, name: '' } });
});

test('conditions read the blank as the department does: as a value', () => {
  const one = compiled({ tax: { properties: { name, note: text }, dependentRequired: { name: ['note'] } } }, pool);
  expect(lines(one.validate({}).issues)).toEqual(['required /forms/tax/note']);
  expect(one.validate({ forms: { tax: { note: 'x' } } }).ok).toBe(true);
});

test('an optional object whose required members are blank or given is sent', () => {
  const part = {
    type: 'object',
    properties: { name, open: { type: 'boolean', 'x-element': 'unit.open' } },
    required: ['name', 'open'],
  } as const;
  const one = compiled({ tax: { properties: { part } }, trade: { properties: { open: part.properties.open } } }, pool);
  expect(sent(one, { unit: { open: true } })).toEqual({
    tax: { part: { name: '', open: true } },
    trade: { open: true },
  });
  expect(sent(one, {})).toEqual({ tax: {}, trade: {} });
});
