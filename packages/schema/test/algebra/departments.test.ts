import { diff, includes, isEmpty, type Json, sample } from '@yunform/schema';
import { describe, expect, test } from 'vitest';
import { department } from '../arbitrary/department.ts';
import { oracleOf } from '../arbitrary/oracle.ts';

const form = (seed: number, rules = 5) => department({ seed, shared: 30, own: 30, rules });
const joined = (count: number): Json => ({ allOf: Array.from({ length: count }, (_, seed) => form(seed)) });

describe('generated departments', () => {
  test.each([1, 4, 16])('%i forms at once can be filled, and the witness is one', (count) => {
    const result = isEmpty(joined(count));
    expect(result.verdict).toBe('inhabited');
    if (result.verdict === 'inhabited') expect(oracleOf(joined(count)).accepts(result.witness)).toBe(true);
  });

  test('all forms at once are within each of them, and none within all', () => {
    for (let seed = 0; seed < 4; seed += 1) {
      expect(includes(form(seed), joined(4)).verdict).toBe('yes');
      expect(includes(joined(4), form(seed)).verdict).toBe('no');
    }
  });

  test('one contradiction among many forms is found, and named', () => {
    const wrong = { properties: { shared3: { type: 'string', pattern: '^\\d{4}/\\d\\d/\\d\\d$' } } };
    const result = isEmpty({ allOf: [...Array.from({ length: 8 }, (_, seed) => form(seed)), wrong] });
    expect(result.verdict).toBe('empty');
    if (result.verdict === 'empty') {
      expect(result.because[0]?.at).toBe('/shared3');
      expect(result.because[0]?.claims.map(({ keyword }) => keyword).sort()).toEqual(['format', 'pattern']);
    }
  });

  test('a form with other rules is told apart', () => {
    const changes = diff(form(1, 5), form(1, 9));
    expect(changes.map(({ kind }) => kind)).toEqual(['narrowed']);
    expect(diff(form(1), form(1))).toEqual([]);
  });

  test('samples on both sides', () => {
    const { valid, invalid } = sample(form(1), { count: 40 });
    const { accepts } = oracleOf(form(1));
    expect([valid.length, invalid.length]).toEqual([40, 40]);
    expect([valid.every(accepts), invalid.some(accepts)]).toEqual([true, false]);
  });
});
