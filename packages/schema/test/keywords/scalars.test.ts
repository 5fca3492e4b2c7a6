import { describe, test } from 'vitest';
import { expectJoint } from '../lib/joint.ts';

describe('type', () => {
  test('a whole number is a number', () => {
    expectJoint([{ type: 'integer' }, { type: 'number' }], { type: 'integer' }, [1, 1.5]);
  });
  test('what both allow stays', () => {
    expectJoint([{ type: ['string', 'null'] }, { type: ['null', 'integer', 'string'] }], { type: ['null', 'string'] });
  });
  test('a text and a number have nothing in common', () => {
    expectJoint([{ type: 'string' }, { type: 'integer' }], false);
  });
  test('all types together say nothing', () => {
    expectJoint([{ type: ['null', 'boolean', 'object', 'array', 'number', 'string'] }], true);
  });
});

describe('const and enum', () => {
  test('one only takes CN, the other only US', () => expectJoint([{ const: 'CN' }, { const: 'US' }], false));
  test('a list with null merged with itself keeps the null', () => {
    expectJoint([{ enum: [6, null] }, { enum: [6, null] }], { enum: [6, null] });
  });
  test('members of a listed object may come in any order', () => {
    expectJoint([{ enum: [{ a: 1, b: 2 }] }, { enum: [{ b: 2, a: 1 }] }], { enum: [{ a: 1, b: 2 }] }, [{ b: 2, a: 1 }]);
  });
  test('lists in lists are compared by what they hold', () => {
    expectJoint([{ enum: [[0]] }, { enum: [[0], 1] }], { enum: [[0]] }, [[0], 1]);
  });
  test('1 is not true, and "1" is not 1', () => expectJoint([{ enum: [1, 'x'] }, { enum: [true, '1'] }], false));
  test('listed codes that are too long go', () => {
    expectJoint([{ enum: ['a', 'abc'] }, { maxLength: 2 }], { enum: ['a'], maxLength: 2 }, ['a', 'abc']);
  });
  test('a listed code of another type goes', () => {
    expectJoint([{ enum: ['a', 1] }, { type: 'string' }], { type: 'string', enum: ['a'] });
  });
  test('the fixed amount is below the minimum', () => expectJoint([{ const: 3 }, { minimum: 5 }], false));
  test('const stays const', () => expectJoint([{ const: 'a' }, { enum: ['a', 'b'] }], { const: 'a' }));
});

describe('bounds and multipleOf', () => {
  test('more than 5 is stricter than 5 or more', () => {
    expectJoint([{ minimum: 5 }, { exclusiveMinimum: 5 }], { exclusiveMinimum: 5 }, [5, 5.1]);
    expectJoint([{ minimum: 6 }, { exclusiveMinimum: 5 }], { minimum: 6 }, [5.5, 6]);
  });
  test('without a type, bounds that contradict leave the texts', () => {
    expectJoint([{ minimum: 10 }, { maximum: 5 }], { minimum: 10, maximum: 5 }, ['x', 7]);
  });
  test('a whole number between 1.2 and 1.8', () => {
    expectJoint([{ type: 'integer', minimum: 1.2 }, { maximum: 1.8 }], false);
  });
  test('multiples of 0.1 and of 0.15 are multiples of 0.3, exactly', () => {
    expectJoint([{ multipleOf: 0.1 }, { multipleOf: 0.15 }], { multipleOf: 0.3 }, [0.3, 0.9, 0.45, 0.1]);
  });
  test('whole hundreds are whole tens', () => {
    expectJoint([{ multipleOf: 100 }, { multipleOf: 10 }], { multipleOf: 100 });
  });
  test('a common multiple that no number can say stays as two', () => {
    expectJoint([{ multipleOf: 1e-20 }, { multipleOf: 7e20 }], { multipleOf: 7e20 }, [0, 7e20]);
    expectJoint([{ multipleOf: 123456789.1 }, { multipleOf: 987654321.7 }], {
      multipleOf: 123456789.1,
      allOf: [{ multipleOf: 987654321.7 }],
    });
  });
  test('whole hundreds between 101 and 199', () => {
    expectJoint(
      [
        { type: 'number', multipleOf: 100 },
        { minimum: 101, maximum: 199 },
      ],
      false,
    );
  });
});

describe('texts', () => {
  test('two patterns stay two patterns', () => {
    expectJoint([{ pattern: '^a' }, { pattern: 'b$' }], { pattern: '^a', allOf: [{ pattern: 'b$' }] }, [
      'a\nb',
      'ab',
      'ba',
    ]);
  });
  test('two formats hold for texts only', () => {
    expectJoint([{ format: 'date' }, { format: 'ipv4' }], { format: 'date', allOf: [{ format: 'ipv4' }] }, [
      12,
      '1.2.3.4',
    ]);
  });
  test('a date that must be an address', () => {
    expectJoint([{ type: 'string', format: 'date' }, { format: 'ipv4' }], false);
  });
  test('an identity card number and a mobile number', () => {
    expectJoint([{ type: 'string', pattern: '^\\d{17}[\\dX]$' }, { pattern: '^1[3-9]\\d{9}$' }], false);
  });
  test('longest least length, shortest most length', () => {
    expectJoint([{ minLength: 1, maxLength: 9 }, { minLength: 3 }, { maxLength: 5 }], { minLength: 3, maxLength: 5 });
  });
  test('a lookbehind and a backreference are kept as they are', () => {
    const [a, b] = ['(?<=x)y', '^(a+)b\\1$'];
    expectJoint([{ type: 'string', pattern: a }, { pattern: b }], {
      type: 'string',
      pattern: b,
      allOf: [{ pattern: a }],
    });
  });
  test('content keywords belong together', () => {
    const a = { contentEncoding: 'base64', contentMediaType: 'image/png' };
    const b = { contentMediaType: 'text/plain' };
    expectJoint([a, a], a);
    expectJoint([a, b], { ...a, allOf: [b] });
  });
});
