import { expect, test } from 'vitest';
import { compiled, sent } from '../support/forms.ts';

test('what a form receives does not depend on which place is read first', () => {
  const one = compiled({
    tax: {
      properties: { last: { type: 'string' }, address: { type: 'string' }, capital: { type: 'number' } },
      allOf: [
        {
          if: { properties: { capital: { minimum: 5 } }, required: ['capital'] },
          then: { properties: { address: false } },
        },
        {
          if: { properties: { address: { minLength: 4 } }, required: ['address'] },
          then: { properties: { last: false } },
        },
      ],
    },
  });
  expect(sent(one, { forms: { tax: { last: 'x', address: 'abcdef' } } })).toEqual({ tax: { address: 'abcdef' } });
});
