import { describe, test } from 'vitest';
import { expectJoint } from '../lib/joint.ts';

const draft7 = { $schema: 'http://json-schema.org/draft-07/schema#' } as const;

describe('items', () => {
  test('a tuple and a rule for all items', () => {
    expectJoint(
      [{ prefixItems: [true, false] }, { items: { type: 'integer' } }],
      { prefixItems: [{ type: 'integer' }, false], items: { type: 'integer' } },
      [['a'], [1], [1, 2]],
    );
  });
  test('a tuple of two and one of one', () => {
    expectJoint(
      [
        { prefixItems: [{ type: 'string' }, { minLength: 2 }], items: false },
        { prefixItems: [{ maxLength: 3 }], items: { maxLength: 5 } },
      ],
      {
        prefixItems: [
          { type: 'string', maxLength: 3 },
          { minLength: 2, maxLength: 5 },
        ],
        items: false,
      },
      [['a'], ['abcd'], ['a', 'b'], ['a', 'bc'], ['a', 'bc', 'd']],
    );
  });
  test('lists without a common kind of item are still allowed to be empty', () => {
    expectJoint([{ items: { type: 'string' } }, { items: { type: 'integer' } }], { items: false }, [[], ['a'], 'x']);
  });
  test('but not when at least one item is wanted', () => {
    expectJoint([{ type: 'array', minItems: 1, items: { type: 'string' } }, { items: { type: 'integer' } }], false);
  });
  test('at least 3 and at most 2', () => {
    expectJoint([{ type: 'array', minItems: 3 }, { maxItems: 2 }], false);
  });
  test('three different ones of yes and no', () => {
    expectJoint([{ type: 'array', minItems: 3, uniqueItems: true }, { items: { type: 'boolean' } }], false);
  });
});

describe('contains', () => {
  test('equal conditions share their counts', () => {
    expectJoint(
      [
        { contains: { const: 1 }, maxContains: 3 },
        { contains: { const: 1 }, minContains: 2 },
      ],
      { contains: { const: 1 }, minContains: 2, maxContains: 3 },
      [[1], [1, 1], [1, 1, 1, 1], []],
    );
  });
  test('different conditions stand side by side', () => {
    expectJoint(
      [{ contains: { const: 1 } }, { contains: { const: 2 } }],
      { contains: { const: 1 }, allOf: [{ contains: { const: 2 } }] },
      [[1], [2], [1, 2]],
    );
  });
  test('an item that no item can be', () => {
    expectJoint([{ type: 'array', contains: { type: 'string' } }, { items: { type: 'integer' } }], false);
  });
});

describe('unevaluatedItems', () => {
  test('becomes a rule for the items after the tuple', () => {
    expectJoint(
      [{ prefixItems: [true], unevaluatedItems: false }, { items: { type: 'string' } }],
      { prefixItems: [{ type: 'string' }], items: false },
      [['a'], [1], ['a', 'b'], []],
    );
  });
});

describe('the lists of draft-07', () => {
  test('a closed tuple and a list without items', () => {
    expectJoint(
      [
        { ...draft7, items: false },
        { ...draft7, items: [{ type: 'null' }] },
      ],
      { items: false },
      [[], [null]],
    );
  });
  test('what comes after the tuple', () => {
    const a = { ...draft7, items: { type: 'integer' }, additionalItems: { type: 'string' } };
    expectJoint([a, { ...draft7, items: [{ type: 'integer' }] }], { items: { type: 'integer' } });
  });
});
