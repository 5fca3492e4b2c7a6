import { expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { intakeOf } from '../support/forms.ts';

const kind = { type: 'string', 'x-element': 'unit.kind' };

test('the intake holds the list that is chosen from, and the one that names what a form receives', () => {
  const { codeLists, questions } = intakeOf(
    { tax: { properties: { k: { ...kind, 'x-code-list': 'kind:short' } } } },
    pool,
  );
  expect(questions.map(({ codeList }) => codeList)).toContain('kind');
  expect(Object.keys(codeLists)).toEqual(['kind', 'kind:short']);
});

test('a list that the catalogue does not have is none, whatever it is called', () => {
  const { codeLists } = intakeOf({ tax: { properties: { k: { type: 'string', 'x-code-list': 'toString' } } } }, pool);
  expect(codeLists).toEqual({});
});
