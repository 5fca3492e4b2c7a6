import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import type { Lens, LensContext } from '../../src/lens/lens.ts';
import { domain, preimage } from '../../src/lens/preimage.ts';
import { pool } from '../arbitrary/pool.ts';

const context: LensContext = { crosswalks: pool.crosswalks, formats: {} };
const wan: Lens = { op: 'scale', by: '0.0001' };
const around: Lens = { op: 'text', prefix: '第', suffix: '年' };
const plain: Lens = { op: 'text' };
const nothing = { not: {} };

/** What could be carried back, and must be: leaving it residual would be honest too, but a defect. */
describe('what is carried back to the question', () => {
  test.each<readonly [Lens, JsonObject, JsonObject]>([
    [wan, { type: ['integer', 'null'] }, { type: 'number', multipleOf: 10_000 }],
    [wan, { type: ['number', 'string'] }, { type: 'number' }],
    [wan, { type: 'string' }, nothing],
    [wan, { exclusiveMaximum: 3, multipleOf: 0.01 }, { exclusiveMaximum: 30_000, multipleOf: 100 }],
    [wan, { minLength: 3, maxLength: 4, pattern: '^a', format: 'date' }, {}],
    [wan, { const: 3 }, { enum: [30_000] }],
    [wan, { enum: [3, '3', 4] }, { enum: [30_000, 40_000] }],
    [wan, { enum: ['3'] }, nothing],
    [wan, { anyOf: [{ minimum: 3 }, { const: 1 }] }, { anyOf: [{ minimum: 30_000 }, { enum: [10_000] }] }],
    [wan, { oneOf: [{ minimum: 3 }, { maximum: 1 }] }, { oneOf: [{ minimum: 30_000 }, { maximum: 10_000 }] }],
    [wan, { allOf: [{ minimum: 3 }] }, { allOf: [{ minimum: 30_000 }] }],
    [wan, { not: { maximum: 1 } }, { not: { maximum: 10_000 } }],
    [around, { minLength: 3, maxLength: 6 }, { minLength: 1, maxLength: 4 }],
    [around, { minLength: 2 }, { minLength: 0 }],
    [around, { minLength: 1 }, {}],
    [around, { maxLength: 1 }, nothing],
    [around, { enum: ['第三年', '三'] }, { enum: ['三'] }],
    [plain, { pattern: '^a', format: 'email', minLength: 2 }, { pattern: '^a', format: 'email', minLength: 2 }],
    [{ op: 'number' }, { type: 'integer' }, { pattern: '^[^.]*$' }],
    [{ op: 'number' }, { type: 'string' }, nothing],
    [{ op: 'number' }, { enum: [1, 2] }, { enum: ['1', '2'] }],
    [{ op: 'slice', start: 2, end: 4 }, { pattern: '^(?:ab|cd)$' }, { pattern: '^[\\s\\S]{2}(?:ab|cd)' }],
    [{ op: 'slice', start: 2, end: 4 }, { type: 'number' }, nothing],
    [{ op: 'parity', at: 0, odd: '男', even: '女' }, { type: 'string' }, {}],
    [{ op: 'recode', crosswalk: 'kind→short', direction: 'forth' }, { const: 'x' }, { enum: ['A', 'B'] }],
    [{ op: 'recode', crosswalk: 'kind→short', direction: 'forth' }, { const: 'z' }, nothing],
    [{ op: 'copy' }, { minProperties: 3 }, { minProperties: 3 }],
  ])('%j: %j', (lens, schema, back) => {
    expect(preimage(lens, schema, context)).toEqual({ schema: back, residual: [] });
  });
});

describe('what stays with the department', () => {
  test.each<readonly [Lens, JsonObject, readonly string[]]>([
    [wan, { contains: {}, minimum: '3' }, ['contains', 'minimum']],
    [{ op: 'scale', by: '3' }, { minimum: 3, type: 'number' }, ['minimum', 'type']],
    [wan, { anyOf: [{ minimum: 3 }, { contains: {} }] }, ['anyOf']],
    [wan, { anyOf: [{ minimum: 3 }, true] }, ['anyOf']],
    [around, { pattern: '^第', minLength: '3' }, ['pattern', 'minLength']],
    [{ op: 'join', separator: ' ' }, { enum: ['a b'], maxLength: 3 }, ['enum', 'maxLength']],
    [{ op: 'slice', start: 2, end: 4 }, { const: 'ab', pattern: 'ab' }, ['const', 'pattern']],
    [{ op: 'slice', start: 2, end: 4 }, { pattern: '^(?:ab)' }, ['pattern']],
    [{ op: 'parity', at: 0, odd: '男', even: '女' }, { enum: ['男'] }, ['enum']],
    [{ op: 'text', number: true }, { type: 'integer', maxLength: 3 }, ['maxLength']],
  ])('%j: %j', (lens, schema, left) => {
    expect([...preimage(lens, schema, context).residual].sort()).toEqual([...left].sort());
  });
});

describe('the domain of a chain', () => {
  test('is what the first lens takes and makes into something that the rest takes', () => {
    const lenses: readonly Lens[] = [wan, { op: 'text', number: true }];
    expect(domain({ op: 'chain', lenses }, context)).toEqual({ type: 'number' });
    expect(
      domain({ op: 'chain', lenses: [{ op: 'recode', crosswalk: 'kind→short', direction: 'forth' }] }, context),
    ).toEqual({
      enum: ['A', 'B', 'C'],
    });
    expect(domain({ op: 'chain', lenses: [] }, context)).toEqual({});
    expect(domain({ op: 'parity', at: 0, odd: '男', even: '女' }, context)).toEqual({
      type: 'string',
      pattern: '^[\\s\\S]{0}\\d',
    });
  });
});
