import { hints } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { aligned, formWith, pairs, text } from './forms.ts';
import { formOf, publishedForms } from './measure.ts';

const person = (title: string): JsonObject => ({
  type: 'object',
  title,
  properties: { xm: text('姓名'), dh: text('联系电话'), zjhm: text('身份证件号码') },
});
const unit = (title: string): JsonObject => ({
  type: 'object',
  title,
  properties: {
    mc: text('名称'),
    dm: text('组织机构代码'),
    sbh: text('纳税人识别号'),
    dh: text('联系电话'),
    yb: text('邮政编码'),
  },
});

const forms = (properties: readonly (readonly [title: string, field: JsonObject])[]): ReturnType<typeof formWith>[] =>
  properties.map(([title, field], index) => formWith(`form-${index}-${title}`, { it: field }));

/** What two departments print alike and do not mean alike. */
const friends: readonly (readonly [what: string, fields: readonly (readonly [string, JsonObject])[]])[] = [
  [
    'nine persons under one label, none another',
    [
      '法定代表人',
      '财务负责人',
      '办税人',
      '联络员',
      '联系人',
      '缴费单位专管员',
      '海关业务联系人',
      '经办人',
      '股东',
    ].map((role) => [role, person(role)] as const),
  ],
  [
    'the unit, its head office, its tax agent, its supervisor, its branch: names, codes, phones, postal codes',
    ['单位', '总机构', '税务代理人', '主管部门', '分支机构', '登记机关', '批准设立机关'].map(
      (role) => [role, unit(role)] as const,
    ),
  ],
  [
    'registered capital is no total investment',
    [
      ['a', text('注册资本')],
      ['b', text('投资总额')],
    ],
  ],
  [
    'the staff, its foreigners, its payers',
    [
      ['a', { type: 'integer', title: '从业人数' }],
      ['b', { type: 'integer', title: '其中外籍人数' }],
      ['c', { type: 'integer', title: '汇缴人数' }],
    ],
  ],
  [
    'every form keeps its own date',
    [
      ['a', text('填表日期', { format: 'date' })],
      ['b', text('填表日期', { format: 'date' })],
      ['c', text('申请日期', { format: 'date' })],
    ],
  ],
  [
    'types of registration, of economy, of company, of unit',
    [
      ['a', text('登记注册类型')],
      ['b', text('经济类型')],
      ['c', text('公司类型')],
      ['d', text('单位性质')],
      ['e', text('企业性质')],
    ],
  ],
  [
    'what the legal entity holds and who the legal person is',
    [
      ['a', text('企业法人')],
      ['b', text('企业法人营业执照')],
    ],
  ],
  [
    'signatures, seals, consents and remarks',
    [
      ['a', text('法定代表人签字')],
      ['b', text('法定代表人签字')],
      ['c', text('备注')],
      ['d', text('备注')],
      ['e', { type: 'boolean', title: '本人承诺所填内容属实' }],
      ['f', { type: 'boolean', title: '本人承诺所填内容属实' }],
    ],
  ],
];

test.each(friends)('%s', (_what, fields) => {
  expect(pairs(aligned(forms(fields)))).toEqual([]);
});

test('the same persons by their right names are found', () => {
  const found = pairs(
    aligned(
      forms([
        ['法定代表人（负责人）', person('法定代表人（负责人）')],
        ['法定代表人', person('法定代表人')],
      ]),
    ),
  );
  expect(found).toHaveLength(3);
});

test('hints: published forms that declare their elements get none', () => {
  const told = publishedForms().flatMap((schema) => hints(formOf(schema), catalogue, { romanize: pinyin }));
  expect(told.map(({ code, at }) => `${code} ${at[0]?.form}${at[0]?.pointer}`)).toEqual([]);
});

test('hints: a field that looks like an element, and one that says another than it looks', () => {
  const form = formWith('new', {
    QYMC: text('企业名称'),
    ZZJGDM: text('组织机构代码', { 'x-element': 'organization.fax' }),
  });
  expect(
    hints(form, catalogue, { romanize: pinyin }).map(({ code, values }) => [code, values.element, values.other]),
  ).toEqual([
    ['looks-like-element', 'organization.name', undefined],
    ['element-doubtful', 'organization.fax', 'organization.org-code'],
  ]);
});
