import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectJson, lineAndColumn } from '../../src/cli/json-text.ts';

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('every JSON text is found whole, whatever its spacing', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t', '  '), (text, indent) => {
      const { broken } = inspectJson(JSON.stringify(JSON.parse(text), undefined, indent));
      expect(broken).toBeUndefined();
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a damaged text is refused exactly when JSON.parse refuses it, at or before the damage', () => {
  const damage = fc.constantFrom(
    '',
    ',',
    '}',
    ']',
    '"',
    '\\',
    ':',
    '0',
    'x',
    '\u0001',
    '\n',
    '-',
    '.',
    'e',
    '中',
    '\\u12',
  );
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(3), damage, (text, where, length, insert) => {
      const at = where % (text.length + 1);
      const damaged = text.slice(0, at) + insert + text.slice(at + length);
      expect(inspectJson(damaged).broken === undefined).toBe(accepts(damaged));
    }),
    { seed: 2, numRuns: 3000 },
  );
});

test.each([
  ['{"a": 1,}', 8, '}', '"'],
  ['{"a" 1}', 5, '1', ':'],
  ["{'a': 1}", 1, "'", '" }'],
  ['[1 2]', 3, '2', ', } ]'],
  ['{"a": undefined}', 6, 'u', '{ [ " 0…9 - true false null'],
  ['{"a": 01}', 7, '1', ', } ]'],
  ['{"a": "b\nc"}', 8, '\n', '"'],
  ['{"名": 𠮷}', 6, '𠮷', '{ [ " 0…9 - true false null'],
  ['{} {}', 3, '{', ''],
  ['[1', 2, undefined, ', } ]'],
  ['', 0, undefined, '{ [ " 0…9 - true false null'],
  ['{"a": "b', 8, undefined, '"'],
])('%j breaks where a person would point', (text, offset, found, expected) => {
  expect(inspectJson(text).broken).toEqual({ offset, found, expected });
});

test('a name that stands twice in one object is noticed, not one that stands in two', () => {
  expect(inspectJson('{"a": {"b": 1, "c": {"b": 2}, "\\u0062": 3}, "d": [{"b": 1}, {"b": 1}]}').twice).toEqual([
    { name: 'b', offset: 30 },
  ]);
  expect(inspectJson('{"__proto__": 1, "toString": 2, "__proto__": 3}').twice).toEqual([
    { name: '__proto__', offset: 32 },
  ]);
});

test('depth does not matter', () => {
  expect(inspectJson('['.repeat(200_000)).broken?.offset).toBe(200_000);
  expect(inspectJson(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`).broken).toBeUndefined();
});

test('long strings are read in one go', () => {
  expect(inspectJson(JSON.stringify(`${'长'.repeat(2_000_000)}"\\`)).broken).toBeUndefined();
});

test('line and column are counted as an editor counts them', () => {
  const text = '{\r\n  "名": "𠮷",\n  x\r}';
  expect(lineAndColumn(text, text.indexOf('x'))).toEqual({ line: 3, column: 3 });
  expect(lineAndColumn(text, text.indexOf(','))).toEqual({ line: 2, column: 11 });
  expect(lineAndColumn(text, text.indexOf('}'))).toEqual({ line: 4, column: 1 });
  expect(lineAndColumn('', 0)).toEqual({ line: 1, column: 1 });
});
