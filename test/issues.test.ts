import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allIssues, issuesPage } from '../scripts/issues.ts';
import { ROOT } from './house/source.ts';

const issues = await allIssues();

test('docs/issues.md says what the catalogues say (npm run docs:issues writes it)', async () => {
  expect(readFileSync(join(ROOT, 'docs', 'issues.md'), 'utf8')).toBe(await issuesPage());
});

/** What the algebra finds between schemas, the core says of forms under the same code. */
const SHARED = ['conflict', 'unfillable'];

test('codes are kebab-case, and one code has one sentence', () => {
  expect(issues.length).toBeGreaterThan(0);
  const codes = issues.map(({ code }) => code);
  expect(codes.filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index && !SHARED.includes(code))).toEqual([]);
});

test.each(issues.map((issue) => [issue.code, issue.entry] as const))(
  '%s is worded in both languages from the same values, with what it means and what to do',
  (_code, { level, summary, remedy, sentence }) => {
    const { en = '', 'zh-CN': zh = '' } = sentence;
    expect(['error', 'warning', 'info']).toContain(level);
    for (const text of [summary, remedy, en, zh]) expect(text.trim()).not.toBe('');
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    const values = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(String))].sort();
    expect(values(zh)).toEqual(values(en));
  },
);
