import { merge } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, formsOf, lines, must, sent } from '../support/forms.ts';
import { oracle } from '../support/oracle.ts';

const text = { type: 'string' } as const;
const name = { type: 'string', 'x-element': 'unit.name' } as const;
const staff = { type: 'integer', 'x-element': 'unit.staff' } as const;

function schemaOf(schemas: { readonly [id: string]: JsonObject }): JsonObject {
  const { schema } = must(merge(formsOf(schemas, pool), { catalogue: pool }));
  return JSON.parse(JSON.stringify(schema));
}

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

  const shared = { type: 'string', minLength: 3, 'x-element': 'unit.name' } as const;
  const pair = { type: 'object', properties: { name: shared, staff }, required: ['name', 'staff'] } as const;

  test('holds a shared answer to nothing while it is not sent, in the questions and in the schema for other tools', () => {
    const schemas = { tax: { properties: { pair } }, trade: { properties: { name, staff } } };
    const one = compiled(schemas, pool);
    expect(one.validate({ unit: { name: 'x' } }).ok).toBe(true);
    expect(lines(one.validate({ unit: { name: 'x', staff: 1 } }).issues)).toEqual(['min-length /unit/name']);
    const other = oracle(schemaOf(schemas));
    expect(other({ unit: { name: 'x' } })).toEqual([]);
    expect(other({ unit: { name: 'x', staff: 1 } }).map(({ keyword }) => keyword)).toContain('minLength');
    expect(other({ unit: { name: 'xyz', staff: 1 } })).toEqual([]);
  });

  test('holds a shared answer to what it asserts where the answer alone sends it', () => {
    const alone = { type: 'object', properties: { name: shared, staff } } as const;
    const one = compiled({ tax: { properties: { alone } }, trade: { properties: { name, staff } } }, pool);
    expect(lines(one.validate({ unit: { name: 'x' } }).issues)).toEqual(['min-length /unit/name']);
  });

  test('that could never be sent together with what another form asks is a warning, no conflict', () => {
    const short = { type: 'string', maxLength: 2, 'x-element': 'unit.name' } as const;
    const trade = { properties: { name: short, staff }, required: ['name'] };
    const merged = merge(formsOf({ tax: { properties: { pair } }, trade }, pool), { catalogue: pool });
    expect(merged.ok).toBe(true);
    expect(merged.issues.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning unfillable']);
  });

  test('has rules that bind only while it is sent', () => {
    const kind = { enum: ['A', 'B'], 'x-code-list': 'kind', 'x-element': 'unit.kind' } as const;
    const under = { properties: { kind: { const: 'A' } }, required: ['kind'] };
    const part = { ...pair, properties: { name, staff, kind }, if: under, then: { properties: { name: shared } } };
    const one = compiled({ tax: { properties: { part } }, trade: { properties: { name, staff, kind } } }, pool);
    expect(one.validate({ unit: { name: 'x', kind: 'A' } }).ok).toBe(true);
    expect(lines(one.validate({ unit: { name: 'x', kind: 'A', staff: 1 } }).issues)).toEqual(['min-length /unit/name']);
  });

  test('that requires an object is not sent only because it would then be made, empty', () => {
    const inner = { type: 'object', properties: { phone: text }, required: ['phone'] } as const;
    const outer = { type: 'object', properties: { inner }, required: ['inner'] } as const;
    const one = compiled({ tax: { properties: { outer } } }, pool);
    expect(sent(one, {})).toEqual({ tax: {} });
    expect(one.validate({}).ok).toBe(true);
    expect(sent(one, { forms: { tax: { outer: { inner: { phone: '1' } } } } }).tax).toEqual({
      outer: { inner: { phone: '1' } },
    });
  });

  test('is sent when a row in it is answered that feeds nothing else; how many rows it wants binds only then', () => {
    const column = { type: 'string', 'x-element': 'people[].name' } as const;
    const people = { type: 'array', minItems: 2, items: { type: 'object', properties: { name: column } } } as const;
    const staffed = { type: 'object', properties: { people, name }, required: ['people', 'name'] } as const;
    const one = compiled({ tax: { properties: { staffed } }, trade: { properties: { name } } }, pool);
    expect(sent(one, { unit: { name: 'x' } }).tax).toEqual({});
    expect(one.validate({ unit: { name: 'x' } }).ok).toBe(true);
    expect(lines(one.validate({ people: [{ name: 'y' }] }).issues)).toEqual([
      'required /unit/name',
      'min-items /people',
    ]);
    expect(sent(one, { people: [{ name: 'y' }, {}] }).tax).toEqual({ staffed: { people: [{ name: 'y' }, {}] } });
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
