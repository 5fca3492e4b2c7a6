import { align, merge } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { aligned, formWith, pairs, text } from './forms.ts';

const plain: JsonObject = { type: 'string' };
const titled = (title: string): ReturnType<typeof formWith> => formWith('titled', { it: text(title) });
const named = (name: string, field: JsonObject = plain): ReturnType<typeof formWith> =>
  formWith('named', { [name]: field });

test.each([
  ['LegelPersonName', '法定代表人姓名'],
  ['lgl_rep_cert_no', '法定代表人身份证件号码'],
  ['no_of_licence', '营业执照注册号'],
  ['regCapital', '注册资本'],
  ['orgCd', '组织机构代码'],
  ['certif_of_incorporation_number', '营业执照注册号'],
  ['zhuceZijin', '注册资金'],
  ['yuangongRenshu', '职工人数'],
  ['frsfzjhm', '法定代表人身份证件号码'],
  ['bizScope', '经营范围'],
])('the name %s is read as %s', (name, title) => {
  expect(pairs(aligned([named(name), titled(title)]))).toEqual([`named#/${name} = titled#/it`]);
});

test.each([
  ['consideration', '注册资本'],
  ['AAB003', '组织机构代码'],
  ['leg', '法定代表人姓名'],
  ['phone2', '法定代表人联系电话'],
  ['shape', '出资比例'],
])('the name %s is not taken for %s', (name, title) => {
  expect(pairs(aligned([named(name), titled(title)]))).toEqual([]);
});

test.each(['dep', 'acc', 'zh', 'reg', 's'])('what every name begins with (%s) hides nothing', (prefix) => {
  const names = ['orgname', 'legalrepname', 'postcode', 'regaddress', 'bizscope', 'headcount', 'fax'];
  const glued = formWith('glued', Object.fromEntries(names.map((name) => [`${prefix}${name}`, plain])));
  const open = formWith('open', Object.fromEntries(names.map((name) => [name, plain])));
  expect(pairs(aligned([glued, open]))).toEqual(names.map((name) => `glued#/${prefix}${name} = open#/${name}`).sort());
});

test('a format that one property has says what a numbered field asks for; a phone may be anyone’s', () => {
  const code = named('AAB003', { type: 'string', format: 'cn-org-code' });
  expect(pairs(aligned([code, titled('组织机构代码')]))).toEqual(['named#/AAB003 = titled#/it']);
  expect(pairs(aligned([named('AAE005', { type: 'string', format: 'cn-phone' }), titled('联系电话')]))).toEqual([]);
});

test('a handler is the officer for the department’s branch, elsewhere the agent', () => {
  const about = (id: string, department: string): ReturnType<typeof formWith> =>
    formWith(
      id,
      { jbr: text('经办人'), sj: text('手机') },
      { 'x-form': { id, department, title: '登记表', version: '1' } },
    );
  const [seal, code, fund] = [about('seal', '公安局'), about('code', '质监局'), about('fund', '住房公积金管理中心')];
  expect(pairs(aligned([seal, code]))).toEqual(['code#/jbr = seal#/jbr', 'code#/sj = seal#/sj']);
  expect(pairs(aligned([seal, fund]))).toEqual([]);
});

const twice = formWith('twice', {
  FDDBRXM: text('法定代表人姓名'),
  FDDBR: { type: 'object', title: '法定代表人', properties: { XM: text('姓名'), LXDH: text('联系电话') } },
  DH: text('联系电话'),
});
const once = formWith('once', { fr: text('法定代表人姓名') });

test('what a form asks in two groups is tied to its own first field, with the reason, and asked once when accepted', () => {
  const found = aligned([twice, once]);
  expect(pairs(found)).toContain('twice#/FDDBR/XM = twice#/FDDBRXM');
  expect(JSON.stringify(found.suggestions)).toContain('one form asks for it in two places');
  const merged = merge([twice, once], { catalogue, romanize: pinyin, accept: 0.6 });
  expect(
    merged.ok && merged.value.questions.filter(({ at }) => at.startsWith('/legal-representative/name')),
  ).toHaveLength(1);
});

test('the two fields accepted one by one hold together; without a word on these two they do not', () => {
  const says = (subject: string, object: string) => ({ subject, object, says: 'same' as const, decided: true });
  const direct = [says('twice#/FDDBR/XM', 'twice#/FDDBRXM'), says('once#/fr', 'twice#/FDDBRXM')];
  expect(align([twice, once], { decisions: direct }).ok).toBe(true);
  const chain = [says('twice#/FDDBR/XM', 'once#/fr'), says('once#/fr', 'twice#/FDDBRXM')];
  expect(align([twice, once], { decisions: chain }).issues.map(({ code }) => code)).toEqual(['decisions-join-form']);
});

test('a second phone of the organization is rather another’s', () => {
  const phones = formWith('phones', {
    DH: text('联系电话'),
    more: { type: 'object', properties: { DH: text('联系电话') } },
  });
  expect(pairs(aligned([phones, formWith('one', { dh: text('联系电话') })]))).toHaveLength(1);
});

test('what is accepted without a person is told with its confidence and reasons in both languages', () => {
  const { issues } = align([twice, once], { catalogue, romanize: pinyin, accept: 0.9 });
  expect(issues.length).toBeGreaterThan(0);
  for (const { code, level, values } of issues) {
    expect([code, level]).toEqual(['suggestion-accepted', 'info']);
    expect(values.because).toMatchObject({
      en: expect.stringContaining('both'),
      'zh-CN': expect.stringContaining('都读作'),
    });
  }
  expect(align([twice, once], { catalogue, suggest: 0.5 }).issues).toEqual([]);
});
