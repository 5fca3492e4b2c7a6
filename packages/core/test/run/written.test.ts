import { ajvValidator, type Intake } from '@yunform/core';
import { emitRouters } from '@yunform/core/emit';
import { type Compiled, compileWith, type Router, routerKit } from '@yunform/core/run';
import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled } from '../support/forms.ts';

const bare = { check: false, provenance: false } as const;
const text = { type: 'string' } as const;
const blank = { ...text, 'x-blank': '' } as const;
const name = { ...text, 'x-element': 'people[].name' } as const;
const kind = { enum: ['A', 'B', 'C'], 'x-element': 'unit.kind', 'x-code-list': 'kind' } as const;
const unit = { ...text, 'x-element': 'unit.name' } as const;
const list = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'array',
  items: { type: 'object', properties, ...more },
});
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });
const of = (tax: JsonObject): JsonObject => ({ forms: { tax } });

/** The routers of an intake run as they were written; a test may generate code, a page need not. */
function routersOf(intake: Intake): { readonly [form: string]: Router } {
  const code = emitRouters(intake, '').replace('export const routers =', 'return');
  return new Function('intake', 'formats', 'routerKit', code)(intake, pool.formats, routerKit);
}

function both(tax: JsonObject): { readonly engine: Compiled; readonly written: Compiled; readonly isWritten: boolean } {
  const engine = compiled({ tax, bank: { properties: { unit, kind, people: list({ name }) } } }, pool);
  const routers = routersOf(engine.intake);
  return {
    engine,
    written: compileWith(engine.intake, ajvValidator, pool.formats, routers),
    isWritten: Object.hasOwn(routers, 'tax'),
  };
}

/** A note that is taken unless a condition on `a` holds. */
const unless = (condition: JsonObject): JsonObject => ({
  properties: { a: { type: ['string', 'number', 'boolean', 'null'] }, b: text, note: text },
  if: condition,
  then: { properties: { note: false } },
});
const is = (schema: JsonObject): JsonObject => ({ properties: { a: schema }, required: ['a'] });
const values: readonly Json[] = [null, '', 'x', 'y', 'y"`$1', 0, 1, 2, true];
const noted = [
  { note: 'n' },
  { b: 'b', note: 'n' },
  ...values.flatMap((a) => [{ a }, { a, note: 'n' }, { a, b: 'b', note: 'n' }]),
];

describe('routing written out as code gives what the engine gives', () => {
  test.each<readonly [string, JsonObject, readonly JsonObject[]]>([
    ['a guard on one constant', unless(is({ const: 'x' })), noted.map(of)],
    ['a guard on null', unless(is({ const: null })), noted.map(of)],
    ['a guard on a code that must be quoted', unless(is({ const: 'y"`$1' })), noted.map(of)],
    ['a guard on a few codes', unless(is({ enum: ['x', 1, true] })), noted.map(of)],
    ['a guard on many codes', unless(is({ enum: ['x', 'z', 'w', 'v', 'u', 't'] })), noted.map(of)],
    ['a guard on no code', unless(is({ enum: ['none'] })), noted.map(of)],
    ['a guard on a range', unless(is({ type: 'number', minimum: 1 })), noted.map(of)],
    ['a guard on presence', unless({ required: ['a'] }), noted.map(of)],
    ['a guard on absence', unless({ not: { required: ['a'] } }), noted.map(of)],
    [
      'a guard on nothing else',
      unless({ properties: { a: true, note: true }, additionalProperties: false }),
      noted.map(of),
    ],
    ['a guard on two that must both hold', unless({ ...is({ const: 'x' }), required: ['a', 'b'] }), noted.map(of)],
    ['a guard on either', unless({ anyOf: [is({ const: 'x' }), { required: ['b'] }] }), noted.map(of)],
    ['a guard on neither', unless({ not: { anyOf: [is({ const: 'x' }), { required: ['b'] }] } }), noted.map(of)],
    [
      'a guard on what another guard leaves',
      {
        properties: { a: text, b: text, note: text },
        allOf: [
          { if: is({ const: 'x' }), then: { properties: { b: false } } },
          { if: { required: ['b'] }, then: { properties: { note: false } } },
        ],
      },
      [{ a: 'x', b: 'b', note: 'n' }, { a: 'y', b: 'b', note: 'n' }, { note: 'n' }].map(of),
    ],
    [
      'blanks, also where they are not permitted',
      { properties: { a: text, b: blank }, if: is({ const: 'x' }), then: { properties: { b: false } } },
      [{}, { a: 'x' }, { a: 'x', b: 'b' }, { a: 'y' }, { a: 'y', b: 'b' }].map(of),
    ],
    [
      'objects that are optional, and one in another',
      {
        properties: {
          part: object(
            { a: text, b: text, deep: object({ c: text, d: text }, { required: ['c'] }) },
            { required: ['a'] },
          ),
          firm: object({ unit, kind }, { required: ['unit', 'kind'] }),
        },
      },
      [
        ...[
          {},
          { part: {} },
          { part: { a: 'a' } },
          { part: { b: 'b' } },
          { part: { deep: { d: 'd' } } },
          { part: 'x' },
        ].map(of),
        { unit: { name: 'n' } },
        { unit: { name: 'n', kind: 'A' } },
        { unit: { name: 'n', kind: 'A' }, ...of({ part: { a: 'a', deep: { c: 'c' } } }) },
      ],
    ],
    [
      'an object that is needed in some case, and one that holds rows or blanks',
      {
        properties: {
          a: text,
          part: object({ b: text, unit }, { required: ['unit'] }),
          more: object({ rows: list({ name }), kind }, { required: ['rows', 'kind'] }),
          firm: object({ b: blank, unit }, { required: ['b', 'unit'] }),
        },
        if: is({ const: 'x' }),
        then: { required: ['part'] },
      },
      [
        ...[{}, { a: 'x' }, { a: 'y' }, { a: 'x', part: { b: 'b' } }].map(of),
        { unit: { name: 'n' } },
        { unit: { kind: 'A' }, people: [] },
        { unit: { kind: 'A' }, people: 'x' },
        { unit: { kind: 'A' }, people: [{ name: 'a' }, {}] },
        { people: [{}] },
      ],
    ],
    [
      'rows, and rows in them',
      { properties: { rows: list({ name: text, rooms: list({ size: text, tag: text }) }) } },
      [
        [],
        [{}],
        [{ name: 'a', rooms: [] }, { rooms: [{ size: '1' }, {}, { tag: 't' }] }],
        'x',
        [null, 'x', { rooms: 'x' }],
        { 0: {} },
      ].map((rows) => of({ rows })),
    ],
    [
      'rows that are shared, and needed',
      { properties: { people: list({ name, note: text }) }, required: ['people'] },
      [
        {},
        { people: [{ name: 'a' }, {}] },
        { people: [{}], ...of({ people: [{}, { note: 'n' }] }) },
        of({ people: [] }),
      ],
    ],
    [
      'guards in rows, on the row, on what is around it, on the row around it',
      {
        properties: {
          a: text,
          rows: list(
            {
              b: text,
              c: text,
              rooms: list({ d: text, e: text }, { if: { required: ['d'] }, then: { properties: { e: false } } }),
            },
            {
              if: { required: ['b'] },
              then: { properties: { c: false, rooms: { items: { properties: { d: false } } } } },
            },
          ),
        },
        if: is({ const: 'x' }),
        then: { properties: { rows: { items: { properties: { b: false } } } } },
      },
      ['x', 'y'].map((a) =>
        of({
          a,
          rows: [
            { b: 'b', c: 'c', rooms: [{ d: 'd', e: 'e' }, { e: 'e' }] },
            { c: 'c', rooms: [{ d: 'd', e: 'e' }] },
          ],
        }),
      ),
    ],
    [
      'values made of several answers, and through lenses',
      {
        properties: {
          line: { ...text, 'x-element': 'unit.address' },
          part: { ...text, 'x-element': 'unit.address.city' },
          capital: { type: 'number', 'x-unit': '万元', 'x-element': 'unit.capital' },
          names: { ...text, 'x-element': 'unit.kind', 'x-code-list': 'kind:names' },
          fixed: { ...text, 'x-lens': { op: 'constant', value: 'f' } },
        },
      },
      [
        {},
        { unit: { address: { city: 'B', detail: 'C' }, capital: 30_000, kind: 'B' } },
        { unit: { address: { detail: 'C' }, capital: 'x', kind: 'none' } },
      ],
    ],
    [
      'what follows from another answer',
      {
        properties: {
          id: { ...text, 'x-element': 'person.id' },
          m: { ...text, 'x-date-format': 'YYYY-MM', 'x-element': 'person.month' },
        },
      },
      [{}, { person: { id: '201503x' } }, { person: { month: '2015-04' } }, { person: { id: 'x', month: '2015-04' } }],
    ],
    [
      'names that look alike when joined, or must be quoted',
      {
        properties: {
          'a/b': object({ c: text }),
          a: object({ b: object({ c: text }) }),
          'x y': object({ '`$': text, class: text }),
        },
      },
      [
        { 'a/b': { c: '1' }, a: { b: { c: '2' } } },
        { 'a/b': { c: '1' } },
        { a: { b: { c: '2' } } },
        { 'x y': { '`$': '1', class: '2' } },
      ].map(of),
    ],
  ])('%s', (_, tax, cases) => {
    const { engine, written, isWritten } = both(tax);
    expect(isWritten).toBe(true);
    for (const answers of cases) {
      const [code, made] = [written, engine].map((one) => JSON.stringify(one.route(answers, bare).submissions));
      expect(code, JSON.stringify(answers)).toBe(made);
    }
  });

  test.each<readonly [string, JsonObject, readonly JsonObject[]]>([
    [
      'chosen rows',
      { properties: { people: { ...list({ name }), 'x-rows': { first: 1 } } } },
      [{ people: [{ name: 'a' }, { name: 'b' }] }],
    ],
    [
      'names that every object has',
      { properties: { part: object({ toString: text }) } },
      [of({ part: {} }), of({ part: { toString: 'x' } })],
    ],
    ['names like row numbers', { properties: { '1': text } }, [of({ '1': 'x' }), { forms: { tax: ['a', 'b'] } }]],
    [
      'conditions on blanks',
      { properties: { a: blank, note: text }, if: is({ const: '' }), then: { properties: { note: false } } },
      [of({ note: 'n' }), of({ a: 'a', note: 'n' })],
    ],
    [
      'conditions on every row',
      {
        properties: { rows: list({ c: text }), note: text },
        if: { properties: { rows: { items: { required: ['c'] } } }, required: ['rows'] },
        then: { properties: { note: false } },
      },
      [of({ rows: [{ c: 'c' }], note: 'n' }), of({ rows: [{}], note: 'n' })],
    ],
    [
      'an object with something in its place',
      { required: ['part'], properties: { part: { type: ['object', 'null'], properties: { a: text } } } },
      [{}, of({ part: { a: 'a' } })],
    ],
  ])('or leaves to it what it cannot say: %s', (_, tax, cases) => {
    const { engine, written, isWritten } = both(tax);
    expect(isWritten).toBe(false);
    for (const answers of cases) expect(written.route(answers, bare)).toEqual(engine.route(answers, bare));
  });
});
