import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf, formOf } from '../../src/cli/file-name.ts';

test.each([
  ['gongshang.establish', 'gongshang.establish.json'],
  ['https://example.org/forms/a?b=1', 'https%3A%2F%2Fexample.org%2Fforms%2Fa%3Fb%3D1.json'],
  ['税务登记', '%E7%A8%8E%E5%8A%A1%E7%99%BB%E8%AE%B0.json'],
  ['../../etc/passwd', '%2E.%2F..%2Fetc%2Fpasswd.json'],
  ['..', '%2E..json'],
  ['a*b', 'a%2Ab.json'],
])('form %j lives in %s', (form, name) => {
  expect(fileNameOf(form)).toBe(name);
  expect(formOf(name)).toBe(form);
});

test('any form id comes back from its file name, and the name is one plain path segment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('.json', '.pdf'), (form, ending) => {
      const name = fileNameOf(form, ending);
      expect(formOf(name, ending)).toBe(form);
      expect(name).toMatch(/^[A-Za-z0-9_%-][A-Za-z0-9_.%-]*$/);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test.each(['routing.pdf', 'a b.json', '%zz.json', '%e7%a8%8e.json', 'a%2Eb.json'])('%s is no form', (name) => {
  expect(formOf(name)).toBeUndefined();
});
