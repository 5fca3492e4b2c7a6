import { merge, type Report, report } from '@yunform/core';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { formSets } from '../arbitrary/forms.ts';
import { pool } from '../arbitrary/pool.ts';
import { read } from '../support/forms.ts';

/** What is left to the departments' own schemas: few of the demands, each with its reason. Always the same forms, since a share is measured. */
const SEED = 20_261_124;
const SETS = 150;
const seen = { sets: 0, assertions: 0, residuals: 0 };
const reports: Report[] = [];

afterAll(() => console.info(`seed ${SEED}: ${JSON.stringify(seen)}`));

for (const schemas of fc.sample(formSets, { seed: SEED, numRuns: SETS })) {
  const merged = merge(
    schemas.map((schema) => read(schema, pool)),
    { catalogue: pool },
  );
  if (merged.ok) reports.push(report(merged.value));
}

test('of generated forms, fewer than 5 in 100 assertions are residual, as the report counts them', () => {
  for (const { assertions, residuals } of reports) {
    seen.sets += 1;
    seen.assertions += assertions;
    seen.residuals += residuals.length;
  }
  expect(seen.sets).toBeGreaterThan(SETS * 0.9);
  expect(seen.assertions).toBeGreaterThan(SETS * 20);
  expect(seen.residuals / seen.assertions).toBeLessThan(0.05);
});

test('every residual says which form, where, by which keyword and why; the forms of a report count what it lists', () => {
  for (const { forms, residuals } of reports) {
    expect(forms.reduce((sum, form) => sum + form.residuals, 0)).toBe(residuals.length);
    for (const { form, keyword, reason } of residuals) {
      expect(forms.map((one) => one.form)).toContain(form);
      expect([keyword, reason].every((text) => text.length > 0 && !text.includes('undefined'))).toBe(true);
    }
  }
});

test('what a condition can say is not left over: a required member, a forbidden one, a narrower one, one of several', () => {
  const said = (more: object) => {
    const schema = { properties: { a: { type: 'string' }, b: { type: 'number' } }, ...more };
    const form = read({ 'x-form': { id: 'tax', department: 'tax', title: 'tax', version: '1' }, ...schema }, pool);
    const merged = merge([form], { catalogue: pool });
    return merged.ok ? report(merged.value).residuals.map(({ keyword }) => keyword) : ['no merge'];
  };
  const given = { properties: { a: { const: 'x' } }, required: ['a'] };
  expect(said({ if: given, then: { required: ['b'] }, else: { properties: { b: false } } })).toEqual([]);
  expect(said({ if: given, then: { properties: { b: { minimum: 3 } } } })).toEqual([]);
  expect(said({ oneOf: [{ required: ['a'] }, { required: ['b'] }] })).toEqual([]);
  expect(said({ dependentRequired: { a: ['b'] }, additionalProperties: false })).toEqual([]);
  expect(said({ minProperties: 1 })).toEqual(['minProperties']);
});
