import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { documentOf, User } from '../user.ts';

const user = new User();
const form = (id: string, properties: JsonObject): JsonObject => ({
  'x-form': { id, department: `${id}局`, title: `${id}表`, version: '1', delivery: 'electronic' },
  type: 'object',
  properties,
});
user.write('a.json', form('a', { QYMC: { type: 'string', title: '企业名称' }, YS: { type: 'string', title: '颜色' } }));
user.write(
  'b.json',
  form('b', { name: { type: 'string', title: '单位名称', maxLength: 80 }, hue: { enum: ['红', '绿'], title: '色彩' } }),
);
user.write('c.json', form('c', { MC: { type: 'string', title: '纳税人名称' } }));

const table = (): string => readFileSync(user.path('decisions.tsv'), 'utf8');

test('suggestions are listed with their reasons and kept in a table that a person edits', () => {
  const { exit, out, err } = user.run('align', 'a.json', 'b.json', '--suggest', 'decisions.tsv');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(/^[01]\.\d\d {2}[ab]#\/\w+ = [ab]#\/\w+\n {6}both are read as Name \(organization\.name\); /);
  expect(out).toContain('0 declared, 0 decided, 1 suggested');
  expect(table()).toMatch(
    /\nb#\/name\t单位名称\tskos:exactMatch\t\ta#\/QYMC\t企业名称\tsemapv:CompositeMatching\t|\na#\/QYMC\t企业名称\tskos:exactMatch\t\tb#\/name\t/,
  );
});

test('a decision is kept and replayed; only what is new is added', () => {
  user.write('decisions.tsv', table().replace('semapv:CompositeMatching', 'semapv:ManualMappingCuration'));
  const decided = table();
  expect(user.run('align', 'a.json', 'b.json', '--suggest', 'decisions.tsv').out).toContain('1 decided, 0 suggested');
  expect(table()).toBe(decided);
  expect(user.run('align', 'c.json', 'a.json', 'b.json', '--suggest', 'decisions.tsv').out).toContain(
    '1 decided, 1 suggested',
  );
  for (const line of decided.split('\n')) expect(table()).toContain(line);
});

test('merge takes the decisions, accepts nothing by itself, and what --accept allows', () => {
  const questions = (...more: readonly string[]): number => {
    const { intake } = documentOf(user.run('merge', 'a.json', 'b.json', 'c.json', '--json', ...more));
    return JSON.stringify(intake).match(/"at":"\/[^"]*"/g)?.length ?? 0;
  };
  const asked = questions();
  expect(questions('--decisions', 'decisions.tsv')).toBeLessThan(asked);
  expect(questions('--accept', '0.8')).toBeLessThan(questions('--decisions', 'decisions.tsv'));
  expect(user.run('merge', 'a.json', '--accept', '2')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('--accept'),
  });
  expect(user.run('merge', 'a.json', '--decisions', 'none.tsv')).toMatchObject({ exit: 2 });
});

test('decisions that contradict each other stop the command and name the chain', () => {
  const head = 'subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification';
  const row = (a: string, b: string, not = '') => `${a}\tskos:exactMatch\t${not}\t${b}\tsemapv:ManualMappingCuration`;
  user.write(
    'wrong.tsv',
    [head, row('a#/QYMC', 'b#/name'), row('b#/name', 'c#/MC'), row('a#/QYMC', 'c#/MC', 'Not')].join('\n'),
  );
  const { exit, err } = user.run('align', 'a.json', 'b.json', 'c.json', '--suggest', 'wrong.tsv');
  expect(exit).toBe(1);
  expect(err).toContain('a#/QYMC = b#/name = c#/MC');
});

test('the review page shows both sides and exports the very table', () => {
  user.run('align', 'a.json', 'b.json', '--suggest', 'fresh.tsv', '--review', 'review.html', '--threshold', '0.5');
  const page = readFileSync(user.path('review.html'), 'utf8');
  expect(page).not.toMatch(/\b(?:src|href)="?http/);
  for (const part of ['企业名称', '单位名称', '0–80', 'Content-Security-Policy']) expect(page).toContain(part);
  const data = JSON.parse(/<script type="application\/json" id="data">([^<]*)</.exec(page)?.[1] ?? '{}');
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
  const write = (entries: unknown): string =>
    runInNewContext(`${script}; decisionsTable(entries, head)`, { entries, head: data.head });
  const columns = (text: string): string[][] =>
    text.split('\n').map((line) => line.split('\t').filter((_, at) => at !== 8));
  expect(columns(write(data.entries))).toEqual(columns(readFileSync(user.path('fresh.tsv'), 'utf8')));
  user.write('judged.tsv', write(data.entries.map((one: object) => ({ ...one, says: 'never' }))));
  expect(user.run('align', 'a.json', 'b.json', '--suggest', 'judged.tsv').out).toContain('1 decided, 0 suggested');
});

test('lint hints at elements that a form leaves unsaid', () => {
  const { exit, out } = user.run('lint', 'a.json');
  expect(exit).toBe(0);
  expect(out).toContain('企业名称 looks like organization.name');
});
