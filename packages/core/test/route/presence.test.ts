import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, sent } from '../support/forms.ts';

const text = { type: 'string' } as const;
const name = { type: 'string', 'x-element': 'unit.name' } as const;
const staff = { type: 'integer', 'x-element': 'unit.staff' } as const;

describe('an optional object', () => {
  const agent = { type: 'object', properties: { name, phone: text }, required: ['name'] } as const;

  test('is not sent when nothing of it is answered, and its required members are not needed then', () => {
    const one = compiled({ tax: { properties: { agent } } }, pool);
    expect(one.validate({}).ok).toBe(true);
    expect(sent(one, {})).toEqual({ tax: {} });
  });

  test('is sent when a question that feeds only it is answered, and needs its required members then', () => {
    const one = compiled({ tax: { properties: { agent } } }, pool);
    expect(sent(one, { forms: { tax: { agent: { phone: '1' } } } })).toEqual({ tax: { agent: { phone: '1' } } });
    expect(lines(one.validate({ forms: { tax: { agent: { phone: '1' } } } }).issues)).toEqual(['required /unit/name']);
  });

  test('whose members are shared is sent only when its required members are all there', () => {
    const part = { type: 'object', properties: { name, staff }, required: ['name', 'staff'] } as const;
    const one = compiled({ tax: { properties: { part } }, trade: { properties: { name, staff } } }, pool);
    expect(sent(one, { unit: { name: 'x' } })).toEqual({ tax: {}, trade: { name: 'x' } });
    expect(sent(one, { unit: { name: 'x', staff: 1 } }).tax).toEqual({ part: { name: 'x', staff: 1 } });
  });

  test('is no provenance of values that were not sent', () => {
    const part = { type: 'object', properties: { name, staff }, required: ['staff'] } as const;
    const one = compiled({ tax: { properties: { part } }, trade: { properties: { name, staff } } }, pool);
    const { tax, trade } = one.route({ unit: { name: 'x' } }).submissions;
    expect(tax?.provenance).toEqual([]);
    expect(trade?.provenance).toEqual([{ to: '/name', from: ['/unit/name'], lens: { op: 'copy' } }]);
  });
});

test('a held answer does not send the object that it would belong to', () => {
  const part = {
    type: 'object',
    properties: { name, open: { type: 'boolean', 'x-element': 'unit.open' } },
    dependentSchemas: { open: { properties: { name: false } } },
  } as const;
  const one = compiled({ tax: { properties: { part } }, trade: { properties: { open: part.properties.open } } }, pool);
  expect(sent(one, { unit: { name: 'x' } }).tax).toEqual({ part: { name: 'x' } });
  expect(sent(one, { unit: { name: 'x', open: true } }).tax).toEqual(sent(one, { unit: { open: true } }).tax);
});

test('a choice that is not asked does not send the object that it would belong to', () => {
  const kind = { enum: ['x', 'y'], 'x-code-list': 'kind:short', 'x-element': 'unit.kind' } as const;
  const part = { type: 'object', properties: { kind } } as const;
  const one = compiled({ tax: { properties: { part } } }, pool);
  const choice = { forms: { tax: { part: { kind: 'x' } } } };
  expect(sent(one, choice)).toEqual({ tax: {} });
  expect(sent(one, { ...choice, unit: { kind: 'C' } })).toEqual({ tax: { part: { kind: 'y' } } });
  expect(sent(one, { ...choice, unit: { kind: 'D' } })).toEqual({ tax: { part: { kind: 'x' } } });
});

describe('objects and arrays that are always required', () => {
  const schema = {
    properties: {
      part: { type: 'object', properties: { note: text } },
      list: { type: 'array', items: { type: 'object', properties: { a: text } } },
    },
    required: ['part', 'list'],
  } as const;

  test('are created, even empty', () => {
    expect(sent(compiled({ tax: schema }), {})).toEqual({ tax: { part: {}, list: [] } });
  });

  test('an empty list is no absence', () => {
    const optional = compiled({ tax: { properties: schema.properties } });
    expect(sent(optional, { forms: { tax: { list: [] } } })).toEqual({ tax: { list: [] } });
    expect(sent(optional, {})).toEqual({ tax: {} });
  });
});

test('a constant is filled in by its lens, a bare const is asked', () => {
  const one = compiled({
    tax: {
      properties: { version: { const: '2', 'x-lens': { op: 'constant', value: '2' } }, consent: { const: true } },
      required: ['version', 'consent'],
    },
  });
  expect(sent(one, {})).toEqual({ tax: { version: '2' } });
  expect(lines(one.validate({}).issues)).toEqual(['required /forms/tax/consent']);
  expect(one.intake.questions.map(({ at }) => at)).toEqual(['/forms/tax/consent']);
  expect(lines(one.validate({ forms: { tax: { consent: false } } }).issues)).toEqual(['const /forms/tax/consent']);
});

test('undeclared extras of an open object receive nothing, and are told', () => {
  const one = compiled({ tax: { properties: { name: text } } });
  expect(sent(one, { forms: { tax: { name: 'x', extra: 1 } }, unit: { name: 'y' } })).toEqual({ tax: { name: 'x' } });
  expect(lines(one.validate({ forms: { tax: { name: 'x', extra: 1 } }, unit: {} }).issues)).toEqual([
    'unknown-answer /forms/tax/extra',
    'unknown-answer /unit',
  ]);
});
