import { type Catalogue, type Intake, merge, type Page } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { formsOf, intakeOf, must } from '../support/forms.ts';

type Schemas = { readonly [id: string]: JsonObject };

const catalogue: Catalogue = {
  ...pool,
  roles: { people: { 'zh-CN': '人员', en: 'People' }, unit: { 'zh-CN': '单位', en: 'Unit' } },
};
const of = (element: string, more: JsonObject = {}): JsonObject => ({ type: 'string', ...more, 'x-element': element });
const text = (title: string): JsonObject => ({ type: 'string', title });
const group = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });
const table = (columns: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'array',
  items: group(columns),
  ...more,
});

/** The questions of each page, by its id, in the order of the pages. */
function pages(schemas: Schemas): readonly (readonly [string, readonly string[]])[] {
  return intakeOf(schemas, catalogue).pages.map(({ id, questions }) => [id, questions]);
}

function pageOf(schemas: Schemas, id: string): Page | undefined {
  return intakeOf(schemas, catalogue).pages.find((one) => one.id === id);
}

describe('pages and what stands on them', () => {
  test('come in the order of the catalogue: its roles, an address after its role, its elements; then what it does not know, as met', () => {
    const schemas: Schemas = {
      bank: {
        properties: {
          city: of('unit.address.city'),
          z: text('z'),
          shop: of('shop.name'),
          month: of('person.month'),
          b: of('unit.extra'),
          founded: of('unit.founded'),
          name: of('unit.name'),
          a: of('unit.another'),
          people: table({ name: of('people[].name') }),
        },
      },
    };
    expect(pages(schemas)).toEqual([
      ['people', ['/people/*/name']],
      ['unit', ['/unit/name', '/unit/founded', '/forms/bank/z', '/unit/extra', '/unit/another']],
      ['unit.address', ['/unit/address/city']],
      ['shop', ['/shop/name']],
      ['person', ['/person/month']],
    ]);
  });

  test('a datum of two parts is no page of its own', () => {
    const two: Catalogue = {
      ...catalogue,
      elements: {
        ...catalogue.elements,
        'unit.term': {
          id: 'unit.term',
          titles: { 'zh-CN': '期限' },
          schema: { type: 'string' },
          parts: { elements: ['unit.term.from', 'unit.term.to'], separator: '-' },
        },
      },
    };
    const { pages: found } = intakeOf({ tax: { properties: { from: of('unit.term.from') } } }, two);
    expect(found.map(({ id }) => id)).toEqual(['unit']);
  });

  test('what is not asked, and tables as such, stand on no page', () => {
    const forms = formsOf(
      {
        tax: { properties: { name: of('unit.name'), staff: of('unit.founded') } },
        bank: { properties: { people: table({}) } },
      },
      catalogue,
    );
    const matter = { id: 'm', forms: ['tax', 'bank'], results: { 'unit.name': 'bank' } };
    const intake = must(merge(forms, { catalogue, matter }));
    expect(intake.pages.flatMap(({ questions }) => questions)).not.toContain('/unit/name');
    const rows = intake.questions.filter(({ kind }) => kind === 'rows').map(({ at }) => at);
    expect(intake.pages.flatMap(({ questions }) => questions).filter((at) => rows.includes(at))).toEqual([]);
  });
});

describe('a question of one form stands with', () => {
  const on = (properties: JsonObject): readonly (readonly [string, readonly string[]])[] =>
    pages({ tax: { properties } });
  const own = (properties: JsonObject): string | undefined =>
    on(properties).find(([, questions]) => questions.some((at) => at.endsWith('/own')))?.[0];
  const name = of('unit.name');
  const founded = of('unit.founded');
  const id = of('person.id');
  const month = of('person.month');
  const shop = of('shop.name');

  test.each<[what: string, properties: JsonObject, page: string]>([
    ['the shared questions beside it', { own: text('x'), name }, 'unit'],
    ['most of them', { own: text('x'), id, name, founded }, 'unit'],
    ['most of them, whichever come first', { own: text('x'), name, founded, id }, 'unit'],
    ['the first by name of as many', { own: text('x'), name, id, founded, month }, 'person'],
    ['the first by name of as many, also where it comes first', { own: text('x'), id, month, name, founded }, 'person'],
    ['the first by name of as many, whichever come first', { own: text('x'), shop, id }, 'person'],
    [
      'those in its own object, before those around it',
      { name, founded, part: group({ own: text('x'), id }) },
      'person',
    ],
    ['those around its object, when it has none', { name, founded, part: group({ own: text('x') }) }, 'unit'],
    [
      'those around it, when they outnumber those in objects',
      { own: text('x'), name, founded, part: group({ id }) },
      'unit',
    ],
    ['those in objects below it, too', { own: text('x'), name, part: group({ id, month }) }, 'person'],
    ['those of its row', { name, founded, people: table({ own: text('x'), name: of('people[].name') }) }, 'people'],
    [
      'not those of rows below it',
      { own: text('x'), name, people: table({ a: of('people[].name'), b: of('people[].since') }) },
      'unit',
    ],
    ['its table, where nothing else is shared there', { name, list: table({ own: text('x') }) }, 'tax#/list'],
    ['its table, in an object of it', { name, list: table({ part: group({ own: text('x') }) }) }, 'tax#/list'],
    ['other matters, where nothing is shared', { own: text('x') }, 'other'],
  ])('%s', (_, properties, page) => {
    expect(own(properties)).toBe(page);
  });
});

describe('a page is called', () => {
  test.each<[what: string, field: JsonObject, id: string, titles: JsonObject]>([
    ['as the catalogue calls the role', of('unit.name'), 'unit', { 'zh-CN': '单位', en: 'Unit' }],
    [
      'as the catalogue calls the address',
      of('unit.address.city'),
      'unit.address',
      { 'zh-CN': 'unit.address', en: 'unit.address' },
    ],
    ['by the id of a role that it does not know', of('shop.name'), 'shop', { 'zh-CN': 'shop', en: 'shop' }],
    [
      'as the form calls its table',
      table({ a: text('x') }, { title: '清单', 'x-title': { en: 'List' } }),
      'tax#/f',
      { 'zh-CN': '清单', en: 'List' },
    ],
    ['other matters', text('x'), 'other', { 'zh-CN': '其他事项', en: 'Other matters' }],
  ])('%s', (_, field, id, titles) => {
    expect(pageOf({ tax: { properties: { g: table({ b: text('y') }), f: field } } }, id)?.titles).toEqual(titles);
  });
});

describe('the schema of a page', () => {
  const schemaOf = (schemas: Schemas, id: string): unknown => pageOf(schemas, id)?.schema;

  test('nests as the answers do, requires what is always needed, and stands in the order of the page', () => {
    const tax = {
      properties: { founded: of('unit.founded'), name: of('unit.name', { maxLength: 9 }) },
      required: ['name'],
    };
    const schema = schemaOf({ tax }, 'unit');
    expect(JSON.stringify(schema)).toBe(
      JSON.stringify({
        type: 'object',
        properties: {
          unit: {
            type: 'object',
            properties: {
              name: { title: 'unit.name', type: 'string', maxLength: 9 },
              founded: { title: 'unit.founded', type: 'string' },
            },
            required: ['name'],
          },
        },
      }),
    );
  });

  test('requires nothing that is needed in some case only', () => {
    const open = { type: 'boolean', 'x-element': 'unit.open' };
    const tax = {
      properties: { open, name: of('unit.name') },
      if: { properties: { open: { const: true } }, required: ['open'] },
      then: { required: ['name'] },
    };
    expect(JSON.stringify(schemaOf({ tax }, 'unit'))).not.toContain('required');
  });

  test('has tables with their names and limits, and requires in every row what each needs', () => {
    const people = (more: JsonObject = {}): JsonObject => ({
      properties: {
        people: {
          ...table({}, { title: '人员', ...more }),
          items: group({ name: of('people[].name') }, { required: ['name'] }),
        },
      },
    });
    const item = { type: 'object', properties: { name: { title: 'people[].name', type: 'string' } } };
    expect(schemaOf({ tax: people({ minItems: 1 }) }, 'people')).toEqual({
      type: 'object',
      properties: {
        people: { title: '人员', type: 'array', minItems: 1, items: { ...item, required: ['name'] } },
      },
    });
    for (const rows of [{ first: 1 }, { where: { at: 'people[].kind', is: { const: 'A' } } }]) {
      const some = schemaOf({ tax: people({ 'x-rows': rows }) }, 'people');
      expect(some).toMatchObject({ properties: { people: { items: item } } });
      expect(JSON.stringify(some)).not.toContain('required');
    }
  });

  test('is flat: what a question says in several schemas is left to the rules; a value that is asked as it stands keeps its own', () => {
    const all = { allOf: [{ pattern: '^a' }, { pattern: 'b$' }] };
    const node = { type: 'object', properties: { next: { $ref: '#/$defs/node' } } };
    const tax = {
      $defs: { node },
      properties: { code: { type: 'string', maxLength: 9, ...all }, tree: { $ref: '#/$defs/node' } },
    };
    const intake: Intake = intakeOf({ tax }, catalogue);
    const question = intake.questions.find(({ at }) => at === '/forms/tax/code');
    expect(question?.schema).toHaveProperty('allOf');
    const said = JSON.stringify(intake.pages[0]?.schema);
    expect(said).toContain('"code":{"title":"code","type":"string","maxLength":9,"pattern":"^a"}');
    expect(said).toContain('"next":{"title":"next","$ref":"#/$defs/node","$defs"');
  });
});
