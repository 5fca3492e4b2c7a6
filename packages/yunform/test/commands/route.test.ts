import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { answersFile, documentOf, four, schemas, User } from '../user.ts';

const user = new User();
user.run('merge', '--matter', '四证联办', '--schemas', schemas, '-o', 'intake.json');

test.each(['simple', 'full', 'overflow'] as const)(
  'the %s answers give every department exactly what it takes',
  (name) => {
    const { exit, out, err } = user.run('route', 'intake.json', answersFile(name), '-o', name);
    expect(err).not.toContain('error');
    expect(exit).toBe(0);
    expect(out.match(/accepted/g)).toHaveLength(4);
    expect(user.files(name)).toEqual([...four.map(([form]) => `${form}.json`), 'routing.json'].sort());
    for (const [form, file] of four) {
      const sample = JSON.parse(readFileSync(join(dirname(file), 'samples', `${name}.json`), 'utf8'));
      expect(user.json(name, `${form}.json`), form).toEqual(sample);
    }
  },
);

test('routing.json says for each form whether it is accepted and where each value comes from', () => {
  const routing = user.json('full', 'routing.json');
  expect(routing).toMatchObject({
    format: 1,
    submissions: { 'gongshang.establish': { accepted: true, status: 'accepted', file: 'gongshang.establish.json' } },
  });
  expect(JSON.stringify(routing)).toContain('{"to":"/QYMC","from":["/organization/name"],"lens":{"op":"copy"}}');
});

const full = JSON.parse(readFileSync(answersFile('full'), 'utf8'));

test('a wrong answer is told with its place, who asks, and what they want; what was routed is still written', () => {
  user.write('wrong.json', { ...full, organization: { ...full.organization, headcount: -1 } });
  const { exit, out, err } = user.run('route', 'intake.json', 'wrong.json', '-o', 'refused', '--lang', 'zh-CN');
  expect(exit).toBe(1);
  expect(out).toContain('未通过');
  expect(err).toMatch(/^错误 {2}从业人数.*0.*国家税务局.*要求.*\[minimum\]$/m);
  expect(err).toMatch(/^ +答案 \/organization\/headcount$/m);
  expect(user.files('refused')).toHaveLength(5);
  expect(user.json('refused', 'routing.json')).toMatchObject({
    submissions: { 'guoshui.registration': { accepted: false, status: 'refused' } },
  });
});

test('a result that is still to come makes a form wait, which is no error', () => {
  const { 'registration-no': _, ...organization } = full.organization;
  user.write('waiting.json', { ...full, organization });
  const ended = user.run('route', 'intake.json', 'waiting.json', '-o', 'waiting', '--json');
  expect(ended.exit).toBe(0);
  const { routing } = documentOf(ended);
  expect(routing).toMatchObject({
    submissions: {
      'guoshui.registration': {
        accepted: false,
        status: 'waiting',
        waitingFor: [{ element: 'organization.registration-no', source: 'gongshang.establish' }],
      },
    },
  });
});

test('the same answers give the same bytes; what an earlier routing left is removed, other files stay', () => {
  user.run('route', 'intake.json', answersFile('full'), '-o', 'again');
  for (const file of user.files('full')) {
    expect(readFileSync(user.path('again', file), 'utf8')).toBe(readFileSync(user.path('full', file), 'utf8'));
  }
  user.run('merge', four[0]?.[1] ?? '', '-o', 'one.json');
  user.write('again/notes.txt', 'mine');
  user.run('route', 'one.json', answersFile('full'), '-o', 'again');
  expect(user.files('again')).toEqual(['dishui.registration.json', 'notes.txt', 'routing.json']);
});

test('what cannot be read stops the routing', () => {
  user.write('broken.json', '{"organization": ');
  user.write('list.json', '[1]');
  expect(user.run('route', 'intake.json', 'broken.json', '-o', 'x')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('[json-cut-short]'),
  });
  expect(user.run('route', 'intake.json', 'list.json', '-o', 'x')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('[json-not-object]'),
  });
  expect(user.run('route', 'intake.json', 'none.json', '-o', 'x')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('[file-missing]'),
  });
  expect(user.run('route', 'wrong.json', answersFile('full'), '-o', 'x')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('wrong.json is no intake; yunform merge makes one. [intake-expected]'),
  });
  expect(user.run('route', 'intake.json', answersFile('full'))).toMatchObject({
    exit: 2,
    err: expect.stringContaining('-o is missing'),
  });
  expect(user.files()).not.toContain('x');
});

test('an answer at no question is a warning', () => {
  user.write('more.json', { ...full, pet: { name: '小白' } });
  const { exit, err } = user.run('route', 'intake.json', 'more.json', '-o', 'more');
  expect(exit).toBe(0);
  expect(err).toMatch(/^warning .*\[unknown-answer\]\n +answers \/pet/m);
});
