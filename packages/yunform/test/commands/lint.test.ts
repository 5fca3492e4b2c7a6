import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, four, User } from '../user.ts';

const user = new User();
const files = four.map(([, file]) => file);

test('the published forms have nothing to complain of', () => {
  const { exit, out, err } = user.run('lint', ...files);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out.match(/: nothing to complain of\n/g)).toHaveLength(4);
  expect(out).toContain('(Administration for Industry and Commerce, Company registration (filing) application)');
  expect(user.run('lint', ...files, '--lang', 'zh-CN').out).toContain('(工商行政管理局 公司登记（备案）申请书)');
});

test('a keyword that nobody knows is told with its place, in both languages', () => {
  const file = user.write('typo.json', {
    'x-form': { id: 'a.b', department: '甲局', title: '登记表', version: '1', delivery: 'paper' },
    type: 'object',
    properties: { QYMC: { type: 'string', title: '名称', 'x-element': 'organization.name', maxLenght: 100 } },
  });
  const english = user.run('lint', file);
  expect(english.exit).toBe(0);
  expect(english.out).toContain('typo.json (甲局, 登记表): 1 warning\n');
  expect(english.out).toContain('The keyword maxLenght is unknown and asserts nothing. [unknown-keyword]');
  expect(english.out).toContain('a.b schema /properties/QYMC');
  const chinese = user.run('lint', file, '--lang', 'zh-CN');
  expect(chinese.out).toContain('typo.json (甲局 登记表): 1 个警告\n警告  未知关键字 maxLenght');
  expect(chinese.out).toContain('a.b 表单模式 /properties/QYMC');
  expect(user.runWith({ LANG: 'zh_CN.UTF-8' }, 'lint', file).out).toBe(chinese.out);
});

test('each wrong file is told by itself, and the sound ones are still read', () => {
  mkdirSync(user.path('folder'));
  user.write('broken.json', '{\n  "type": "object",\n  "properties": {\n    "a": {}\n    "b": {}\n  }\n}\n');
  user.write('list.json', '[]');
  user.write('gbk.json', new Uint8Array([0x7b, 0x22, 0xc3, 0xfb, 0x22, 0x3a, 0x31, 0x7d]));
  const { exit, out, err } = user.run(
    'lint',
    'broken.json',
    'list.json',
    'gbk.json',
    'nowhere.json',
    'folder',
    files[0] ?? '',
  );
  expect({ exit, err }).toEqual({ exit: 2, err: '' });
  expect(out).toContain('broken.json is no JSON: unexpected " at line 5, column 5; here may stand , } ] [json-broken]');
  expect(out).toContain('list.json holds […], not a JSON object. [json-not-object]');
  expect(out).toContain('gbk.json is not UTF-8 text (byte 4); save it as UTF-8. [file-not-utf8]');
  expect(out).toContain('There is no file nowhere.json. [file-missing]');
  expect(out).toContain('folder is a folder, not a file. [file-is-folder]');
  expect(out).toContain(': nothing to complain of\n');
});

test('broken JSON alone is a finding, a missing file alone is misuse', () => {
  expect(user.run('lint', 'broken.json').exit).toBe(1);
  expect(user.run('lint', 'nowhere.json').exit).toBe(2);
  expect(user.run('lint').exit).toBe(2);
});

test('as JSON: one document with every finding and a count per form', () => {
  const ended = user.run('lint', 'typo.json', 'broken.json', '--json');
  expect(ended).toMatchObject({ exit: 1, err: '' });
  const { ok, issues, forms } = documentOf(ended);
  expect(ok).toBe(false);
  expect(issues.map(({ code }) => code)).toEqual(['unknown-keyword', 'json-broken']);
  expect(forms).toEqual([
    { file: 'typo.json', form: 'a.b', fields: 1, errors: 0, warnings: 1, infos: 0 },
    { file: 'broken.json', errors: 1, warnings: 0, infos: 0 },
  ]);
});

test('what a $ref names is looked for among the given schemas, and never fetched', () => {
  user.write('common.json', { $id: 'https://a.example/common', $defs: { name: { type: 'string', maxLength: 5 } } });
  user.write('form.json', {
    $id: 'https://a.example/form',
    type: 'object',
    properties: { name: { $ref: 'https://a.example/common#/$defs/name' } },
  });
  expect(user.run('lint', 'form.json').exit).toBe(1);
  expect(user.run('lint', 'form.json', '--library', 'common.json').exit).toBe(0);
  expect(user.run('lint', 'form.json', 'common.json').out).toContain('form.json (https://a.example/form');
});

test('a pattern that a text can be written against is told with that text; each pattern is judged once', () => {
  const form = { 'x-form': { id: 'a.b', department: '甲局', title: '登记表', version: '1', delivery: 'paper' } };
  const slow = { type: 'string', title: '编码', pattern: '^(a+)+$' };
  const file = user.write('slow.json', {
    ...form,
    type: 'object',
    properties: { a: slow, b: slow, c: { type: 'string', title: '邮编', pattern: '^\\d{6}$' } },
  });
  const { exit, out } = user.run('lint', file);
  expect(exit).toBe(0);
  expect(out).toContain("The pattern ^(a+)+$ can be made to run for very long (exponential), for example by 'a'");
  expect(out.match(/\[slow-pattern\]/g)).toHaveLength(2);
  expect(out).toContain('a.b schema /properties/a/pattern');
  expect(user.run('lint', file, '--lang', 'zh-CN').out).toContain('正则表达式 ^(a+)+$ 可被特制的文本拖慢');
});

test('the patterns of the published forms cannot be slowed down', () => {
  expect(user.run('lint', ...files).out).not.toContain('pattern]');
});
