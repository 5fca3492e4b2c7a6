import { extend, type MergeOptions, merge } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { formSchema, formsOf, must, read } from '../support/forms.ts';

/** Members that must all be given, each asked for its element. */
const asks = (elements: { readonly [name: string]: string }, more: JsonObject = {}): JsonObject => ({
  properties: Object.fromEntries(
    Object.entries(elements).map(([name, element]) => [name, { 'x-element': element }] as const),
  ),
  required: Object.keys(elements),
  ...more,
});
const own = (title: string): JsonObject => ({ properties: { f: { type: 'string', title } }, required: ['f'] });
/** A form with a demand across its questions. */
const choice = (a: string, b: string): JsonObject => ({
  properties: { a: { type: 'string', title: a }, b: { type: 'string', title: b } },
  anyOf: [{ required: ['a'] }, { required: ['b'] }],
});
const table = (title: string, element: string): JsonObject => ({
  properties: {
    rows: { type: 'array', title, minItems: 1, items: { type: 'object', ...asks({ c: element }) } },
  },
  required: ['rows'],
});
const onlyIf = (element: string): JsonObject => ({ 'x-applies-when': { [element]: { const: 'A' } } });

/** The intake of some forms and one more: put beside them (nothing that was there is made again) or merged again with them. */
function grow(
  schemas: { readonly [id: string]: JsonObject },
  added: JsonObject,
  options: MergeOptions = {},
  id = 'm',
): 'beside' | 'again' {
  const told = { catalogue: pool, ...options };
  const all = formsOf({ ...schemas, [id]: added }, pool);
  const [more] = all.filter((one) => one.id === id);
  if (!more) throw new Error('a form');
  const before = must(
    merge(
      all.filter((one) => one !== more),
      told,
    ),
  );
  const [grown, whole] = [extend(before, more, told), merge(all, told)];
  expect(JSON.stringify(grown)).toBe(JSON.stringify(whole));
  return before.questions.every((one) => must(grown).questions.includes(one)) ? 'beside' : 'again';
}

describe('one more form gives what merging all at once gives', () => {
  const name = asks({ name: 'unit.name' });

  test.each<[what: string, before: JsonObject, added: JsonObject]>([
    ['other elements of the same role', name, asks({ staff: 'unit.staff' })],
    ['elements of another role', name, asks({ id: 'person.id' })],
    ['fields of its own beside fields of its own', own('备注'), own('说明')],
    ['a table of elements that nobody asks', name, table('人员', 'people[].name')],
    ['what applies to some, by what nobody else asks', name, { ...own('备注'), ...onlyIf('unit.kind') }],
    ['demands across questions', choice('甲', '乙'), choice('丙', '丁')],
    ['what follows inside it', name, asks({ kind: 'unit.kind', class: 'unit.class' })],
    ['an address of its own', name, asks({ city: 'unit.address.city' })],
  ])('put beside the others: %s', (_, before, added) => {
    for (const id of ['a', 'm', 'z']) expect(grow({ c: before, x: own('其他') }, added, {}, id)).toBe('beside');
  });

  test.each<[what: string, before: JsonObject, added: JsonObject]>([
    ['an element that is asked', name, asks({ name: 'unit.name' }, { title: 'x' })],
    ['a part of what is asked', asks({ line: 'unit.address' }), asks({ city: 'unit.address.city' })],
    ['the whole of what is asked', asks({ city: 'unit.address.city' }), asks({ line: 'unit.address' })],
    ['another part of the same whole', asks({ city: 'unit.address.city' }), asks({ detail: 'unit.address.detail' })],
    ['what follows from what is asked', asks({ kind: 'unit.kind' }), asks({ class: 'unit.class' })],
    ['what it follows from', asks({ class: 'unit.class' }), asks({ kind: 'unit.kind' })],
    ['another column of the same rows', table('人员', 'people[].name'), table('职工', 'people[].share')],
    ['a label that another form has', own('备注'), own('备注')],
    ['the label of an element', name, own('unit.name')],
    [
      'an element that decides whether another applies',
      { ...own('备注'), ...onlyIf('unit.kind') },
      asks({ kind: 'unit.kind' }),
    ],
    [
      'what decides whether it applies, which another asks',
      asks({ kind: 'unit.kind' }),
      { ...own('备注'), ...onlyIf('unit.kind') },
    ],
  ])('merged again with the others: %s', (_, before, added) => {
    for (const id of ['a', 'z']) grow({ c: before, x: own('其他') }, added, {}, id);
  });

  test('with decisions that name it, with decisions that name others only', () => {
    const decision = (object: string) => ({
      subject: 'c#/f',
      object,
      says: 'same' as const,
      decided: true,
      element: 'unit.name',
    });
    const forms = { c: own('名称'), x: own('单位') };
    expect(grow(forms, own('全称'), { decisions: [decision('x#/f')] })).toBe('beside');
    expect(grow(forms, own('全称'), { decisions: [decision('m#/f')] })).toBe('again');
  });

  test('with a conflict that is asked apart', () => {
    const capital = (limit: JsonObject): JsonObject => ({
      properties: { c: { type: 'number', ...limit, 'x-element': 'unit.capital' } },
      required: ['c'],
    });
    const forms = { c: capital({ maximum: 1 }), x: capital({ minimum: 2 }) };
    grow(forms, own('备注'), { onConflict: 'ask-each' });
    grow(forms, capital({ minimum: 3 }), { onConflict: 'ask-each' });
  });

  test('also where a form that is there refers to other schemas', () => {
    const library = { 'urn:shared': { $id: 'urn:shared', $defs: { text: { type: 'string', maxLength: 3 } } } };
    const refers = read(
      formSchema(
        'tax',
        asks(
          { name: 'unit.name' },
          { properties: { name: { $ref: 'urn:shared#/$defs/text', 'x-element': 'unit.name' } } },
        ),
      ),
      pool,
      library,
    );
    const [bank] = formsOf({ bank: name }, pool);
    if (!bank) throw new Error('a form');
    const grown = must(extend(must(merge([refers], { catalogue: pool })), bank, { catalogue: pool }));
    expect(JSON.stringify(grown)).toBe(JSON.stringify(must(merge([refers, bank], { catalogue: pool }))));
    expect(grown.forms.tax?.library).toEqual(library);
  });
});
