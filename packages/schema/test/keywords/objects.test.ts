import { describe, test } from 'vitest';
import { expectJoint } from '../lib/joint.ts';

const closed = { additionalProperties: false } as const;

describe('properties', () => {
  test('an optional member that cannot be filled may be left out', () => {
    expectJoint(
      [{ properties: { foo: { type: 'integer' } } }, { properties: { foo: { type: 'null' } } }],
      { properties: { foo: false } },
      [{}, 'x', { foo: 1 }, { foo: null }],
    );
  });
  test('a required one cannot', () => {
    expectJoint(
      [
        { type: 'object', required: ['foo'], properties: { foo: { type: 'integer' } } },
        { properties: { foo: { type: 'null' } } },
      ],
      false,
    );
  });
  test('what one says of all other members holds for those that the other names', () => {
    expectJoint(
      [{ properties: { a: { type: 'string' } } }, { additionalProperties: { minLength: 2 } }],
      { properties: { a: { type: 'string', minLength: 2 } }, additionalProperties: { minLength: 2 } },
      [{ a: 'x' }, { a: 'xy' }, { b: 'x' }, { b: 1 }],
    );
  });
  test('closed on both sides: only what both list', () => {
    expectJoint(
      [
        { properties: { a: true, b: true }, ...closed },
        { properties: { b: { type: 'string' }, c: true }, ...closed },
      ],
      { properties: { b: { type: 'string' } }, ...closed },
      [{}, { a: 1 }, { b: 'x' }, { c: 1 }],
    );
  });
  test('patterns meet a list of names', () => {
    expectJoint(
      [{ properties: { ab: true, c: true }, ...closed }, { patternProperties: { '^a': { type: 'string' } } }],
      { properties: { ab: { type: 'string' }, c: true }, ...closed },
      [{ ab: 'x' }, { ab: 1 }, { a: 'x' }, { c: 1 }],
    );
  });
  test('a pattern that allows a name and a rule for all others', () => {
    expectJoint(
      [{ patternProperties: { '^á': {} }, ...closed }, { additionalProperties: { type: 'null' } }],
      { patternProperties: { '^á': { type: 'null' } }, ...closed },
      [{ á: null }, { á: 1 }, { b: null }],
    );
  });
  test('two patterns with a rule for all others each stay side by side', () => {
    const a = { patternProperties: { '^a': { type: 'string' } }, additionalProperties: { type: ['string', 'number'] } };
    const b = { patternProperties: { b$: { minLength: 2 } }, additionalProperties: { maxLength: 3 } };
    expectJoint(
      [a, b],
      {
        patternProperties: { '^a': { type: 'string' }, b$: { minLength: 2 } },
        additionalProperties: { type: ['string', 'number'], maxLength: 3 },
        allOf: [
          { patternProperties: { b$: true }, additionalProperties: { maxLength: 3 } },
          { patternProperties: { '^a': true }, additionalProperties: { type: ['string', 'number'] } },
        ],
      },
      [{ ab: 'x' }, { ab: 'xyzuv' }, { ac: 'xyzuv' }, { cb: null }, { cb: 'xy' }, { c: 'xyzu' }],
    );
  });
  test('names that objects inherit are plain names', () => {
    const a = JSON.parse('{ "properties": { "__proto__": { "type": "string" }, "toString": { "minLength": 1 } } }');
    const b = JSON.parse('{ "properties": { "__proto__": { "maxLength": 3 } }, "required": ["constructor"] }');
    expectJoint(
      [a, b],
      JSON.parse(
        '{ "properties": { "__proto__": { "type": "string", "maxLength": 3 }, "toString": { "minLength": 1 } }, "required": ["constructor"] }',
      ),
      [JSON.parse('{ "__proto__": "abcd", "constructor": 1 }'), JSON.parse('{ "__proto__": "abc", "constructor": 1 }')],
    );
  });
});

describe('what must be there', () => {
  test('a required member that the other does not know', () => {
    expectJoint(
      [
        { type: 'object', required: ['x'] },
        { properties: { a: true }, ...closed },
      ],
      false,
    );
  });
  test('a required member with a forbidden name', () => {
    expectJoint([{ type: 'object', required: ['x1'] }, { patternProperties: { '^x': false } }], false);
    expectJoint([{ type: 'object', required: ['x1'] }, { propertyNames: { maxLength: 1 } }], false);
  });
  test('a member that brings along a forbidden one', () => {
    expectJoint(
      [{ type: 'object', required: ['a'], dependentRequired: { a: ['b'] } }, { properties: { b: false } }],
      false,
    );
  });
  test('three required members, at most two', () => {
    expectJoint([{ type: 'object', required: ['a', 'b', 'c'] }, { maxProperties: 2 }], false);
  });
  test('at least three members, only two known', () => {
    expectJoint(
      [
        { type: 'object', minProperties: 3 },
        { properties: { a: true, b: true }, ...closed },
      ],
      false,
    );
  });
  test('what depends on a member is asked by both', () => {
    expectJoint(
      [
        { dependentRequired: { a: ['b'] }, dependentSchemas: { a: { minProperties: 2 } } },
        { dependentRequired: { a: ['c'] }, dependentSchemas: { a: { maxProperties: 4 } } },
      ],
      { dependentRequired: { a: ['b', 'c'] }, dependentSchemas: { a: { minProperties: 2, maxProperties: 4 } } },
      [{ a: 1, b: 1 }, { a: 1, b: 1, c: 1 }, { b: 1 }],
    );
  });
});

describe('unevaluatedProperties', () => {
  test('where what is looked at is fixed, it becomes a rule for all other members', () => {
    expectJoint(
      [
        { properties: { a: true }, allOf: [{ properties: { b: true } }], unevaluatedProperties: false },
        { required: ['a'] },
      ],
      { properties: { a: true, b: true }, additionalProperties: false, required: ['a'] },
      [{ a: 1 }, { a: 1, b: 1 }, { a: 1, c: 1 }, { b: 1 }],
    );
  });
  test('where it depends on the answer, what it looks at stays together', () => {
    const rule = { if: { required: ['a'] }, ...Object.fromEntries([['then', { properties: { b: true } }]]) };
    const open = { properties: { a: true }, ...rule, unevaluatedProperties: false };
    expectJoint([open, { required: ['a'] }], { required: ['a'], ...open }, [{ a: 1, b: 1 }, { a: 1, c: 1 }, { b: 1 }]);
    expectJoint(
      [open, { properties: { c: { type: 'string' } } }],
      { properties: { c: { type: 'string' } }, allOf: [open] },
      [{ a: 1, b: 1 }, { c: 'x' }, { b: 1 }],
    );
  });
});
