import { readFileSync } from 'node:fs';
import { isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { User } from '../user.ts';

const user = new User();
const form = (id: string, properties: JsonObject): JsonObject => ({
  'x-form': { id, department: `${id}局`, title: `${id}表`, version: '1', delivery: 'electronic' },
  type: 'object',
  properties,
});
const parts = {
  SHENG: { type: 'string', title: '省（市/自治区）' },
  SHI: { type: 'string', title: '市（地区/盟/自治州）' },
  CUN: { type: 'string', title: '村（路/社区）' },
};
user.write(
  'f.json',
  form('f', {
    XB: { title: '性别', enum: ['1', '2'] },
    CLRQ: { type: 'string', title: '成立日期', pattern: '^[0-9/]{10}$', 'x-date-format': 'YYYY/MM/DD' },
    ZS: { type: 'object', title: '住所', properties: parts },
    veteran: { type: 'object', title: 'Veteran', properties: { gender: { title: 'Gender', enum: ['F', 'M'] } } },
    FR: { type: 'object', title: '法定代表人', properties: { DH: { type: 'string', title: '联系电话' } } },
  }),
);
user.write(
  'g.json',
  form('g', {
    sex: { title: '性别', enum: ['男', '女'] },
    clrq: { type: 'string', title: '成立日期', format: 'date' },
    address: { type: 'string', title: '注册地址' },
    vet_sex: { title: 'Sex of the veteran', enum: ['Female', 'Male'] },
    JBR: { type: 'object', title: '经办人', properties: { DH: { type: 'string', title: '联系电话' } } },
  }),
);

test('each pair that is written differently says how, in both languages, and a phone of another person is told as a negative', () => {
  const english = user.run('align', 'f.json', 'g.json', '--suggest', 'd.tsv', '--review', 'r.html').out;
  for (const lens of [
    'codes: 1 → 男, 2 → 女',
    'codes: F → Female, M → Male',
    'dates: YYYY-MM-DD → YYYY/MM/DD',
    'the other form asks for Registered address in 3 parts; joined in order they give it',
  ])
    expect(english).toContain(lens);
  expect(english).toMatch(/≠ {5}f#\/FR\/DH, g#\/JBR\/DH\n {6}联系电话: other subject: legal-representative, agent/);
  const chinese = user.run('align', 'f.json', 'g.json', '--lang', 'zh-CN').out;
  for (const lens of [
    '代码换算：1 → 男, 2 → 女',
    '日期写法：YYYY-MM-DD → YYYY/MM/DD',
    '对方分 3 项填写“住所”，依次连接即得',
  ])
    expect(chinese).toContain(lens);
  expect(chinese).toContain('主体不同：法定代表人，委托代理人');
  expect(chinese).not.toMatch(/both|same|reads as/);
  const [table, page] = ['d.tsv', 'r.html'].map((file) => readFileSync(user.path(file), 'utf8'));
  for (const text of [table, page]) expect(text).toContain('codes: F → Female, M → Male');
});

test('accepted rows are routed through those very lenses', () => {
  const table = readFileSync(user.path('d.tsv'), 'utf8');
  user.write('d.tsv', table.replaceAll('semapv:CompositeMatching', 'semapv:ManualMappingCuration'));
  const merged = user.run('merge', 'f.json', 'g.json', '--decisions', 'd.tsv', '-o', 'intake.json', '--json');
  expect(merged.exit).toBe(0);
  const intake = user.json('intake.json');
  const questions = member(intake, 'questions');
  const at = (isArray(questions) ? questions : []).map((one) => member(one, 'at'));
  expect(at).toContain('/organization/founding-date');
  expect(at).toContain('/organization/registered-address/province');
  expect(at).not.toContain('/organization/registered-address');
  const lenses = (id: string): Json => {
    const entries = member(member(member(intake, 'plan'), id), 'entries');
    return Object.fromEntries(
      (isArray(entries) ? entries : []).flatMap((entry) =>
        isObject(entry) ? [[String(entry.to), entry.lens ?? null] as const] : [],
      ),
    );
  };
  expect(lenses('f')).toMatchObject({ '/CLRQ': { op: 'date', from: 'YYYY-MM-DD', to: 'YYYY/MM/DD' } });
  expect(lenses('g')).toMatchObject({ '/address': { op: 'join' }, '/clrq': { op: 'copy' } });
  const both = { ...Object(lenses('f')), ...Object(lenses('g')) };
  expect([both['/XB'], both['/sex']].map((lens) => member(lens, 'op')).sort()).toEqual(['codes', 'copy']);
  expect([both['/veteran/gender'], both['/vet_sex']].map((lens) => member(lens, 'op')).sort()).toEqual([
    'codes',
    'copy',
  ]);
});

test('what one form holds reaches the other as that form writes it', () => {
  const held = { sex: '女', clrq: '2015-06-01', vet_sex: 'Female' };
  user.run('gather', 'intake.json', `g=${user.write('held.json', held)}`, '-o', 'answers.json');
  user.run('route', 'intake.json', 'answers.json', '-o', 'out');
  expect(user.json('out', 'f.json')).toMatchObject({ XB: '2', CLRQ: '2015/06/01', veteran: { gender: 'F' } });
  expect(user.json('out', 'g.json')).toMatchObject(held);
});
