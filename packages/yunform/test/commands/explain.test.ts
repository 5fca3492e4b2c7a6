import { expect, test } from 'vitest';
import { documentOf, schemas, User } from '../user.ts';

const user = new User();
user.run('merge', '--matter', '四证联办', '--schemas', schemas, '-o', 'intake.json');

test('a question says who asks it, under which label, and whose limit is whose', () => {
  const { exit, out } = user.run('explain', 'intake.json', '/organization/name', '--lang', 'zh-CN');
  expect(exit).toBe(0);
  expect(out).toContain('/organization/name  (organization.name)');
  expect(out).toContain('  提问: 总是\n');
  for (const part of [
    '工商行政管理局《公司登记（备案）申请书》  gongshang.establish',
    '  栏目: 名称  /QYMC',
    '国家税务局《税务登记表（适用单位纳税人）》',
    '纳税人名称',
  ]) {
    expect(out).toContain(part);
  }
});

test('a question in a row is found by its row', () => {
  const { exit, out } = user.run('explain', 'intake.json', '/shareholders/0/name');
  expect(exit).toBe(0);
  expect(out).toContain('/shareholders/*/name');
});

test('when it is asked or needed is said in the words of the sheets, in both languages', () => {
  const english = user.run('explain', 'intake.json', '/organization/term/years').out;
  expect(english).toContain('  required: when “Term of business: limited or not” is 有期限\n');
  const chinese = user.run('explain', 'intake.json', '/organization/term/years', '--lang', 'zh-CN').out;
  expect(chinese).toMatch(/ {2}必填: 当 “[^”]+”为 有期限\n/);
});

test('in English it says so in English', () => {
  const { out } = user.run('explain', 'intake.json', '/organization/name', '--lang', 'en');
  expect(out).toContain(
    'Administration for Industry and Commerce, Company registration (filing) application  gongshang.establish\n',
  );
});

test('as JSON', () => {
  const { explanation } = documentOf(user.run('explain', 'intake.json', '/organization/org-code', '--json'));
  expect(explanation).toMatchObject({ element: 'organization.org-code', result: 'zhijian.orgcode' });
});

test('where there is no question, that is said', () => {
  expect(user.run('explain', 'intake.json', '/organization/nickname')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('The intake has no question at /organization/nickname. [no-question]'),
  });
});
