import type { Json } from '@yunform/schema';
import fc from 'fast-check';

/** Member names that schemas and values share; the last ones are plain names here as everywhere. */
export const NAMES = ['a', 'b', 'c', 'ab', '__proto__', 'hasOwnProperty'] as const;

/** Numbers at and beside the bounds that the schemas use. */
export const NUMBERS = [-3, -1, 0, 0.5, 1, 1.5, 2, 2.25, 3, 4, 6, 7, 10, 35.1] as const;

/** Texts at and beside the lengths and patterns that the schemas use. */
const TEXTS = [
  '',
  'a',
  'b',
  'ab',
  'ba',
  'abc',
  'aab',
  '1',
  '12',
  'a1',
  '东莞',
  '2024-02-29',
  '2023-02-29',
  '\u{20000}',
] as const;

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false),
  fc.constantFrom<Json>(...NUMBERS),
  fc.constantFrom<Json>(...TEXTS),
);

/** JSON values made of few names, numbers and texts, so that they meet the schemas often. */
export const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json; list: Json; record: Json }>((tie) => ({
  list: fc.array(tie('value'), { maxLength: 3 }),
  record: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 3, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries)),
  value: fc.oneof({ maxDepth: 2, withCrossShrink: true }, { weight: 3, arbitrary: scalar }, tie('list'), tie('record')),
})).value;
