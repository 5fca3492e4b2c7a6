import type { Json, JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { tool } from '../support/any-tool.ts';
import { compiled } from '../support/forms.ts';

type Schemas = { readonly [id: string]: JsonObject };

const name = (more: JsonObject = {}): JsonObject => ({ type: 'string', ...more, 'x-element': 'unit.name' });
const staff = (more: JsonObject = {}): JsonObject => ({ type: 'integer', ...more, 'x-element': 'unit.staff' });
const open: JsonObject = { type: 'boolean', 'x-element': 'unit.open' };
const kind: JsonObject = { enum: ['A', 'B'], 'x-element': 'unit.kind', 'x-code-list': 'kind' };
const isOpen: JsonObject = { properties: { open: { const: true } }, required: ['open'] };
const onlyA: JsonObject = { 'x-applies-when': { 'unit.kind': { const: 'A' } } };

describe('the schema of the whole says nothing that it cannot say exactly', () => {
  const needsStaff = (properties: JsonObject, when: JsonObject, branch: 'then' | 'else'): Schemas => ({
    tax: { properties: { ...properties, staff: staff() }, if: when, [branch]: { required: ['staff'] } },
  });
  const part = (one: string): JsonObject => ({ type: 'string', 'x-element': `unit.address.${one}` });
  const person: JsonObject = { type: 'object', properties: { name: { type: 'string', 'x-element': 'people[].name' } } };

  test.each<[what: string, schemas: Schemas, answers: Json]>([
    [
      'a condition on a value that stands for no answer',
      needsStaff(
        { kind: { enum: ['A', '-'], 'x-blank': '-', 'x-element': 'unit.kind' } },
        {
          properties: { kind: { const: '-' } },
          required: ['kind'],
        },
        'else',
      ),
      {},
    ],
    [
      'a condition on a line that is joined',
      {
        ...needsStaff({ address: { type: 'string', 'x-element': 'unit.address' } }, { required: ['address'] }, 'else'),
        bank: { properties: { province: part('province'), city: part('city') } },
      },
      { unit: { address: { city: 'x' } } },
    ],
    [
      'a condition on an answer that the form takes in some case only',
      {
        bank: { properties: { name: name() } },
        tax: {
          properties: { open, name: name(), staff: staff() },
          allOf: [
            { if: isOpen, else: { properties: { name: false } } },
            { if: { required: ['name'] }, then: { required: ['staff'] } },
          ],
        },
      },
      { unit: { open: false, name: 'x' } },
    ],
    [
      'a condition on the notation of a date',
      needsStaff(
        { founded: { type: 'string', 'x-date-format': 'YYYYMMDD', 'x-element': 'unit.founded' } },
        { properties: { founded: { pattern: '01$' } }, required: ['founded'] },
        'then',
      ),
      { unit: { founded: '2020-01-02' } },
    ],
    [
      'a condition on the one row that a form takes',
      needsStaff(
        { boss: { ...person, 'x-rows': { first: 1 } } },
        { properties: { boss: { required: ['name'] } }, required: ['boss'] },
        'else',
      ),
      { people: [{ name: 'x' }] },
    ],
    [
      'a demand of rows in some case',
      {
        tax: {
          properties: { people: { type: 'array', items: { ...person, required: ['name'] } } },
          ...onlyA,
        },
      },
      { unit: { kind: 'A' }, people: [{ name: 'x' }] },
    ],
    [
      'rows of which a form takes the first',
      {
        tax: {
          properties: {
            people: {
              type: 'array',
              'x-rows': { first: 1 },
              items: {
                type: 'object',
                properties: { share: { type: 'number', maximum: 9, 'x-element': 'people[].share' } },
                required: ['share'],
              },
            },
          },
        },
      },
      { people: [{ share: 1 }, { share: 10 }, {}] },
    ],
    [
      'a demand in rows',
      {
        tax: {
          properties: {
            people: {
              type: 'array',
              items: {
                type: 'object',
                properties: { a: { type: 'string' }, b: { type: 'string' } },
                dependentRequired: { a: ['b'] },
              },
            },
          },
        },
      },
      { forms: { tax: { people: [{ a: 'x', b: 'y' }, { b: 'y' }] } } },
    ],
    [
      'an answer that another gives',
      {
        tax: {
          properties: { kind, class: { enum: ['1'], 'x-element': 'unit.class', 'x-code-list': 'class' } },
          required: ['class'],
        },
      },
      { unit: { kind: 'A' } },
    ],
    [
      'a value that is asked as it stands',
      {
        tax: {
          $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } },
          properties: { tree: { $ref: '#/$defs/node' } },
        },
      },
      { forms: { tax: { tree: { next: { next: {} } } } } },
    ],
  ])('%s', (_, schemas, answers) => {
    expect(compiled(schemas, pool).validate(answers).ok).toBe(true);
    expect(tool(schemas)(answers)).toBe(true);
  });
});
