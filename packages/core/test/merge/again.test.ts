import { align, type Decision, type MergeOptions, merge, proposals } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { formWith, text } from '../align/forms.ts';

/** A department publishes a new version: decisions are replayed, and only what is new is listed. */
const trade = { name: text('企业名称'), tel: text('联系电话'), colour: text('颜色') };
const tax = { firm: text('单位名称'), phone: text('联系电话'), hue: text('颜色') };
const [a, b] = [formWith('a', trade), formWith('b', tax)];
const mail = text('电子邮箱');
const options: MergeOptions = { catalogue, romanize: pinyin, suggest: 0.5 };

const told = (forms: Parameters<typeof merge>[0], more: MergeOptions = {}): readonly string[] =>
  merge(forms, { ...options, ...more }).issues.map(({ code, values }) =>
    [code, values.subject, values.object, values.field].filter((one) => one !== undefined).join(' '),
  );

const decided = (says: { readonly [subject: string]: Decision['says'] }): readonly Decision[] => {
  const found = align([a, b], options);
  if (!found.ok) throw new Error('no alignment');
  return proposals(found.value, [], [a, b]).map((one) => ({
    ...one,
    decided: true,
    says: says[one.subject] ?? 'same',
  }));
};

test('what looks alike is listed until a person has decided: the same, never, or something else', () => {
  expect(told([a, b])).toEqual([
    'suggestion-open a#/name b#/firm',
    'suggestion-open b#/hue a#/colour',
    'suggestion-open b#/phone a#/tel',
  ]);
  expect(told([a, b], { decisions: decided({ 'b#/hue': 'never', 'b#/phone': 'other' }) })).toEqual([]);
});

test('after a new version only what it brings is listed, whatever the words were', () => {
  const next = [formWith('a', { ...trade, mail }), formWith('b', { ...tax, mail })];
  for (const word of ['same', 'never', 'other'] as const) {
    const decisions = decided({ 'b#/hue': word });
    expect(told(next, { decisions })).toEqual(['suggestion-open b#/mail a#/mail']);
    expect(told(next, { decisions, accept: 0.5 })).toEqual(['suggestion-accepted b#/mail a#/mail']);
  }
});

test('a new form is listed by its own fields only', () => {
  const third = formWith('c', { email: mail, firm: text('企业名称') });
  const subjects = told([a, b, third], { decisions: decided({}) });
  expect(subjects.length).toBeGreaterThan(0);
  expect(subjects.every((line) => line.includes('c#/'))).toBe(true);
});

test('a field that the new version dropped is told, and nothing else', () => {
  const next = formWith('b', { firm: tax.firm, phone: tax.phone });
  expect(told([a, next], { decisions: decided({}) })).toEqual(['decision-without-field b#/hue']);
});

test('a conflict that is settled by asking apart stays settled; a new one is listed alone', () => {
  const form = (id: string, fields: { readonly [name: string]: JsonObject }) =>
    formWith(id, fields, { required: Object.keys(fields) });
  const number = (more: JsonObject): JsonObject => ({ type: 'number', ...more });
  const [x, y] = [form('x', { cap: number({ minimum: 10 }) }), form('y', { sum: number({ maximum: 5 }) })];
  const same: Decision = { subject: 'x#/cap', object: 'y#/sum', says: 'same', decided: true, element: 'shared.cap' };
  expect(told([x, y], { decisions: [same] })).toEqual(['conflict']);
  const never: readonly Decision[] = [{ ...same, says: 'never' }];
  expect(told([x, y], { decisions: never })).toEqual([]);
  const later = form('y', { sum: number({ maximum: 5 }), age: number({ 'x-element': 'employees.count', minimum: 9 }) });
  const other = form('x', { cap: number({ minimum: 10 }), n: number({ 'x-element': 'employees.count', maximum: 3 }) });
  const issues = merge([other, later], { ...options, decisions: never }).issues;
  expect(issues.map(({ code }) => code)).toEqual(['conflict']);
  expect(issues[0]?.at.map(({ pointer }) => pointer)).toEqual(['/employees/count', '/n', '/age']);
});
