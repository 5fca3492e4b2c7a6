import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { answersFile, documentOf, four, schemas, User } from '../user.ts';

const user = new User();
user.run('merge', '--matter', '四证联办', '--schemas', schemas, '-o', 'intake.json');

const sample = (form: string): string => {
  const file = four.find(([id]) => id === form)?.[1] ?? '';
  return `${form}=${join(dirname(file), 'samples', 'full.json')}`;
};

test('one department’s submission fills what others ask, too', () => {
  const { exit } = user.run('gather', 'intake.json', sample('gongshang.establish'), '-o', 'answers.json');
  expect(exit).toBe(0);
  const full = JSON.parse(readFileSync(answersFile('full'), 'utf8'));
  const record = user.json('answers.json');
  expect(record).toMatchObject({
    format: 1,
    answers: {
      organization: { name: full.organization.name, 'registered-capital': full.organization['registered-capital'] },
    },
  });
  expect(JSON.stringify(record)).toContain('"source":"gongshang.establish"');
});

test('what was routed comes back: with what a person confirms, routing gives the same submissions again', () => {
  const ended = user.run('gather', 'intake.json', ...four.map(([form]) => sample(form)), '--json');
  const { record, toConfirm } = documentOf(ended);
  expect(toConfirm).toEqual([
    { form: 'dishui.registration', at: '/operation/unit_nature', value: '企业', questions: ['/organization/kind'] },
    { form: 'guoshui.registration', at: '/dwxzdm', value: '1', questions: ['/organization/kind'] },
  ]);
  const full = JSON.parse(readFileSync(answersFile('full'), 'utf8'));
  user.write(
    'all.json',
    JSON.stringify(record).replace('"organization":{', `"organization":{"kind":"${full.organization.kind}",`),
  );
  expect(user.run('route', 'intake.json', 'all.json', '-o', 'again').exit).toBe(0);
  for (const [form, file] of four) {
    const before = JSON.parse(readFileSync(join(dirname(file), 'samples', 'full.json'), 'utf8'));
    expect(user.json('again', `${form}.json`), form).toEqual(before);
  }
});

test('what cannot be read back for certain is offered, and never filled in', () => {
  const { out, exit } = user.run(
    'gather',
    'intake.json',
    sample('dishui.registration'),
    '-o',
    'tax.json',
    '--lang',
    'zh-CN',
  );
  expect(exit).toBe(0);
  expect(out).toContain('以下内容无法确切还原，请确认：');
  expect(out).toContain('/registered_address/address');
  expect(JSON.stringify(user.json('tax.json'))).not.toContain('registered-address/city');
});

test('sources that differ are told, and neither is taken', () => {
  const file = four.find(([id]) => id === 'guoshui.registration')?.[1] ?? '';
  const other = JSON.parse(readFileSync(join(dirname(file), 'samples', 'full.json'), 'utf8'));
  user.write('other.json', { ...other, nsrmc: '东莞市另一示例有限公司' });
  const ended = user.run(
    'gather',
    'intake.json',
    sample('gongshang.establish'),
    'guoshui.registration=other.json',
    '--json',
  );
  expect(ended.exit).toBe(0);
  const { issues, record } = documentOf(ended);
  expect(issues.filter(({ code }) => code === 'disagreement').map(({ at }) => at[0])).toContainEqual({
    in: 'answers',
    pointer: '/organization/name',
  });
  expect(JSON.stringify(record)).not.toContain('"/organization/name"');
});

test('sources that are none are refused', () => {
  expect(user.run('gather', 'intake.json', 'file.json')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('“file.json” is no source'),
  });
  expect(user.run('gather', 'intake.json', 'gongshang.establish=')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('[source-malformed]'),
  });
  expect(user.run('gather', 'intake.json', 'bank=x.json')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('The intake has no form bank; it has dishui.registration'),
  });
  expect(user.run('gather', 'intake.json', 'gongshang.establish=none.json')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('[file-missing]'),
  });
  expect(user.run('gather', 'intake.json')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('<form id>=<file> is missing'),
  });
});

test('a form id that holds an equals sign is known by the intake', () => {
  user.write('odd.json', {
    $id: 'https://a.example/?form=1',
    type: 'object',
    properties: { name: { type: 'string' } },
  });
  user.write('odd-data.json', { name: '示例' });
  user.run('merge', 'odd.json', '-o', 'odd-intake.json');
  const { exit, out } = user.run('gather', 'odd-intake.json', 'https://a.example/?form=1=odd-data.json');
  expect(exit).toBe(0);
  expect(out).toContain('示例');
});
