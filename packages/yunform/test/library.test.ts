import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { align, compile, describe, type Issue, merge, print, readForm } from 'yunform';
import { four } from './user.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

test('the defaults know the standard catalogue: elements, code lists, formats', () => {
  const forms = four.map(([, file]) => readForm(read(file))).flatMap((form) => (form.ok ? [form.value] : []));
  expect(forms).toHaveLength(4);
  const alignment = align(forms);
  expect(alignment.ok && alignment.value.correspondences.length).toBeGreaterThan(50);
  const intake = merge(forms);
  if (!intake.ok) throw new Error(intake.issues.map((issue) => describe(issue, 'en')).join('\n'));
  const { validate } = compile(intake.value);
  const refused = validate({ 'legal-representative': { 'id-type': '10', 'id-number': '441900190001010010' } });
  const code = refused.issues.find(
    ({ code: one, at }) => one === 'format' && at.some(({ pointer }) => pointer.endsWith('id-number')),
  );
  expect(code && describe(code, 'zh-CN')).toMatch(/校验/);
});

test('print has a font by default', async () => {
  const [, file] = four[3] ?? ['', ''];
  const printed = await print(read(file), read(join(dirname(file), 'samples', 'simple.json')), {
    at: '2015-06-01T09:30:00+08:00',
  });
  expect(printed).toMatchObject({ ok: true, issues: [], value: { pages: expect.any(Number) } });
});

test('issues of every package are worded in both languages', () => {
  const issue = (code: string, values: Issue['values'] = {}): Issue => ({
    code,
    level: 'error',
    values,
    at: [],
    message: 'as it was',
  });
  expect(describe(issue('no-fonts'), 'zh-CN')).toBe('没有可用的字体。');
  expect(describe(issue('no-forms'), 'zh-CN')).toBe('没有可以合并的表单。');
  expect(describe(issue('reference-outside', { ref: '#/a' }), 'en')).toContain('#/a');
  const needed = issue('required', { title: 'Name', departments: ['社保局'] });
  expect(describe(needed, 'en')).toBe('Name is needed (asked by 社保局).');
  expect(describe(needed, 'zh-CN')).toBe('请填写Name（社保局要求）。');
  expect(describe(issue('from-elsewhere'), 'zh-CN')).toBe('as it was');
});
