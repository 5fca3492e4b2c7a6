import { includes, isEmpty, type Json } from '@yunform/schema';
import { describe, expect, test } from 'vitest';
import { oracleOf } from '../arbitrary/oracle.ts';

const FORMATS = [
  ...['date', 'time', 'date-time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference'],
  ...['uri-template', 'uuid', 'json-pointer', 'relative-json-pointer', 'regex'],
];

/** Texts of a schema, each longer than the one before. */
function texts(schema: { readonly [keyword: string]: Json }): string[] {
  const found: string[] = [];
  for (let minLength = 0; minLength <= 45; minLength += 5) {
    const result = isEmpty({ type: 'string', ...schema, minLength, not: { enum: found } });
    if (result.verdict === 'inhabited' && typeof result.witness === 'string') found.push(result.witness);
  }
  return found;
}

describe.each(FORMATS)('format %s', (format) => {
  test('the validator accepts every text found of it', () => {
    const found = texts({ format });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((text) => !oracleOf({ format }).accepts(text))).toEqual([]);
  });

  test('the validator refuses every text that is called none of it', () => {
    const { accepts } = oracleOf({ format });
    const tried = [
      '',
      'a',
      '中',
      ' ',
      '1',
      '@',
      '2023-02-29',
      '25:00:00Z',
      '1.2.3',
      '::',
      'a:b',
      '/~',
      '0#0',
      '(',
      'P',
      '{',
      'urn:uuid:1',
    ];
    const none = tried.filter((text) => includes({ not: { format } }, { const: text }).verdict === 'yes');
    const some = tried.filter((text) => includes({ format }, { const: text }).verdict === 'yes');
    expect(none.filter(accepts)).toEqual([]);
    expect(some.filter((text) => !accepts(text))).toEqual([]);
  });
});

describe('formats that the standard does not know', () => {
  const credit = { type: 'string', format: 'credit-code' };

  test('say nothing', () => {
    expect(isEmpty({ allOf: [credit, { maxLength: 0 }] }).verdict).toBe('inhabited');
    expect(isEmpty({ not: { format: 'credit-code' } }).verdict).toBe('empty');
  });

  test('say what the caller gives them to say', () => {
    const formats = { 'credit-code': { pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' } };
    expect(isEmpty({ allOf: [credit, { maxLength: 17 }] }, { formats }).verdict).toBe('empty');
    expect(includes({ maxLength: 18 }, credit, { formats }).verdict).toBe('yes');
    expect(includes(credit, { type: 'string', pattern: '^[0-9]{18}$' }, { formats }).verdict).toBe('yes');
    expect(includes(credit, { type: 'string', pattern: '^I+$' }, { formats }).verdict).toBe('no');
  });

  test('a reading of a known format may be replaced', () => {
    const formats = { date: { pattern: '^\\d{8}$' } };
    expect(isEmpty({ type: 'string', format: 'date', maxLength: 8 }, { formats })).toEqual({
      verdict: 'inhabited',
      witness: '00000000',
    });
  });
});
