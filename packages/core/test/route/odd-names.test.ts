import { diverge, describe as say } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { compiled, lines, must, sent } from '../support/forms.ts';

const text = { type: 'string' } as const;
const unit = { ...text, 'x-element': 'unit.name' } as const;
const open = { type: 'boolean', 'x-element': 'unit.open' } as const;

/** A form in which everything is called alike: at the root, in a part, in a part of shared answers, in rows. */
const form = (name: string): JsonObject => ({
  properties: {
    [name]: text,
    part: { type: 'object', properties: { [name]: text, own: text }, required: [name] },
    shared: { type: 'object', properties: { [name]: unit, open }, required: [name, 'open'] },
    rows: { type: 'array', items: { type: 'object', properties: { [name]: { ...text, maxLength: 2 }, note: text } } },
  },
  if: { properties: { [name]: { const: 'x' } }, required: [name] },
  then: { required: ['note'] },
});

describe.each(['a/b', 'a~b', '~1', '~01', '', '0', '-', 'a b', '%', 'forms', 'toString', '$ref', '名称'])(
  'a member named %j',
  (name) => {
    const bank = { properties: { unit, open } };
    const one = compiled({ tax: form(name), bank }, pool);
    const token = name.replaceAll('~', '~0').replaceAll('/', '~1');
    const own = { [name]: 'y', part: { [name]: 'p', own: 'o' }, rows: [{ [name]: 'r' }, {}] };
    const answers = { unit: { name: 'n', open: true }, forms: { tax: own } };
    const whole = { ...own, shared: { [name]: 'n', open: true } };

    test('is asked, sent and read back as any other', () => {
      expect(one.validate(answers).issues).toEqual([]);
      expect(sent(one, answers).tax).toEqual(whole);
      expect(one.gather(sent(one, answers)).record.answers).toEqual(answers);
    });

    test('is where its issues are told', () => {
      const wrong = { [name]: 'x', part: { own: 'o' }, rows: [{}, { [name]: 'rrr' }] };
      expect(lines(one.validate({ forms: { tax: wrong } }).issues)).toEqual([
        `required /forms/tax/part/${token}`,
        `max-length /forms/tax/rows/1/${token}`,
        'required /forms/tax/note',
      ]);
    });

    test('can be withheld, and what no question takes there is told', () => {
      const record = { format: 1, answers, divergences: [], sources: [] } as const;
      const at = `/forms/tax/part/${token}`;
      const withheld = must(diverge(one.intake, record, { at, form: 'tax', reason: 'x' }));
      expect(one.route(JSON.parse(JSON.stringify(withheld))).submissions.tax?.data).toEqual({
        ...whole,
        part: { own: 'o' },
      });
      const [left, ...more] = one.gather({ tax: { part: { [name]: 'p', [`${name}!`]: 1 } } }).issues;
      expect([left?.at[0]?.pointer, more]).toEqual([`/part/${token}!`, []]);
      expect(left && say(left, 'en')).toContain(`/part/${token}!`);
    });
  },
);
