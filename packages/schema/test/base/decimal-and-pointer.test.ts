import {
  add,
  compareDecimals,
  decimal,
  escapeToken,
  formatDecimal,
  isMultipleOf,
  leastCommonMultiple,
  multiply,
  parsePointer,
  toNumber,
  toPointer,
  valueAt,
} from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';

function exact(value: number | string) {
  const made = decimal(value);
  if (!made) throw new Error(`${value} is no decimal`);
  return made;
}

test('35,100 yuan are 3.51 ten-thousands, and that is a multiple of 0.01', () => {
  expect(toNumber(multiply(exact(35_100), exact('0.0001')))).toBe(3.51);
  expect(isMultipleOf(exact(3.51), exact(0.01))).toBe(true);
  expect(isMultipleOf(exact(3.515), exact(0.01))).toBe(false);
  expect(formatDecimal(add(exact(0.1), exact(0.2)))).toBe('0.3');
  expect(formatDecimal(leastCommonMultiple(exact(0.4), exact(0.6)))).toBe('1.2');
  expect(formatDecimal(exact('-12.50e-2'))).toBe('-0.125');
  expect(decimal('1e999')).toBe(undefined);
  expect(decimal('x')).toBe(undefined);
});

test('every number is the decimal of its text, and in its order', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(toNumber(exact(a))).toBe(a + 0 === 0 ? 0 : a);
      expect(Math.sign(compareDecimals(exact(a), exact(b)))).toBe(Math.sign(a - b) || 0);
    }),
    { seed: 20_261_121, numRuns: 500 },
  );
});

test('a pointer and its tokens say the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => {
      expect(parsePointer(toPointer(tokens))).toEqual(tokens);
    }),
    { seed: 20_261_121 },
  );
  expect(escapeToken('a/b~c')).toBe('a~1b~0c');
  expect(valueAt({ 'a/b': [{ c: 1 }] }, '/a~1b/0/c')).toBe(1);
  expect(valueAt({ a: [] }, '/a/length')).toBe(undefined);
  expect(valueAt({}, '/toString')).toBe(undefined);
});
