import { canonical, compare, copy, equals, fromEntries, type Json, member, setMember } from '@yunform/schema/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { value } from '../arbitrary/value.ts';

test('equal values have one canonical text, whatever the order of their members', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  expect(equals({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(equals([1, 2], [2, 1])).toBe(false);
  expect(equals({ a: 1 }, { b: 1 })).toBe(false);
});

test('compare orders all values and agrees with equality', () => {
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      expect(compare(a, b) === 0).toBe(equals(a, b));
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      expect(equals(a, b)).toBe(canonical(a) === canonical(b));
    }),
    { seed: 20_261_121, numRuns: 500 },
  );
});

test('names that objects inherit are plain names', () => {
  const made = fromEntries<Json>([
    ['__proto__', 1],
    ['toString', 2],
  ]);
  expect(JSON.stringify(made)).toBe('{"__proto__":1,"toString":2}');
  expect(member(made, '__proto__')).toBe(1);
  expect(member({}, 'toString')).toBe(undefined);
  const twin = copy(made);
  setMember(twin, '__proto__', 3);
  expect([member(twin, '__proto__'), member(made, '__proto__')]).toEqual([3, 1]);
});

test('a copy shares nothing', () => {
  const given = { a: [{ b: 1 }] };
  const made = copy(given);
  expect(made).toEqual(given);
  expect(made.a).not.toBe(given.a);
  expect(made.a[0]).not.toBe(given.a[0]);
});
