import { type Catalogue, compile, emptyCatalogue, merge, readForm } from '@yunform/core';
import type { Json } from '@yunform/schema/base';
import { expect, test } from 'vitest';

/** A register with two codes, and a department whose list splits the second of them. */
const catalogue: Catalogue = {
  ...emptyCatalogue,
  elements: {
    'organization.kind': {
      id: 'organization.kind',
      titles: { 'zh-CN': '类别', en: 'Kind' },
      schema: { type: 'string' },
      codeList: 'register',
    },
  },
  codeLists: {},
  crosswalks: {
    open: { id: 'open', from: 'register', to: 'split', source: 'this test', pairs: { A: ['1'], B: ['2', '3'], C: [] } },
  },
};

const form = (id: string, codes: readonly string[], list: string) => ({
  'x-form': { id, department: id, title: id, version: '1' },
  type: 'object',
  required: ['kind'],
  properties: { kind: { enum: codes, 'x-element': 'organization.kind', 'x-code-list': list, title: '类别' } },
});

function compiled() {
  const forms = [form('register', ['A', 'B', 'C'], 'register'), form('tax', ['1', '2', '3'], 'split')].map((schema) => {
    const read = readForm(schema, { catalogue });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    return read.value;
  });
  const merged = merge(forms, { catalogue });
  if (!merged.ok) throw new Error(JSON.stringify(merged.issues));
  return { intake: merged.value, ...compile(merged.value) };
}

const OWN = '/forms/tax/kind';
const answers = (kind: string, own?: string): Json => ({
  organization: { kind },
  ...(own === undefined ? {} : { forms: { tax: { kind: own } } }),
});

test('a code that means one thing asks nothing more', () => {
  const { route } = compiled();
  const { submissions, issues } = route(answers('A'));
  expect(issues).toEqual([]);
  expect(submissions.tax).toMatchObject({ status: 'accepted', data: { kind: '1' } });
});

test('a code that may mean two things is asked in the department’s own list, never guessed', () => {
  const { intake, validate, route } = compiled();
  expect(intake.questions.find(({ at }) => at === OWN)?.askedWhen).toEqual({
    at: '/organization/kind',
    is: { enum: ['B'] },
  });
  const missing = validate(answers('B'));
  expect(missing.issues.map(({ code, at }) => [code, at[0]?.pointer])).toEqual([['required', OWN]]);
  expect(route(answers('B', '3')).submissions.tax).toMatchObject({ status: 'accepted', data: { kind: '3' } });
});

test('an own code that the first answer cannot mean is refused at the own question', () => {
  const { validate } = compiled();
  expect(validate(answers('B', '1')).issues.map(({ code, at }) => [code, at[0]?.pointer])).toEqual([
    ['outside-domain', OWN],
  ]);
});

test('a code that means nothing there is refused at the question', () => {
  const { validate } = compiled();
  expect(validate(answers('C')).issues.map(({ code, at }) => [code, at[0]?.pointer])).toEqual([
    ['enum', '/organization/kind'],
  ]);
});

test('both answers come back from what the department received', () => {
  const { gather, route } = compiled();
  for (const given of [answers('A'), answers('B', '2')]) {
    const tax = route(given).submissions.tax?.data ?? null;
    expect(gather({ tax }).record.answers).toEqual(given);
  }
});

test('an own code whose question is not asked now is held', () => {
  const { route } = compiled();
  const { submissions, issues } = route(answers('A', '3'));
  expect(issues.map(({ code }) => code)).toEqual(['held']);
  expect(submissions.tax?.data).toEqual({ kind: '1' });
});
