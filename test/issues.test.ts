import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allIssues, issuesPage } from '../scripts/issues.ts';
import { ROOT } from './house/source.ts';

const issues = await allIssues();

test('docs/issues.md says what the catalogues say (npm run docs:issues writes it)', async () => {
  expect(readFileSync(join(ROOT, 'docs', 'issues.md'), 'utf8')).toBe(await issuesPage());
});

test('codes are kebab-case, and one that two packages use is equally grave in both', () => {
  expect(issues.length).toBeGreaterThan(0);
  const levels = new Map<string, string>();
  for (const { code, entry } of issues) {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(entry.level, code).toBe(levels.get(code) ?? entry.level);
    levels.set(code, entry.level);
  }
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
