import { describe, expect, test } from 'vitest';
import { compiled, lines, sent } from '../support/forms.ts';

describe('what cannot become a question of its own is one question with its schema as it stands', () => {
  const counts = { type: 'object', additionalProperties: { type: 'integer' } } as const;
  const one = compiled({ tax: { properties: { counts }, required: ['counts'] } });

  test('its value is sent as it stands', () => {
    expect(sent(one, { forms: { tax: { counts: { a: 1 } } } })).toEqual({ tax: { counts: { a: 1 } } });
    expect(one.gather({ tax: { counts: { a: 1 } } }).record.answers).toEqual({ forms: { tax: { counts: { a: 1 } } } });
  });

  test('its type is checked at the question, the rest by the department, once', () => {
    expect(lines(one.validate({ forms: { tax: { counts: true } } }).issues)).toEqual(['type /forms/tax/counts']);
    expect(lines(one.validate({ forms: { tax: { counts: { a: 'x' } } } }).issues)).toEqual(['type /forms/tax/counts']);
    expect(one.intake.residuals.map(({ keyword, at }) => [keyword, at])).toEqual([['additionalProperties', '/counts']]);
  });

  test('a tree that repeats itself', () => {
    const tree = compiled({
      tax: {
        properties: { root: { $ref: '#/$defs/node' } },
        $defs: {
          node: {
            type: 'object',
            properties: { title: { type: 'string' }, below: { type: 'array', items: { $ref: '#/$defs/node' } } },
            required: ['title'],
          },
        },
      },
    });
    const answers = { forms: { tax: { root: { title: 'a', below: [{ title: 'b' }] } } } };
    expect(tree.validate(answers).ok).toBe(true);
    expect(sent(tree, answers)).toEqual({ tax: { root: { title: 'a', below: [{ title: 'b' }] } } });
    expect(tree.validate({ forms: { tax: { root: { title: 'a', below: [{}] } } } }).ok).toBe(false);
  });
});
