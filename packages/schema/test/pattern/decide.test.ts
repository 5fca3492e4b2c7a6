import { areDisjoint, findWords, isSubset, lengths, matches, witness } from '@yunform/schema/pattern';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const IDENTITY_CARD = '^[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]$';
const CREDIT_CODE = '^[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$';
const MOBILE = '^1[3-9]\\d{9}$';
const LANDLINE = '^0\\d{2,3}-?[2-9]\\d{6,7}$';
const POSTCODE = '^[1-9]\\d{5}$';
const CHINESE_NAME = '^\\p{Script=Han}{2,20}(?:·\\p{Script=Han}{1,20})*$';
const LATIN_NAME = "^[A-Za-z][A-Za-z '.-]{1,60}$";
const EMAIL = '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$';
const GOVERNMENT_EMAIL = '@[a-z]+\\.gov\\.cn$';

describe('two patterns for one box', () => {
  test.each([
    ['an identity card number and a mobile number', IDENTITY_CARD, MOBILE],
    ['an identity card number and three digits', IDENTITY_CARD, '^\\d{3}$'],
    ['a mobile number and a landline number', MOBILE, LANDLINE],
    ['a Chinese name and a Latin name', CHINESE_NAME, LATIN_NAME],
    ['a postcode and a text that ends in a letter', POSTCODE, '[a-z]$'],
    ['capital letters only and a lower-case letter somewhere', '^[A-Z]+$', '[a-z]'],
    ['no digit anywhere and a digit at the start', '^(?!.*\\d)', '^\\d'],
    ['a word of its own and the same letters inside a word', '^\\btax\\b$', '\\Btax\\B'],
    ['at most 1000 characters and a longer text', '^.{1,1000}$', '^.{1001,1500}$'],
  ])('%s leave nothing', (_, left, right) => {
    expect(areDisjoint(left, right)).toBe(true);
  });

  test.each([
    ['a credit code and eighteen digits', CREDIT_CODE, '^\\d{18}$'],
    ['a credit code and an identity card number', CREDIT_CODE, IDENTITY_CARD],
    ['an e-mail address and a government address', EMAIL, GOVERNMENT_EMAIL],
    ['two long counters', '^.{1,1000}$', '^\\d{1,500}$'],
    ['nested counters', '^(?:(?:ab){1,3}c){1,9}$', '^(?:abc|ababc){2,4}$'],
    ['letters then anything, anything then digits', '^a', '1$'],
    [
      'a password rule of four lookaheads and a plain one',
      '^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])(?!.*\\s).{8,20}$',
      '^\\w+$',
    ],
  ])('%s have texts in common', (_, left, right) => {
    expect(areDisjoint(left, right)).toBe(false);
    const words = findWords({ patterns: [demand(left), demand(right)], wanted: 3 })?.words ?? [];
    expect(words).toHaveLength(3);
    for (const word of words) expect([left, right].every((pattern) => new RegExp(pattern, 'u').test(word))).toBe(true);
  });

  test.each([
    ['a backreference', '^(a+)b\\1$', 'c'],
    ['an explosion of states', '^(?:a|b)*a(?:a|b){30}$', '^(?:a|b)*b(?:a|b){29}$'],
    ['a text that is no pattern', '[', 'a'],
  ])('%s is left undecided', (_, left, right) => {
    expect(areDisjoint(left, right)).toBeUndefined();
    expect(isSubset(left, right)).toBeUndefined();
  });
});

describe('one pattern inside another', () => {
  test.each([
    [MOBILE, '^\\d{11}$', true],
    ['^\\d{11}$', MOBILE, false],
    ['^(?=.*\\d)[a-z\\d]+$', '\\d', true],
    ['^(?:a|b)*$', '^[ab]*$', true],
    ['^[ab]*$', '^(?:a|b)*$', true],
    ['', '^', true],
    ['a', 'a|b', true],
    ['x^', '$y', true],
  ])('%s within %s: %s', (inner, outer, expected) => {
    expect(isSubset(inner, outer)).toBe(expected);
  });
});

describe('texts of a pattern', () => {
  test.each([
    [MOBILE, { min: 11, max: 11 }],
    [IDENTITY_CARD, { min: 18, max: 18 }],
    [LANDLINE, { min: 10, max: 13 }],
    ['a', { min: 1, max: Number.POSITIVE_INFINITY }],
    ['^(?:甲|乙丙)?$', { min: 0, max: 2 }],
    ['[^\\s\\S]', undefined],
  ])('%s has the lengths %j', (pattern, expected) => {
    expect(lengths(pattern)).toEqual(expected);
  });

  test('are readable, shortest first, and all of them when there are few', () => {
    expect(witness('')).toBe('');
    expect(witness('^[\\s\\S]{3}$')).toBe('aaa');
    expect(witness('^\\p{Script=Han}+$')).toBe('一');
    expect(findWords({ patterns: [demand('^[ab]{0,1}c?$')], wanted: 9 })).toEqual({
      words: ['', 'a', 'b', 'c', 'ac', 'bc'],
      rest: 'none',
    });
    expect(findWords({ patterns: [demand('^a*$')], wanted: 2, except: (word) => word === 'a' })).toEqual({
      words: ['', 'aa'],
      rest: 'some',
    });
  });

  test('keep to a window of lengths', () => {
    const even = [demand('^(?:ab)*$')];
    expect(findWords({ patterns: even, window: { min: 3, max: 5 } })?.words).toEqual(['abab']);
    expect(findWords({ patterns: even, window: { min: 5, max: 5 } })).toEqual({ words: [], rest: 'none' });
    expect(findWords({ patterns: even, window: { min: 9_999, max: 20_000 } })?.words[0]).toHaveLength(10_000);
    expect(findWords({ patterns: [], window: { min: 3, max: 3 } })?.words).toEqual(['aaa']);
    expect(findWords({ patterns: [demand('^.{0,2}$')], window: { min: 3, max: 9 } })).toEqual({
      words: [],
      rest: 'none',
    });
  });

  test('are not promised when writing them out would take too long', () => {
    expect(findWords({ patterns: [], window: { min: 10_000_000, max: Number.POSITIVE_INFINITY } })).toEqual({
      words: [],
      rest: 'unknown',
    });
  });

  test('count characters as JSON Schema does, a pair of surrogates as one', () => {
    expect(lengths('^\\u{1F600}{2}$')).toEqual({ min: 2, max: 2 });
    expect(findWords({ patterns: [demand('^[\\uD83D][\\uDE00]$')] })).toEqual({ words: [], rest: 'none' });
  });
});

test('every text found is one that the JavaScript engine accepts', () => {
  const set = fc.constantFrom('a', 'b', '[ab]', '\\d', '[^a]', '.', '\\w');
  const part = fc.tuple(set, fc.constantFrom('', '*', '+', '?', '{2,3}')).map((both) => both.join(''));
  const pattern = fc
    .tuple(
      fc.constantFrom('', '^', '(?=.*a)', '^(?!b)'),
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '$'),
    )
    .map(([start, parts, end]) => `${start}${parts.join('')}${end}`);
  fc.assert(
    fc.property(pattern, pattern, fc.boolean(), fc.nat(6), (left, right, positive, min) => {
      const found = findWords({
        patterns: [demand(left), { pattern: right, positive }],
        window: { min, max: 9 },
        wanted: 4,
      });
      expect(found?.rest).not.toBe('unknown');
      for (const word of found?.words ?? []) {
        expect(new RegExp(left, 'u').test(word)).toBe(true);
        expect(new RegExp(right, 'u').test(word)).toBe(positive);
        expect(word.length).toBeGreaterThanOrEqual(min);
        expect(matches(left, word)).toBe(true);
      }
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});

function demand(pattern: string): { readonly pattern: string; readonly positive: true } {
  return { pattern, positive: true };
}
