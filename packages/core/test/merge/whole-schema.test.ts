import { isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { schemaOf, tool } from '../support/any-tool.ts';
import { compiled, intakeOf } from '../support/forms.ts';

type Schemas = { readonly [id: string]: JsonObject };

const name = (more: JsonObject = {}): JsonObject => ({ type: 'string', ...more, 'x-element': 'unit.name' });
const staff = (more: JsonObject = {}): JsonObject => ({ type: 'integer', ...more, 'x-element': 'unit.staff' });
const capital = (more: JsonObject = {}): JsonObject => ({ type: 'number', ...more, 'x-element': 'unit.capital' });
const open: JsonObject = { type: 'boolean', 'x-element': 'unit.open' };
const isOpen: JsonObject = { properties: { open: { const: true } }, required: ['open'] };
const onlyA: JsonObject = { 'x-applies-when': { 'unit.kind': { const: 'A' } } };

describe('the schema of the whole refuses what validate refuses, and nothing else', () => {
  test.each<[what: string, schemas: Schemas, refused: readonly Json[], accepted: readonly Json[]]>([
    [
      'a limit and a demand that always hold',
      { tax: { properties: { name: name({ maxLength: 3 }), staff: staff() }, required: ['name'] } },
      [{}, { unit: { name: 'long' } }, { unit: { staff: 1 } }, { unit: { name: 'x', staff: 'y' } }],
      [{ unit: { name: 'x' } }, { unit: { name: 'x', staff: 1 } }],
    ],
    [
      'a demand under a condition',
      { tax: { properties: { open, staff: staff() }, if: isOpen, then: { required: ['staff'] } } },
      [{ unit: { open: true } }],
      [{}, { unit: { open: false } }, { unit: { open: true, staff: 1 } }],
    ],
    [
      'a limit of what is asked under a condition; an answer that is held is free',
      {
        tax: {
          properties: { open, staff: staff({ maximum: 9 }) },
          if: isOpen,
          else: { properties: { staff: false } },
        },
      },
      [{ unit: { open: true, staff: 10 } }],
      [{ unit: { staff: 10 } }, { unit: { open: false, staff: 'held' } }, { unit: { open: true } }],
    ],
    [
      'what a form asks that applies to some only',
      { tax: { properties: { staff: staff({ maximum: 9 }) }, required: ['staff'], ...onlyA } },
      [{ unit: { kind: 'A' } }, { unit: { kind: 'A', staff: 10 } }],
      [{}, { unit: { kind: 'B', staff: 10 } }, { unit: { kind: 'A', staff: 9 } }],
    ],
    [
      'one answer that needs another',
      { tax: { properties: { name: name(), staff: staff() }, dependentRequired: { name: ['staff'] } } },
      [{ unit: { name: 'x' } }],
      [{}, { unit: { staff: 1 } }, { unit: { name: 'x', staff: 1 } }],
    ],
    [
      'one absence that needs an answer',
      {
        tax: {
          properties: { name: name(), staff: staff() },
          if: { required: ['name'] },
          else: { required: ['staff'] },
        },
      },
      [{}],
      [{ unit: { name: 'x' } }, { unit: { staff: 1 } }],
    ],
    [
      'a choice between answers',
      {
        tax: { properties: { name: name(), staff: staff() }, anyOf: [{ required: ['name'] }, { required: ['staff'] }] },
      },
      [{}],
      [{ unit: { name: 'x' } }, { unit: { staff: 1 } }],
    ],
    [
      'two demands of one form',
      {
        tax: {
          properties: { name: name(), staff: staff(), open },
          allOf: [
            { anyOf: [{ required: ['name'] }, { required: ['staff'] }] },
            { anyOf: [{ required: ['name'] }, { required: ['open'] }] },
          ],
        },
      },
      [{ unit: { staff: 1 } }, { unit: { open: true } }],
      [{ unit: { name: 'x' } }, { unit: { staff: 1, open: true } }],
    ],
    [
      'what stands in an object that may be left out, once it is whole',
      {
        bank: { properties: { name: name(), staff: staff() } },
        tax: {
          properties: {
            part: {
              type: 'object',
              properties: { name: name(), staff: staff({ maximum: 9 }) },
              required: ['name', 'staff'],
            },
          },
        },
      },
      [{ unit: { name: 'x', staff: 10 } }],
      [{ unit: { staff: 10 } }, { unit: { name: 'x' } }, { unit: { name: 'x', staff: 9 } }],
    ],
    [
      'a demand across an object that may be left out, while it is sent',
      {
        bank: { properties: { name: name(), staff: staff() } },
        tax: {
          properties: {
            part: {
              type: 'object',
              properties: { name: name(), staff: staff(), open },
              anyOf: [{ required: ['name'] }, { required: ['staff'] }],
            },
          },
        },
      },
      [{ unit: { open: true } }],
      [{}, { unit: { name: 'x' } }, { unit: { open: true, name: 'x' } }],
    ],
    [
      'an amount in the unit of the answer',
      {
        tax: {
          properties: { capital: capital({ 'x-unit': '万元' }), staff: staff() },
          if: { properties: { capital: { minimum: 3 } }, required: ['capital'] },
          then: { required: ['staff'] },
        },
      },
      [{ unit: { capital: 30_000 } }, { unit: { capital: 90_000 } }],
      [{ unit: { capital: 29_999 } }, { unit: { capital: 3 } }, { unit: { capital: 30_000, staff: 1 } }],
    ],
  ])('%s', (_, schemas, refused, accepted) => {
    const accepts = tool(schemas);
    const { validate } = compiled(schemas, pool);
    for (const answers of refused)
      expect([answers, accepts(answers), validate(answers).ok]).toEqual([answers, false, false]);
    for (const answers of accepted)
      expect([answers, accepts(answers), validate(answers).ok]).toEqual([answers, true, true]);
  });
});

describe('the schema of the whole reads well', () => {
  const demands = (form: string): JsonObject => ({
    properties: { [form]: { type: 'string' }, open },
    if: isOpen,
    then: { required: [form] },
  });

  test('it is a schema of an object, in the order of names, with the titles of the questions', () => {
    const schemas: Schemas = {
      tax: { properties: { staff: staff({ maximum: 9 }), name: name(), note: { type: 'string', title: '备注' } } },
    };
    const schema = schemaOf(intakeOf(schemas, pool));
    expect(schema).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        forms: {
          type: 'object',
          properties: {
            tax: { type: 'object', properties: { note: { title: '备注', type: 'string' } } },
          },
        },
        unit: {
          type: 'object',
          properties: {
            name: { title: 'unit.name', type: 'string' },
            staff: { title: 'unit.staff', type: 'integer', maximum: 9 },
          },
        },
      },
    });
    expect(Object.keys(isObject(schema.properties) ? schema.properties : {})).toEqual(['forms', 'unit']);
  });

  test('what binds under conditions stands by form', () => {
    const { allOf } = schemaOf(intakeOf({ tax: demands('tax'), bank: demands('bank') }, pool));
    expect(allOf).toMatchObject([
      { $comment: 'bank', allOf: [{}] },
      { $comment: 'tax', allOf: [{}] },
    ]);
  });
});
