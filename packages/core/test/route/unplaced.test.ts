import { compile, merge, readForm } from '@yunform/core';
import type { Json } from '@yunform/schema/base';
import { expect, test } from 'vitest';

const schema = {
  'x-form': { id: 'gongshang', department: '工商局', 'x-department': { en: 'Commerce' }, title: '表', version: '1' },
  properties: {
    QYMC: { type: 'string', title: '名称' },
    SQSX: { enum: ['设立', '变更'], 'x-lens': { op: 'constant', value: '设立' } },
    ZS: { properties: { SHENG: { type: 'string' } } },
    GDCZ: { type: 'array', items: { properties: { XM: { type: 'string' } } } },
    FB: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

function gathered(data: Parameters<ReturnType<typeof compile>['gather']>[0][string]) {
  const form = readForm(schema);
  const intake = form.ok ? merge([form.value]) : form;
  if (!intake.ok) throw new Error(JSON.stringify(intake.issues));
  const { record, issues } = compile(intake.value).gather({ gongshang: data });
  return { answers: record.answers, left: issues.map(({ code, at, message }) => [code, at[0]?.pointer, message]) };
}

test('what a form received and no question takes is told, once for each part', () => {
  const { answers, left } = gathered({
    QYMC: '示例公司',
    FOO: { a: 1, b: 2 },
    ZS: '广东',
    GDCZ: [{ XM: '张示例' }, { XM: '李示例', BAR: 1 }],
    FB: { '1': 'x' },
  });
  expect(answers).toMatchObject({ forms: { gongshang: { QYMC: '示例公司', FB: { '1': 'x' } } } });
  const says = (at: string) => `The data of Commerce at ${at} belong to no question and are not filled in.`;
  expect(left).toEqual(['/FOO', '/ZS', '/GDCZ/1/BAR'].map((at) => ['unplaced', at, says(at)]));
});

test('what the form writes of itself is no news, another value is', () => {
  expect(gathered({ SQSX: '设立' }).left).toEqual([]);
  expect(gathered({ SQSX: '变更' }).left.map((one) => one.slice(0, 2))).toEqual([['unplaced', '/SQSX']]);
});

test('what stands in the place of an object is no news, whatever else is there is', () => {
  const part = { type: ['object', 'null'], properties: { a: { type: 'string' } } } as const;
  const form = readForm({ ...schema, required: ['part'], properties: { part } });
  const intake = form.ok ? merge([form.value]) : form;
  const left = (value: Json) =>
    intake.ok
      ? compile(intake.value)
          .gather({ gongshang: { part: value } })
          .issues.map(({ at }) => at[0]?.pointer)
      : undefined;
  expect(left(null)).toEqual([]);
  expect(left({ a: 'x' })).toEqual([]);
  expect(left({ a: 'x', b: 'y' })).toEqual(['/part/b']);
  expect(left('x')).toEqual(['/part']);
});

test('data that are no object at all are told', () => {
  expect(gathered('x').left[0]?.[2]).toBe('The data of Commerce at / belong to no question and are not filled in.');
  expect(gathered([1, 2]).left.map((one) => one.slice(0, 2))).toEqual([['unplaced', '']]);
  expect(gathered({}).left).toEqual([]);
});
