import { extend, type LanguageMap, merge } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { pool } from '../arbitrary/pool.ts';
import { formsOf, must } from '../support/forms.ts';

type Schemas = { readonly [id: string]: JsonObject };

/** The titles of the questions by their place in the answers. */
function titles(schemas: Schemas): { readonly [at: string]: LanguageMap } {
  const { questions } = must(merge(formsOf(schemas, pool), { catalogue: pool, onConflict: 'ask-each' }));
  return Object.fromEntries(questions.map((one) => [one.at, one.titles]));
}

const text = (zh: string, en?: string): JsonObject => ({
  type: 'string',
  title: zh,
  ...(en === undefined ? {} : { 'x-title': { en } }),
});
const ofBank = (id: string, title: string, properties: JsonObject): JsonObject => ({
  'x-form': { id, department: '银行', 'x-department': { en: 'The Bank' }, title, version: '1' },
  properties,
});
const table = (title: string, properties: JsonObject): JsonObject => ({
  type: 'array',
  title,
  items: { type: 'object', properties },
});

test('a question that one form asks keeps its name where no other has it', () => {
  expect(titles({ tax: { properties: { note: text('备注', 'Remarks'), other: text('其他') } } })).toEqual({
    '/forms/tax/note': { 'zh-CN': '备注', en: 'Remarks' },
    '/forms/tax/other': { 'zh-CN': '其他' },
  });
});

test('two forms that ask something of one name for themselves are told apart by their departments', () => {
  expect(
    titles({
      tax: { properties: { tel: text('电话', 'Phone') } },
      bank: ofBank('bank', '开户表', { tel: text('电话', 'Phone') }),
      court: { properties: { tel: text('电话') } },
    }),
  ).toEqual({
    '/forms/bank/tel': { 'zh-CN': '电话（银行）', en: 'Phone (The Bank)' },
    '/forms/court/tel': { 'zh-CN': '电话（court 局）' },
    '/forms/tax/tel': { 'zh-CN': '电话（tax 局）', en: 'Phone (tax 局)' },
  });
});

test('an element keeps its name; what a form asks beside it under the same name says by whom', () => {
  expect(
    titles({
      tax: { properties: { name: { type: 'string', 'x-element': 'unit.name' } } },
      bank: { properties: { name: text('unit.name') } },
    }),
  ).toEqual({
    '/forms/bank/name': { 'zh-CN': 'unit.name（bank 局）' },
    '/unit/name': { 'zh-CN': 'unit.name', en: 'unit.name' },
  });
});

test('a question in a group says so, in every language that it has', () => {
  const group = (title: JsonObject, properties: JsonObject): JsonObject => ({ type: 'object', ...title, properties });
  expect(
    titles({
      tax: {
        properties: {
          tel: text('电话', 'Phone'),
          agent: group({ title: '代理人', 'x-title': { en: 'Agent' } }, { tel: text('电话', 'Phone') }),
          lodger: group({ title: '房客' }, { tel: text('电话', 'Phone'), fax: text('传真') }),
        },
      },
    }),
  ).toEqual({
    '/forms/tax/agent/tel': { 'zh-CN': '代理人：电话', en: 'Agent: Phone' },
    '/forms/tax/lodger/fax': { 'zh-CN': '房客：传真' },
    '/forms/tax/lodger/tel': { 'zh-CN': '房客：电话', en: '房客: Phone' },
    '/forms/tax/tel': { 'zh-CN': '电话', en: 'Phone' },
  });
});

test('an element that is asked apart names the departments of each camp, each once', () => {
  const capital = (more: JsonObject): JsonObject => ({ type: 'number', ...more, 'x-element': 'unit.capital' });
  const asks = (more: JsonObject): JsonObject => ({ properties: { capital: capital(more) }, required: ['capital'] });
  expect(
    titles({
      tax: asks({ maximum: 1 }),
      trade: asks({ minimum: 2 }),
      court: asks({ minimum: 2 }),
      bank: ofBank('bank', '开户表', { capital: capital({ minimum: 2 }) }),
      deposit: ofBank('deposit', '存款表', { capital: capital({ minimum: 2 }) }),
    }),
  ).toEqual({
    '/forms/bank/capital': {
      'zh-CN': 'unit.capital（银行、court 局、trade 局）',
      en: 'unit.capital (The Bank, court 局, trade 局)',
    },
    '/forms/tax/capital': { 'zh-CN': 'unit.capital（tax 局）', en: 'unit.capital (tax 局)' },
  });
});

test('two forms of one department are told apart by their titles', () => {
  expect(
    titles({
      bank: ofBank('bank', '开户表', { tel: text('电话', 'Phone') }),
      deposit: { ...ofBank('deposit', '存款表', { tel: text('电话') }), 'x-title': { en: 'Deposits' } },
      tax: { properties: { tel: text('电话') } },
    }),
  ).toEqual({
    '/forms/bank/tel': { 'zh-CN': '电话（银行：开户表）', en: 'Phone (The Bank: 开户表)' },
    '/forms/deposit/tel': { 'zh-CN': '电话（银行：存款表）' },
    '/forms/tax/tel': { 'zh-CN': '电话（tax 局）' },
  });
});

test('a column that a form has in two tables, or names as the table itself, is named within its table', () => {
  expect(
    titles({
      tax: {
        properties: {
          owners: table('股东', { number: text('序号'), name: text('姓名') }),
          staff: table('职工', { number: text('序号') }),
          related: table('关联企业', { name: text('关联企业') }),
        },
      },
    }),
  ).toEqual({
    '/forms/tax/owners': { 'zh-CN': '股东' },
    '/forms/tax/owners/*/name': { 'zh-CN': '姓名' },
    '/forms/tax/owners/*/number': { 'zh-CN': '股东：序号' },
    '/forms/tax/related': { 'zh-CN': '关联企业' },
    '/forms/tax/related/*/name': { 'zh-CN': '关联企业：关联企业' },
    '/forms/tax/staff': { 'zh-CN': '职工' },
    '/forms/tax/staff/*/number': { 'zh-CN': '职工：序号' },
  });
});

test.each(['税务局', '税务局（东城）', '（东城）税务局'])(
  'a form added later is told apart from %s as well',
  (department) => {
    const twice = {
      'x-form': { id: 'tax', department, title: '登记表', version: '1' },
      properties: { a: text('电话'), b: text('电话') },
    };
    const [bank, tax] = formsOf({ bank: { properties: { tel: text('电话') } }, tax: twice });
    if (!bank || !tax) throw new Error('two forms');
    const grown = must(extend(must(merge([tax])), bank));
    expect(grown).toEqual(must(merge([bank, tax])));
    expect(grown.questions.map(({ titles: { 'zh-CN': title } }) => title)).toContain('电话（bank 局）');
  },
);
