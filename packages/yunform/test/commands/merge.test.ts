import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, four, schemas, User } from '../user.ts';

const user = new User();
const files = four.map(([, file]) => file);

test('four forms become one intake file, and the table says what it saves', () => {
  const { exit, out, err } = user.run('merge', ...files, '-o', 'out/intake.json');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(
    /\n4 forms with 251 boxes become \d+ questions \(\d+ only sometimes\): \d+ % saved\.\n→ out\/intake\.json\n$/,
  );
  expect(user.json('out', 'intake.json')).toMatchObject({
    format: 1,
    forms: Object.fromEntries(four.map(([form]) => [form, {}])),
  });
  expect(user.files('out')).toEqual(['intake.json']);
});

test('the order of the forms changes no byte, and a form that is given twice counts once', () => {
  user.run('merge', ...[...files].reverse(), files[0] ?? '', '-o', 'reversed.json');
  expect(readFileSync(user.path('reversed.json'), 'utf8')).toBe(readFileSync(user.path('out', 'intake.json'), 'utf8'));
});

test('without -o the intake goes to standard output, and nothing else does', () => {
  const { exit, out } = user.run('merge', ...files);
  expect(exit).toBe(0);
  expect(out).toBe(readFileSync(user.path('out', 'intake.json'), 'utf8'));
});

test('a matter is found by its id under --schemas, or as a file', () => {
  expect(user.run('merge', '--matter', '四证联办', '--schemas', schemas, '-o', 'matter.json').exit).toBe(0);
  expect(user.json('matter.json')).toMatchObject({ matter: { id: '四证联办' } });
  const file = `${schemas}/matters/四证联办.json`;
  expect(user.run('merge', '--matter', file, '--schemas', schemas, '-o', 'file.json').exit).toBe(0);
  expect(user.run('merge', '--matter', file, ...files, '-o', 'given.json').exit).toBe(0);
  expect(user.json('file.json')).toEqual(user.json('matter.json'));
  expect(user.json('given.json')).toEqual(user.json('matter.json'));
});

test('a matter that is not there, is none, or names a form that is not there', () => {
  expect(user.run('merge', '--matter', '五证')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('There is no matter 五证'),
  });
  user.write('none.json', { id: 'x' });
  expect(user.run('merge', '--matter', 'none.json')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('none.json is no matter'),
  });
  user.write('far.json', { id: 'far', forms: ['gongshang.establish', 'no.where'] });
  const { exit, err } = user.run('merge', '--matter', 'far.json', '--schemas', schemas);
  expect(exit).toBe(2);
  expect(err).toContain(`There is no form no.where in ${schemas}`);
});

const form = (id: string, department: string, capital: object) => ({
  'x-form': { id, department, title: `${department}登记表`, version: '1', delivery: 'electronic' },
  type: 'object',
  required: ['capital'],
  properties: {
    capital: { type: 'number', title: '注册资本', 'x-element': 'organization.registered-capital', ...capital },
  },
});

test('a conflict stops the merge and names both departments, both places, both limits', () => {
  user.write('a.json', form('a', '甲局', { 'x-unit': '万元', minimum: 3 }));
  user.write('b.json', form('b', '乙局', { 'x-unit': '元', maximum: 20000 }));
  const { exit, out, err } = user.run('merge', 'a.json', 'b.json', '-o', 'conflict.json');
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  for (const part of ['[conflict]', '甲局', '乙局', '30000', '20000', '/capital']) expect(err).toContain(part);
  expect(err).toMatch(/^ +a schema .*\/capital/m);
  expect(err).toMatch(/^ +b schema .*\/capital/m);
  expect(user.files()).not.toContain('conflict.json');
});

test('with --on-conflict ask-each the question is asked per camp', () => {
  const { exit } = user.run('merge', 'a.json', 'b.json', '--on-conflict', 'ask-each', '-o', 'each.json');
  expect(exit).toBe(0);
  expect(JSON.stringify(user.json('each.json'))).toContain('"/forms/');
});

test('two forms of one id with other content are an issue', () => {
  user.write('c.json', form('a', '丙局', { minimum: 1 }));
  expect(user.run('merge', 'a.json', 'c.json')).toMatchObject({ exit: 1, err: expect.stringContaining('[same-id]') });
});

test('a form without any keyword of ours goes by its $id, else by its file, else by its folder', () => {
  const plain = { type: 'object', properties: { name: { type: 'string' } } };
  user.write('named.json', { ...plain, $id: 'https://a.example/named' });
  user.write('housing.json', plain);
  mkdirSync(user.path('tax'), { recursive: true });
  user.write('tax/schema.json', plain);
  const { issues, intake } = documentOf(user.run('merge', 'named.json', 'housing.json', 'tax/schema.json', '--json'));
  expect(issues.every(({ code }) => code === 'no-form-id')).toBe(true);
  expect(intake).toMatchObject({ forms: { 'https://a.example/named': {}, housing: {}, tax: {} } });
});

test('an intake that cannot be written is told, and misuse', () => {
  user.write('plain', 'x');
  const { exit, err } = user.run('merge', 'a.json', '-o', 'plain/intake.json');
  expect(exit).toBe(2);
  expect(err).toContain('plain/intake.json cannot be written');
});
