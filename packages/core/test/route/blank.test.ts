import { readForm } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, formSchema, lines, sent } from '../support/forms.ts';

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

test.each<readonly [string, JsonObject, readonly string[]]>([
  ['a text that is too short', { type: 'string', minLength: 1, 'x-blank': '' }, ['blank-refused']],
  ['null where only text is taken', { type: 'string', 'x-blank': null }, ['blank-refused']],
  ['a code that is no code of the list', { enum: ['1', '2'], 'x-blank': '0' }, ['blank-refused']],
  ['a text that may be empty', { type: 'string', 'x-blank': '' }, []],
  ['a code of the list', { enum: ['1', '0'], 'x-blank': '0' }, []],
])('a form is told when it refuses its own blank: %s', (_, field, codes) => {
  const { ok, issues } = readForm(formSchema('tax', { properties: { field } }));
  expect(issues.map(({ code }) => code)).toEqual(codes);
  expect(ok).toBe(true);
});

test('null is a value where the form takes it, whether or not its origin is told', () => {
  const kind = { type: ['string', 'null'], 'x-blank': '' } as const;
  const one = compiled({ tax: { properties: { kind, note: { type: ['string', 'null'] }, row: text } } }, pool);
  const answers = { forms: { tax: { kind: null, note: null } } };
  for (const provenance of [true, false]) {
    expect(one.route(answers, { provenance }).submissions.tax?.data).toEqual({ kind: null, note: null });
  }
});

describe('what a form takes only where a field is not blank', () => {
  const blank = { ...text, 'x-blank': '' } as const;
  /** Without a name there is no note. */
  const closed = (inside: JsonObject = {}): JsonObject => ({
    properties: { name: blank, note: text, ...inside },
    if: { properties: { name: { const: '' } }, required: ['name'] },
    then: { properties: { note: false } },
  });

  test('is held beside a blank, at the root, in a part and in a row', () => {
    const part = { type: 'object', ...closed({ own: text }) };
    const rows = { type: 'array', items: { type: 'object', ...closed() } };
    const one = compiled({ tax: { ...closed({ part, rows }) } });
    const given = { name: 'a', note: 'n' };
    const answers = (value: JsonObject): JsonObject => ({
      forms: { tax: { ...value, part: { ...value, own: 'o' }, rows: [given, value] } },
    });
    expect(sent(one, answers({ note: 'n' }))).toEqual({
      tax: { name: '', part: { name: '', own: 'o' }, rows: [given, { name: '' }] },
    });
    expect(lines(one.validate(answers({ note: 'n' })).issues)).toEqual(
      ['note', 'part/note', 'rows/1/note'].map((at) => `held /forms/tax/${at}`),
    );
    expect(sent(one, answers(given))).toEqual({
      tax: { ...given, part: { ...given, own: 'o' }, rows: [given, given] },
    });
  });

  test('is sent where the part that would hold the blank is not', () => {
    const part = { type: 'object', properties: { name: blank, own: text } };
    const form = {
      properties: { part, note: text },
      if: { properties: { part: { properties: { name: { const: '' } }, required: ['name'] } }, required: ['part'] },
      then: { properties: { note: false } },
    };
    const one = compiled({ tax: form });
    expect(sent(one, { forms: { tax: { note: 'n' } } })).toEqual({ tax: { note: 'n' } });
    expect(sent(one, { forms: { tax: { note: 'n', part: { own: 'o' } } } })).toEqual({
      tax: { part: { name: '', own: 'o' } },
    });
  });
});
