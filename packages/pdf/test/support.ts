import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue, CodeList } from '@yunform/core';
import { type FontFile, type FontProvider, type Printed, type PrintOptions, print } from '@yunform/pdf';
import type { Issue, Json } from '@yunform/schema/base';
import { expect } from 'vitest';

const require = createRequire(import.meta.url);

/** Noto Sans SC, the default font. */
export const noto: FontFile = {
  name: 'NotoSansSC-Regular',
  bytes: new Uint8Array(
    readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')),
  ),
};

export const fonts: FontProvider = { fonts: () => [noto] };

function codeList(id: string, titles: { readonly [code: string]: string }): CodeList {
  const codes = Object.fromEntries(Object.entries(titles).map(([code, title]) => [code, { 'zh-CN': title }]));
  return { id, titles: { 'zh-CN': id }, source: 'test', codes };
}

/** Two small code lists. */
export const catalogue: Catalogue = {
  elements: {},
  crosswalks: {},
  formats: {},
  units: {},
  codeLists: {
    'test:kind': codeList('test:kind', { '1': '外商独资', '2': '中外合资', '3': '中外合作' }),
    'test:id-type': codeList('test:id-type', { '10': '居民身份证', '40': '外国（地区）护照' }),
  },
};

export const options: PrintOptions = { fonts, at: '2015-06-01T09:30:00+08:00', catalogue };

/** Prints, and expects it to succeed. */
export async function printed(
  form: Json,
  submission: Json,
  more: Partial<PrintOptions> = {},
): Promise<Printed & { readonly issues: readonly Issue[] }> {
  const outcome = await print(form, submission, { ...options, ...more });
  if (!outcome.ok) expect.fail(outcome.issues.map(({ message }) => message).join('\n'));
  return { ...outcome.value, issues: outcome.issues };
}

/** What a tool writes for a file with these bytes. */
export function run(tool: string, args: (file: string) => readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'yunform-pdf-'));
  try {
    const file = join(folder, 'form.pdf');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(tool, args(file), { encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(status, `${tool}: ${stderr}${stdout}`).toBe(0);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text as poppler reads it, in the order of the content. */
export function popplerText(bytes: Uint8Array): string {
  return run('pdftotext', (file) => ['-raw', '-enc', 'UTF-8', file, '-'], bytes);
}

/** The text as mupdf reads it. */
export function mupdfText(bytes: Uint8Array): string {
  return run('mutool', (file) => ['draw', '-q', '-F', 'txt', '-o', '-', file], bytes);
}

/** Text without white space: where lines break is no matter of content. */
export function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

/** A word with its box, in points from the upper left corner of its page. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly box: readonly [number, number, number, number];
}

/** The words of a file with their boxes. */
export function wordsOf(bytes: Uint8Array): readonly Word[] {
  const html = run('pdftotext', (file) => ['-bbox', '-enc', 'UTF-8', file, '-'], bytes);
  let page = -1;
  const words: Word[] = [];
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page += 1;
    const match = /xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)<\/word>/.exec(line);
    const [left = 0, top = 0, right = 0, bottom = 0] = match?.slice(1, 5).map(Number) ?? [];
    if (match) words.push({ page, text: match[5] ?? '', box: [left, top, right, bottom] });
  }
  return words;
}

/** The codes that zbar finds on a page, rendered as a scanner would at 200 dots per inch. */
export function scanned(bytes: Uint8Array, page: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'yunform-scan-'));
  try {
    writeFileSync(join(folder, 'form.pdf'), bytes);
    const args = ['-r', '200', '-f', String(page), '-l', String(page), '-singlefile', '-png', 'form.pdf', 'page'];
    const [render, read] = ['pdftoppm', 'zbarimg'] as const;
    expect(spawnSync(render, args, { cwd: folder }).status).toBe(0);
    const { stdout } = spawnSync(read, ['-q', 'page.png'], { cwd: folder, encoding: 'utf8' });
    return stdout.trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
