import { catalogue } from '@yunform/elements';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const SEED = 20_260_101;
const names = Object.keys(catalogue.formats);

function format(name: string) {
  const found = catalogue.formats[name];
  if (found === undefined) throw new Error(`no format ${name}`);
  return found;
}

/** Texts near each format: of its language, miswritten, and arbitrary. */
const texts = fc.oneof(
  ...names.map((name) => fc.stringMatching(new RegExp(format(name).pattern))),
  fc.string({ maxLength: 24 }),
  fc.constantFrom('', '-', '0769-00001234-1', '+86 138 0000 0001', '(0769) 00001234', '１３８００００００００', '𬭎'),
);

describe.each(names)('%s', (name) => {
  const { validate, explain, normalise, pattern } = format(name);

  test('a text is valid or its fault is told, in both languages', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const said = explain(text);
        expect(said === undefined).toBe(validate(text));
        if (said !== undefined) expect(Object.keys(said).sort()).toEqual(['en', 'zh-CN']);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('the pattern holds every valid text', () => {
    const language = new RegExp(pattern, 'u');
    fc.assert(
      fc.property(texts, (text) => !validate(text) || language.test(text)),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('a valid text is in its machine form, and normalising twice is normalising once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        if (validate(text)) expect(once).toBe(text);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('phones', () => {
  const { normalise, validate } = format('cn-phone');

  test.each([
    ['0769-00001234', '0769-00001234'],
    ['（0769）00001234', '0769-00001234'],
    ['+86 769 0000 1234', '0769-00001234'],
    ['010－00001234转8', '010-00001234-8'],
    ['138-0000-0001', '13800000001'],
    ['076900001234', '076900001234'],
  ])('%s is kept as %s', (text, kept) => {
    expect(normalise(text)).toBe(kept);
  });

  test('without a hyphen nobody knows where the area code ends', () => {
    expect(validate('076900001234')).toBe(false);
    expect(validate('0769-00001234-12')).toBe(true);
  });
});
