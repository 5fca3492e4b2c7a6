import { expect, test } from 'vitest';
import { documentOf, four, schemas, User } from '../user.ts';

const user = new User();
const files = four.map(([, file]) => file);

test('the report counts boxes and questions, says who asks what, what to bring and what stays residual', () => {
  const { exit, out, err } = user.run('report', ...files, '--lang', 'zh-CN');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(/4 份表单共 251 栏，合并为 \d+ 个问题/);
  expect(out).toMatch(/^.+ +\/organization\/name +.*工商行政管理局.*$/m);
  expect(out).toContain('需携带的材料：\n');
  expect(out).toContain('  工商行政管理局: 公司章程\n');
  expect(out).toContain('仅在报送数据上检查：\n');
});

test('an intake, a matter and the forms themselves give the same counts', () => {
  user.run('merge', '--matter', '四证联办', '--schemas', schemas, '-o', 'intake.json');
  const byMatter = documentOf(user.run('report', '--matter', '四证联办', '--schemas', schemas, '--json'));
  const byIntake = documentOf(user.run('report', 'intake.json', '--json'));
  expect(byIntake).toEqual(byMatter);
  expect(byMatter).toMatchObject({ ok: true, report: { boxes: 251, results: 2 } });
});

test('with -o the whole report is written', () => {
  expect(user.run('report', 'intake.json', '-o', 'report.json').exit).toBe(0);
  expect(user.json('report.json')).toMatchObject({ boxes: 251, forms: four.map(([form]) => ({ form })) });
});

test('forms that contradict each other have no report but their conflicts', () => {
  const form = (id: string, limit: object) => ({
    'x-form': { id, department: id, title: id, version: '1', delivery: 'electronic' },
    type: 'object',
    required: ['n'],
    properties: { n: { type: 'integer', 'x-element': 'organization.headcount', ...limit } },
  });
  user.write('a.json', form('甲', { minimum: 10 }));
  user.write('b.json', form('乙', { maximum: 5 }));
  expect(user.run('report', 'a.json', 'b.json')).toMatchObject({
    exit: 1,
    out: '',
    err: expect.stringContaining('[conflict]'),
  });
});

test('nothing to report on is misuse', () => {
  expect(user.run('report')).toMatchObject({ exit: 2, err: expect.stringContaining('<form.json> is missing') });
  expect(user.run('report', 'none.json')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('There is no file none.json'),
  });
});
