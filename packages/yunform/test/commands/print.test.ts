import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { answersFile, documentOf, four, schemas, User } from '../user.ts';

const user = new User();
const AT = ['--at', '2015-06-01T09:30:00+08:00'];
user.run('merge', '--matter', '四证联办', '--schemas', schemas, '-o', 'intake.json');
user.run('route', 'intake.json', answersFile('simple'), '-o', 'routed');

const bytes = (...names: string[]): string => readFileSync(user.path(...names), 'latin1');
const [, orgcode] = four.find(([form]) => form === 'zhijian.orgcode') ?? ['', ''];
const sample = join(dirname(orgcode), 'samples', 'simple.json');

test('what was routed is printed: one PDF per department, named by its form', () => {
  const { exit, out, err } = user.run('print', 'intake.json', 'routed', '-o', 'pdf', ...AT);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(user.files('pdf')).toEqual(four.map(([form]) => `${form}.pdf`).sort());
  for (const [form] of four) expect(bytes('pdf', `${form}.pdf`).startsWith('%PDF-1.7')).toBe(true);
  expect(out).toMatch(/^质量技术监督局 +组织机构代码证基本信息登记表 +pdf\/zhijian\.orgcode\.pdf +\d+$/m);
});

test('the same record gives the same bytes, another time other bytes', () => {
  user.run('print', 'intake.json', 'routed', '-o', 'again', ...AT);
  for (const [form] of four) expect(bytes('again', `${form}.pdf`) === bytes('pdf', `${form}.pdf`), form).toBe(true);
  user.run('print', orgcode, sample, '-o', 'one.pdf', ...AT);
  user.run('print', orgcode, sample, '-o', 'later.pdf', '--at', '2016-06-01T09:30:00+08:00');
  expect(bytes('later.pdf') === bytes('one.pdf')).toBe(false);
});

test('one form with its submission; without -o the file is named by the form', () => {
  const { exit, out } = user.run('print', orgcode, sample, ...AT);
  expect({ exit, out }).toEqual({ exit: 0, out: '→ zhijian.orgcode.pdf\n' });
  expect(bytes('zhijian.orgcode.pdf') === bytes('one.pdf')).toBe(true);
  const { file, pages } = documentOf(user.run('print', orgcode, sample, '-o', 'json.pdf', ...AT, '--json'));
  expect({ file, pages }).toEqual({ file: 'json.pdf', pages: expect.any(Number) });
});

test('the empty form needs no submission and no time', () => {
  expect(user.run('print', '--blank', orgcode, '-o', 'blank.pdf')).toMatchObject({ exit: 0, err: '' });
  expect(bytes('blank.pdf').startsWith('%PDF-')).toBe(true);
  expect(user.run('print', '--blank', orgcode, sample)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('[argument-extra]'),
  });
});

test('labels in English, other levels of PDF/A', () => {
  expect(user.run('print', orgcode, sample, '-o', 'en.pdf', '--labels', 'en', '--standard', '2u', ...AT).exit).toBe(0);
  expect(bytes('en.pdf') === bytes('one.pdf')).toBe(false);
  expect(user.run('print', orgcode, sample, '--standard', '4f', ...AT)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('it takes 3a, 2u, 1b'),
  });
});

test('a character that no font has is an error that names field and character; nothing is written', () => {
  const data = JSON.parse(readFileSync(sample, 'utf8'));
  user.write('rare.json', JSON.stringify(data).replaceAll(data.organizationName ?? '示例', '东莞市𠮷示例有限公司'));
  const { exit, err } = user.run('print', orgcode, 'rare.json', '-o', 'rare.pdf', ...AT, '--lang', 'zh-CN');
  expect(exit).toBe(1);
  expect(err).toContain('字“𠮷”（U+20BB7）');
  expect(err).toContain('[missing-glyph]');
  expect(err).toMatch(/^ +zhijian\.orgcode 提交数据 \//m);
  expect(user.files()).not.toContain('rare.pdf');
  const boxed = user.run('print', orgcode, 'rare.json', '-o', 'rare.pdf', ...AT, '--missing', 'box');
  expect(boxed).toMatchObject({ exit: 0, err: expect.stringContaining('[glyph-boxed]') });
});

test('a time is needed, and it must be one', () => {
  expect(user.run('print', orgcode, sample)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('--at is missing'),
  });
  expect(user.run('print', orgcode, sample, '--at', 'yesterday')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('--at cannot be “yesterday”'),
  });
});

test('a refused submission is printed, and that is said', () => {
  const full = JSON.parse(readFileSync(answersFile('simple'), 'utf8'));
  user.write('wrong.json', { ...full, organization: { ...full.organization, headcount: -1 } });
  user.run('route', 'intake.json', 'wrong.json', '-o', 'refused');
  const { exit, err } = user.run('print', 'intake.json', 'refused', '-o', 'refused-pdf', ...AT);
  expect(exit).toBe(0);
  expect(err).toContain(
    'guoshui.registration is printed although its department refuses the submission. [not-accepted]',
  );
  expect(user.files('refused-pdf')).toHaveLength(4);
});

test('folders without a routing, routings that are none, missing files', () => {
  mkdirSync(user.path('empty'));
  mkdirSync(user.path('odd'));
  user.write('odd/routing.json', '{}');
  expect(user.run('print', 'intake.json', 'empty', '-o', 'x', ...AT)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('There is no file empty/routing.json'),
  });
  expect(user.run('print', 'intake.json', 'odd', '-o', 'x', ...AT)).toMatchObject({
    exit: 1,
    err: expect.stringContaining('[routing-malformed]'),
  });
  expect(user.run('print', 'intake.json', 'routed', ...AT)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('-o is missing'),
  });
  expect(user.run('print', orgcode, 'none.json', ...AT)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('There is no file none.json'),
  });
  expect(user.run('print', orgcode, ...AT)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('<submission.json> is missing'),
  });
  expect(user.run('print', orgcode, sample, '--font', 'none.ttf', ...AT)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('There is no file none.ttf'),
  });
});
