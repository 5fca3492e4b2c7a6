import { catalogue } from '@yunform/elements';
import { expect, test } from 'vitest';
import vectors from '../../../../test/data/check-vectors.json' with { type: 'json' };

const valid = (name: string, text: string) => catalogue.formats[name]?.validate(text);

test.each(vectors.valid.uscc)('the organization code inside %s is where the catalogue says', (uscc) => {
  const derivation = catalogue.elements['organization.org-code']?.derivedFrom;
  const [start, end] = derivation !== undefined && 'slice' in derivation ? derivation.slice : [0, 0];
  expect(uscc.slice(start, end)).toHaveLength(9);
  if (/PDY/.test(uscc)) expect(vectors.valid.orgCode).toContain(uscc.slice(start, end));
});

test.each(vectors.valid.taxIdOld15)('%s is the region and an organization code', (number) => {
  expect(valid('cn-org-code', number.slice(6))).toBe(true);
  expect(number.slice(0, 6)).toBe('441900');
});

test('a credit code is a taxpayer number too, and no other 18 characters are', () => {
  for (const uscc of vectors.valid.uscc) expect(valid('cn-tax-id', uscc)).toBe(true);
  for (const [uscc = ''] of vectors.invalid.uscc) expect(valid('cn-tax-id', uscc)).toBe(false);
});

test('no format takes what another names, but for the taxpayer number and the phone', () => {
  const samples = {
    'cn-org-code': 'PDY00001X',
    'cn-uscc': '91441900PDY00001XE',
    'cn-citizen-id': '441900190001010019',
    'cn-registration-no': '441900299999924',
    'cn-postcode': '523000',
    'cn-mobile': '13000000001',
    'cn-bank-no': '102602000001',
  };
  const taken = Object.entries(samples).map(([name, text]) => [
    name,
    Object.keys(catalogue.formats).filter((other) => other !== name && valid(other, text)),
  ]);
  expect(Object.fromEntries(taken)).toEqual({
    'cn-org-code': [],
    'cn-uscc': ['cn-tax-id'],
    'cn-citizen-id': ['cn-tax-id'],
    'cn-registration-no': [],
    'cn-postcode': [],
    'cn-mobile': ['cn-phone'],
    'cn-bank-no': [],
  });
});
