import { catalogue } from '@yunform/elements';
import { describe, expect, test } from 'vitest';
import vectors from '../../../../test/data/check-vectors.json' with { type: 'json' };

const KINDS = {
  orgCode: 'cn-org-code',
  uscc: 'cn-uscc',
  taxIdOld15: 'cn-tax-id',
  regNo15: 'cn-registration-no',
  citizenId: 'cn-citizen-id',
} as const;

const valid = Object.entries(KINDS).flatMap(([kind, name]) =>
  vectors.valid[kind as keyof typeof KINDS].map((text) => ({ name, text })),
);
const INVALID = {
  orgCode: 'cn-org-code',
  uscc: 'cn-uscc',
  regNo15: 'cn-registration-no',
  citizenId: 'cn-citizen-id',
} as const;
const invalid = Object.entries(INVALID).flatMap(([kind, name]) =>
  vectors.invalid[kind as keyof typeof INVALID].map(([text = '', reason = '']) => ({ name, text, reason })),
);

function format(name: string) {
  const found = catalogue.formats[name];
  if (found === undefined) throw new Error(`no format ${name}`);
  return found;
}

describe('the check vectors', () => {
  test('none is left out', () => {
    const count = (groups: object) => Object.values(groups).flat().length;
    expect(valid).toHaveLength(count(vectors.valid));
    expect(invalid).toHaveLength(Object.values(vectors.invalid).reduce((sum, group) => sum + group.length, 0));
  });

  test.each(valid)('$name takes $text', ({ name, text }) => {
    const { validate, explain, normalise, pattern } = format(name);
    expect(validate(text)).toBe(true);
    expect(explain(text)).toBeUndefined();
    expect(normalise(text)).toBe(text);
    expect(text).toMatch(new RegExp(pattern, 'u'));
  });

  test.each(invalid)('$name refuses $text: $reason', ({ name, text }) => {
    const { validate, explain } = format(name);
    expect(validate(text)).toBe(false);
    expect(explain(text)?.['zh-CN']).toMatch(/。$/);
    expect(explain(text)?.en).toMatch(/\.$/);
  });
});

describe('a message says what to change', () => {
  const said = (name: string, text: string) => format(name).explain(text)?.en;

  test('a hyphen', () => {
    expect(said('cn-org-code', 'PDY00001-X')).toBe('Write it “PDY00001X” (no hyphen).');
    expect(format('cn-org-code').explain('PDY00001-X')?.['zh-CN']).toBe('请写作“PDY00001X”（去掉连字符）。');
  });

  test('lower case', () => {
    expect(said('cn-org-code', 'D2143569x')).toBe('Write it “D2143569X” (upper-case letters).');
    expect(said('cn-citizen-id', '11010519491231002x')).toBe('Write it “11010519491231002X” (upper-case letters).');
    expect(said('cn-uscc', '91441900pdy00001xe')).toBe('Write it “91441900PDY00001XE” (upper-case letters).');
  });

  test('full-width digits and blanks', () => {
    expect(said('cn-postcode', '５２３ ０００')).toBe('Write it “523000” (no blanks, half-width characters).');
  });

  test('the length', () => {
    expect(said('cn-org-code', 'PDY00001')).toBe('It must have 9 characters; this has 8.');
    expect(said('cn-registration-no', '11010800000001')).toBe('It must have 15 digits; this has 14.');
    expect(said('cn-tax-id', '4419001')).toBe('It must have 15 or 18 characters; this has 7.');
  });

  test('the character and its place', () => {
    expect(said('cn-uscc', '91441900PDY00001I1')).toMatch(/^Character 17, “I”, is wrong/);
    expect(said('cn-uscc', '91350100M000100Y4Z')).toMatch(/^Character 18, “Z”, is wrong/);
    expect(said('cn-mobile', '12000000001')).toMatch(/^Character 2, “2”, is wrong/);
  });

  test('the check character, and which one it should be', () => {
    expect(said('cn-org-code', 'D21435690')).toMatch(/“X”, this ends in “0”/);
    expect(said('cn-uscc', '91441900PDY00001X0')).toMatch(/“E”, this ends in “0”/);
    expect(said('cn-registration-no', '110108000000017')).toMatch(/“6”, this ends in “7”/);
    expect(said('cn-citizen-id', '110105194912310021')).toMatch(/“X”, this ends in “1”/);
  });

  test('a date that no calendar has', () => {
    expect(said('cn-citizen-id', '441900199002301230')).toBe('Its date, 1990-02-30, does not exist.');
    expect(said('cn-citizen-id', '441900190102291235')).toBe('Its date, 1901-02-29, does not exist.');
    expect(said('cn-citizen-id-15', '441900010229123')).toBe('Its date, 1901-02-29, does not exist.');
  });

  test('a region that no number has, a year that nobody was born in', () => {
    expect(said('cn-citizen-id', '991900190001010019')).toMatch(/check character/);
    expect(said('cn-citizen-id', '201900190001010019')).toMatch(/no province/);
    expect(said('cn-citizen-id', '441900250001010019')).toMatch(/no possible year/);
  });

  test('the number inside a taxpayer number', () => {
    expect(said('cn-tax-id', '441900PDY000010')).toMatch(/^Characters 7 to 15 are the organization code: The check/);
    expect(said('cn-tax-id', 'A41900PDY00001X')).toMatch(/region code/);
    expect(format('cn-tax-id').validate('91441900PDY00001XE')).toBe(true);
    expect(format('cn-tax-id').validate('441900190001010019')).toBe(true);
    expect(format('cn-tax-id').validate('91441900PDY00001X0')).toBe(false);
  });
});
