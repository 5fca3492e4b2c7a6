import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled } from '../support/forms.ts';

const names = Array.from({ length: 30 }, (_, index) => `field${index}`);
const wide = { properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) } as const;
const capital = { properties: { capital: { type: 'number', 'x-unit': '万元', 'x-element': 'unit.capital' } } } as const;

describe('route', () => {
  const one = compiled({ wide, tax: capital }, pool);
  const answers = {
    unit: { capital: 351_000 },
    forms: { wide: Object.fromEntries(names.map((name) => [name, `${name} 示例`])) },
  };

  test('makes the same data whether or not it checks and tells', () => {
    const whole = one.route(answers);
    for (const provenance of [true, false]) {
      const sent = one.route(answers, { check: false, provenance });
      for (const [form, { data }] of Object.entries(whole.submissions))
        expect(JSON.stringify(sent.submissions[form]?.data)).toBe(JSON.stringify(data));
      expect(sent.issues).toEqual([]);
    }
    expect(one.route(answers, { provenance: false }).submissions.tax?.status).toBe('accepted');
  });

  test('tells what made a value only when it is asked to, in the order of the form', () => {
    const told = one.route(answers, { check: false }).submissions;
    expect(told.tax?.provenance).toEqual([
      { to: '/capital', from: ['/unit/capital'], lens: { op: 'scale', by: '0.0001' } },
    ]);
    expect(told.wide?.provenance.map(({ to }) => to)).toEqual(names.map((name) => `/${name}`));
    expect(one.route(answers, { check: false, provenance: false }).submissions.tax?.provenance).toEqual([]);
  });

  test('makes plain objects, however wide', () => {
    const data = one.route(answers, { check: false }).submissions.wide?.data;
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(data).toStrictEqual(answers.forms.wide);
    expect(Object.keys(data ?? {})).toEqual(names);
    expect(structuredClone(data)).toStrictEqual(data);
  });

  test('takes nothing that objects inherit', () => {
    const form = { properties: { toString: { type: 'string' }, constructorName: { type: 'string' } } } as const;
    const inherits = compiled({ odd: form }, pool);
    expect(inherits.route({ forms: { odd: {} } }, { check: false }).submissions.odd?.data).toEqual({});
    Object.defineProperty(Object.prototype, 'constructorName', {
      value: 'leak',
      configurable: true,
      enumerable: true,
      writable: true,
    });
    try {
      expect(inherits.route({ forms: { odd: {} } }, { check: false }).submissions.odd?.data).toStrictEqual({});
    } finally {
      Reflect.deleteProperty(Object.prototype, 'constructorName');
    }
  });

  test('of what is no record gives the issue and no submissions', () => {
    const refused = one.route([], { check: false });
    expect(refused.issues.map(({ code }) => code)).toEqual(['not-a-record']);
    expect(refused.submissions).toEqual({});
  });
});
