import { describe, test } from 'vitest';
import { expectJoint } from '../lib/joint.ts';

/** A rule, spelt so that no tool takes the object for a promise. */
const rule = (condition: object, met: object | boolean, unmet?: object | boolean): Record<string, never> =>
  Object.fromEntries([['if', condition], ['then', met], ...(unmet === undefined ? [] : [['else', unmet]])]);

describe('conditions', () => {
  const married = { properties: { a: { const: 'a' } }, required: ['a'] };
  test('a rule given twice is kept once', () => {
    expectJoint(
      [rule(married, { required: ['b'] }), rule(married, { required: ['b'] })],
      rule(married, { required: ['b'] }),
      [{ a: 'a' }, { a: 'a', b: 1 }],
    );
  });
  test('rules with one condition share their consequences', () => {
    expectJoint(
      [rule(married, { required: ['b'] }), rule(married, { required: ['c'] }, { maxProperties: 1 })],
      rule(married, { required: ['c', 'b'] }, { maxProperties: 1 }),
      [
        { a: 'a', b: 1 },
        { a: 'a', b: 1, c: 1 },
        { b: 1, c: 1 },
      ],
    );
  });
  test('different rules stand side by side', () => {
    const [a, b] = [rule({ const: 0 }, false), rule({ const: 1 }, false)];
    expectJoint([a, b], { allOf: [a, b] }, [0, 1, 2]);
  });
  test('a condition without consequence, and a consequence without condition, say nothing', () => {
    expectJoint([{ if: { const: 0 } }, { else: { const: 0 } }], true, ['hello', 0]);
  });
  test('a condition that always or never holds is decided', () => {
    expectJoint([rule({ ...{} }, { minLength: 1 }), { type: 'string' }], { type: 'string', minLength: 1 });
    expectJoint([{ if: false, else: { maxLength: 3 } }, { type: 'string' }], { type: 'string', maxLength: 3 });
  });
  test('what is forced one way and forbidden the other', () => {
    expectJoint(
      [
        { type: 'object', required: ['a'], properties: { a: { const: 'a' } }, ...rule(married, { required: ['b'] }) },
        { properties: { b: false } },
      ],
      false,
    );
  });
});

describe('alternatives', () => {
  const [a, b, c] = [{ type: 'string' }, { type: 'integer' }, { type: 'null' }];
  test('the same alternatives once, in any order', () => {
    expectJoint([{ anyOf: [a, b] }, { anyOf: [b, a] }], { anyOf: [b, a] });
  });
  test('different alternatives side by side', () => {
    expectJoint([{ anyOf: [a, b] }, { anyOf: [a, c] }], { anyOf: [a, b], allOf: [{ anyOf: [a, c] }] }, ['x', 1, null]);
  });
  test('equal branches of oneOf rule each other out', () => {
    expectJoint([{ oneOf: [{ minLength: 2 }, { minLength: 2 }] }], { oneOf: [{ minLength: 2 }, { minLength: 2 }] }, [
      'ab',
      'a',
    ]);
    expectJoint([{ oneOf: [true, true, true] }, { oneOf: [true, true, true] }], { oneOf: [true, true, true] });
  });
  test('a single branch is no alternative', () => {
    expectJoint([{ anyOf: [{ minLength: 1 }] }, { oneOf: [false, { maxLength: 3 }] }], { minLength: 1, maxLength: 3 });
  });
  test('no branch is left', () => {
    expectJoint([{ anyOf: [false, false] }, { type: 'string' }], false);
    expectJoint([{ anyOf: [{ const: 1 }, { const: 2 }] }, { type: 'string' }], false);
  });
});

describe('not', () => {
  test('neither this nor that', () => {
    expectJoint(
      [{ not: { const: 1 } }, { not: { type: 'string' } }],
      { not: { anyOf: [{ const: 1 }, { type: 'string' }] } },
      [1, 2, 'x'],
    );
  });
  test('a schema and its opposite', () => {
    const a = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
    expectJoint([a, { not: a }], false);
  });
  test('not everything is nothing', () => expectJoint([{ not: {} }, { type: 'string' }], false));
});

describe('all of them', () => {
  test('nested allOf disappears', () => {
    expectJoint([{ allOf: [{ allOf: [{ minLength: 1 }] }, { maxLength: 3 }] }, { type: 'string' }], {
      type: 'string',
      minLength: 1,
      maxLength: 3,
    });
  });
  test('everything and nothing', () => {
    expectJoint([true, {}], true);
    expectJoint([true, { type: 'string' }], { type: 'string' });
  });
});
