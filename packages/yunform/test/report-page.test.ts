import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'yunform-report-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page that `yunform report --html` writes. */
function page(language: string, ...words: string[]): string {
  const file = join(folder, `${language}.html`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'packages/yunform/dist/cli.js'), 'report', ...words, '--lang', language, '--html', file],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return readFileSync(file, 'utf8');
}

test('one page tells boxes, questions and who shares what, in Chinese and in English', () => {
  const [zh, en] = [page('zh-CN', '--matter', '四证联办'), page('en', '--matter', '四证联办')];
  expect(zh).toContain('4 份表单共 251 栏，合并为 124 个问题');
  expect(en).toContain('4 forms with 251 boxes become 124 questions');
  expect(zh).toContain('地方税务局 × 国家税务局: 78');
  expect(en).toContain('Local Taxation Bureau × State Taxation Bureau: 78');
  expect(en).not.toMatch(/<h1>[^<]*四证/);
  for (const html of [zh, en]) {
    expect(html.match(/<rect /g)).toHaveLength(16);
    expect(html).not.toMatch(/<script|(?:src|href)=|@import|url\(/);
  }
});

test('a title that looks like markup stays a title', () => {
  const file = join(folder, 'evil.json');
  const form = {
    'x-form': { id: 'evil', department: '<img src=x>', title: '"><script>', version: '1' },
    type: 'object',
    properties: { a: { type: 'string', title: '<b>&' } },
  };
  writeFileSync(file, JSON.stringify(form));
  const html = page('en', file);
  expect(html).not.toMatch(/<img|<script|<b>/);
  expect(html).toContain('&lt;img src=x&gt;');
});
