import { readFileSync } from 'node:fs';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { documentOf, User } from '../user.ts';

const user = new User();
const form = (id: string, properties: JsonObject): JsonObject => ({
  'x-form': { id, department: `${id}局`, title: `${id}表`, version: '1', delivery: 'electronic' },
  type: 'object',
  properties,
});
const text = (title: string): JsonObject => ({ type: 'string', title });
user.write('a.json', form('a', { QYMC: text('企业名称'), JYFW: text('经营范围'), YS: text('颜色') }));
user.write('b.json', form('b', { name: text('单位名称'), scope: text('业务范围'), hue: text('色彩') }));
user.write('c.json', form('c', { MC: text('纳税人名称'), CZ: text('传真') }));
user.write('d.json', form('d', { fax: text('传真号码') }));

const rows = (file: string): readonly string[] =>
  readFileSync(user.path(file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('subject_id'));
const judged = (line: string, not = ''): string =>
  line
    .replace('semapv:CompositeMatching', 'semapv:ManualMappingCuration')
    .replace('skos:exactMatch\t\t', `skos:exactMatch\t${not}\t`);

test('merge tells every suggestion that it accepts, with its confidence and reasons; without --accept it takes none', () => {
  const silent = user.run('merge', 'a.json', 'b.json', '-o', 'none.json');
  expect(silent).toMatchObject({ exit: 0, err: '' });
  const { exit, err } = user.run('merge', 'a.json', 'b.json', '--accept', '0.9', '-o', 'i.json', '--lang', 'en');
  expect(exit).toBe(0);
  expect(err.match(/\[suggestion-accepted\]/g)).toHaveLength(2);
  expect(err).toMatch(
    /Accepted without a person \(0\.9\d|1\.00\): b#\/name and a#\/QYMC, because both are read as Name \(organization\.name\)/,
  );
  const { issues } = documentOf(user.run('merge', 'a.json', 'b.json', '--accept', '0.9', '--json', '--lang', 'zh-CN'));
  expect(issues.map(({ code, sentence }) => [code, /^已自动采纳.*依据：都读作数据元/.test(sentence)])).toEqual([
    ['suggestion-accepted', true],
    ['suggestion-accepted', true],
  ]);
});

test('the report takes decisions and --accept as merge does, and counts what they save', () => {
  user.run('align', 'a.json', 'b.json', '--suggest', 'saved.tsv');
  const [first = '', ...others] = rows('saved.tsv');
  const head = readFileSync(user.path('saved.tsv'), 'utf8').split(first)[0] ?? '';
  user.write('saved.tsv', `${head}${[judged(first), ...others].join('\n')}\n`);
  const questions = (...more: readonly string[]): unknown => {
    const { report } = documentOf(user.run('report', 'a.json', 'b.json', '--json', ...more));
    return report && typeof report === 'object' && 'questions' in report
      ? Array.isArray(report.questions)
        ? report.questions.length
        : report.questions
      : undefined;
  };
  expect([questions(), questions('--decisions', 'saved.tsv'), questions('--accept', '0.9')]).toEqual([6, 5, 4]);
  expect(user.run('report', 'a.json', 'b.json', '--accept', '0.9').err).toContain('[suggestion-accepted]');
  expect(user.run('report', 'a.json', 'b.json', '--decisions', 'none.tsv').exit).toBe(2);
});

test('the table is sorted and the same whatever the order of forms and however often it is written', () => {
  user.run('align', 'a.json', 'b.json', 'c.json', '--suggest', 'one.tsv');
  user.run('align', 'c.json', 'b.json', 'a.json', '--suggest', 'two.tsv');
  const one = readFileSync(user.path('one.tsv'), 'utf8');
  expect(readFileSync(user.path('two.tsv'), 'utf8')).toBe(one);
  user.run('align', 'b.json', 'a.json', 'c.json', '--suggest', 'one.tsv');
  expect(readFileSync(user.path('one.tsv'), 'utf8')).toBe(one);
  expect(rows('one.tsv')).toEqual([...rows('one.tsv')].sort());
});

test('accepted and refused rows stay byte for byte when a form joins; only new pairs are added', () => {
  user.run('align', 'a.json', 'b.json', 'c.json', '--suggest', 'kept.tsv');
  const text = readFileSync(user.path('kept.tsv'), 'utf8');
  const [first = '', second = ''] = rows('kept.tsv');
  user.write('kept.tsv', text.replace(first, judged(first, 'Not')).replace(second, judged(second)));
  user.run('align', 'a.json', 'b.json', 'c.json', '--suggest', 'kept.tsv');
  const before = rows('kept.tsv');
  expect(before.filter((line) => line.includes('ManualMappingCuration'))).toEqual(
    expect.arrayContaining([judged(first, 'Not'), judged(second)]),
  );
  user.run('align', 'a.json', 'b.json', 'c.json', 'd.json', '--suggest', 'kept.tsv');
  const after = rows('kept.tsv');
  expect(after).toEqual(expect.arrayContaining([...before]));
  const added = after.filter((line) => !before.includes(line));
  expect(added).toHaveLength(1);
  expect(added[0]).toMatch(/fax/);
});
