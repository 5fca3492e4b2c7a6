import { readFileSync } from 'node:fs';
import type { JsonObject } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { User } from '../user.ts';

/** Two departments, decisions in a file; then one publishes a new version. */
const user = new User();
const text = (title: string) => ({ type: 'string', title });

function publish(id: string, version: string, properties: JsonObject): void {
  const head = { id, department: `${id} 局`, title: `${id} 表`, version, delivery: 'electronic' };
  user.write(`${id}.json`, { 'x-form': head, type: 'object', properties });
}

const merged = () => user.run('merge', 'a.json', 'b.json', '--decisions', 'd.tsv', '-o', 'intake.json', '--lang', 'en');
const lines = (err: string): readonly string[] => err.split('\n').filter((line) => line.includes('seem to ask'));

publish('a', '1', { name: text('企业名称'), phone: text('联系电话') });
publish('b', '1', { firm: text('单位名称'), tel: text('联系电话') });
user.run('align', 'a.json', 'b.json', '--suggest', 'd.tsv');

test('what nobody has decided is listed when decisions are replayed', () => {
  const { exit, err } = merged();
  expect(exit).toBe(0);
  expect(lines(err)).toHaveLength(2);
});

test('what a person has settled is not listed again, neither the accepted nor the refused', () => {
  const rows = readFileSync(user.path('d.tsv'), 'utf8').split('\n');
  const head = rows.findIndex((row) => row.startsWith('subject_id'));
  const columns = (rows[head] ?? '').split('\t');
  const settled = rows.map((row, index) => {
    if (index <= head || row === '') return row;
    const cells = row.split('\t');
    const set = (name: string, value: string): void => {
      cells[columns.indexOf(name)] = value;
    };
    set('mapping_justification', 'semapv:ManualMappingCuration');
    if (row.includes('phone')) set('predicate_modifier', 'Not');
    return cells.join('\t');
  });
  user.write('d.tsv', settled.join('\n'));
  const { exit, err } = merged();
  expect({ exit, lines: lines(err) }).toEqual({ exit: 0, lines: [] });
  expect(user.json('intake.json')).toMatchObject({ questions: [{}, {}, {}] });
});

test('after a new version only what it brings is listed', () => {
  publish('b', '2', { firm: text('单位名称'), tel: text('联系电话'), mail: text('电子邮箱') });
  publish('a', '2', { name: text('企业名称'), phone: text('联系电话'), email: text('电子邮箱') });
  const { exit, err } = merged();
  expect(exit).toBe(0);
  expect(lines(err)).toHaveLength(1);
  expect(err).toContain('a#/email');
  expect(err).toContain('b#/mail');
});
