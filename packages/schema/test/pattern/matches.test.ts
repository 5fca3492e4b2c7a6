import { matches } from '@yunform/schema/pattern';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Patterns made of the pieces that forms use, assertions at any place included. */
const piece: fc.Arbitrary<string> = fc.letrec((tie) => ({
  atom: fc.oneof(
    fc.constantFrom('a', 'b', '一', '[ab]', '[^a]', '.', '\\d', '\\w', '\\s', '\\p{L}', '\\u{1F600}', '', '-'),
    fc.constantFrom('^', '$', '\\b', '\\B', '(?<=a)', '(?<!b)', '(?<=[^a])'),
    tie('group'),
  ),
  repeated: fc
    .tuple(tie('group'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,3}?', '{2,}'))
    .map(([body, times]) => `${body}${times}`),
  group: fc
    .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!'), tie('choice'))
    .map(([open, body]) => closed(open, `${body}`)),
  sequence: fc
    .array(fc.oneof({ weight: 3, arbitrary: tie('atom') }, tie('repeated')), { maxLength: 4 })
    .map((parts) => parts.join('')),
  choice: fc.oneof(
    { maxDepth: 4 },
    tie('sequence'),
    fc.tuple(tie('sequence'), tie('sequence')).map(([left, right]) => `${left}|${right}`),
  ),
})).choice as fc.Arbitrary<string>;

/** A group that may be repeated: lookaheads may not under `u`, so they get a group around them. */
function closed(open: string, body: string): string {
  return open === '(?=' || open === '(?!' ? `(?:${open}${body}))` : `${open}${body})`;
}

const text = fc.array(fc.constantFrom('a', 'b', '一', '1', '-', ' ', '\n', '\u{1F600}'), { maxLength: 6 });

describe('matching', () => {
  test('agrees with the JavaScript engine', () => {
    let decided = 0;
    fc.assert(
      fc.property(piece, fc.array(text, { minLength: 1, maxLength: 8 }), (pattern, texts) => {
        const engine = new RegExp(pattern, 'u');
        for (const word of texts.map((parts) => parts.join(''))) {
          // V8 also looks inside a surrogate pair: `/\B/u` is found in the middle of 'a😀a'.
          if (/\\[bB]|\(\?<?[=!]/.test(pattern) && word.includes('\u{1F600}')) continue;
          const verdict = matches(pattern, word);
          if (verdict !== undefined) decided += 1;
          expect(verdict ?? engine.test(word)).toBe(engine.test(word));
        }
      }),
      { seed: 20_261_121, numRuns: 1_500 },
    );
    expect(decided).toBeGreaterThan(4_000);
  });

  test.each([
    ['a backreference', '^(a+)\\1$'],
    ['a lookbehind of several characters', '(?<=ab)c'],
    ['a pattern that is valid only without the u flag', '^\\-x$'],
    ['no pattern at all', '('],
    ['a counter too large', '^(?:a|b){100000}$'],
    ['groups nested too deep', `${'(?:a'.repeat(1_000)}${'|b)'.repeat(1_000)}`],
    ['a text longer than any pattern', 'a'.repeat(10_000)],
  ])('leaves %s undecided', (_, pattern) => {
    expect(matches(pattern, 'a')).toBeUndefined();
  });

  test.each([
    ['(a+)+$', `${'a'.repeat(5_000)}!`, false],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(5_000), false],
    ['(?:^){1000000000}a', 'a', true],
    ['^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$', 'abcDEF12', true],
    ['^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$', 'abcdef12', false],
  ])('%s is matched in linear time', (pattern, word, expected) => {
    expect(matches(pattern, word)).toBe(expected);
  });
});
