import { type Asked, compileWith, interpretedValidator, rowGroups } from '@yunform/core/run';
import { catalogue } from '@yunform/elements';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { answersOf, intake } from './matter.ts';

const { open, validate } = compileWith(intake, interpretedValidator, catalogue.formats);
const opened = (answers: JsonObject) => open({ format: 1, answers, divergences: [], sources: [] });
const asked = (answers: JsonObject, at: string): Asked | undefined => opened(answers).asks.find((one) => one.at === at);

test('a required question is asked from the start, a result is not', () => {
  expect(asked({}, '/organization/name')).toMatchObject({ state: 'asked', required: true });
  expect(asked({}, '/organization/org-code')).toMatchObject({ state: 'result', required: false });
});

test('what follows from another answer is not asked; what it says is told', () => {
  const at = '/organization/registration-type';
  expect(asked({ organization: { 'company-type': '1130' } }, at)).toMatchObject({ state: 'follows', follows: '173' });
  expect(asked({ organization: { 'company-type': '1153' } }, at)).toMatchObject({ state: 'asked', required: true });
});

test('a question becomes required when another answer asks for it', () => {
  const years = (kind: string): boolean | undefined =>
    asked({ organization: { term: { kind } } }, '/organization/term/years')?.required;
  expect([years('长期'), years('有期限')]).toEqual([false, true]);
});

test('each row has its own questions, what single forms ask beside the row too', () => {
  const { asks } = opened({ shareholders: [{ name: '张示例' }, {}] });
  const rows = asks.filter(({ at }) => /^\/(shareholders|forms\/gongshang\.establish\/GDMD)\//.test(at));
  expect(rows.some(({ at }) => at === '/shareholders/1/name')).toBe(true);
  expect(rows.some(({ at }) => at === '/forms/gongshang.establish/GDMD/1/BZ')).toBe(true);
  expect(new Set(rows.map((one) => one.rows.join()))).toEqual(new Set(['0', '1']));
  expect(rowGroups(intake).find(({ at }) => at === '/shareholders')?.companions).toContain(
    '/forms/gongshang.establish/GDMD',
  );
});

test('a required question without an answer, and only that, is an issue of the record', () => {
  const { asks, issues } = opened({});
  const needed = asks.filter((one) => one.required && one.question.kind === 'value').map(({ at }) => at);
  const missing = issues()
    .filter(({ code }) => code === 'required')
    .map(({ at }) => at[0]?.pointer);
  for (const at of needed) expect(missing).toContain(at);
});

test('the whole record of the company is accepted, and every form receives something', () => {
  const answers = answersOf('full');
  expect(validate(answers).ok).toBe(true);
  const { applies, receives } = opened(answers);
  expect(applies).toEqual(Object.keys(intake.forms));
  for (const form of applies) expect(receives(form)).toBeTypeOf('object');
  expect(receives('no.form')).toBeUndefined();
});
