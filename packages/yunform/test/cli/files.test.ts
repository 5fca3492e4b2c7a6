import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '@yunform/schema/base';
import { afterAll, expect, test } from 'vitest';
import { jsonText, listFolder, parseJson, readJson, readObject, readText, writeFile } from '../../src/cli/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'yunform-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function said(outcome: Outcome<unknown>): string {
  return outcome.issues.map(({ code, message }) => `${code}: ${message.replaceAll(folder, '.')}`).join('\n');
}

test('a missing file, a folder and a path below a file are said plainly', () => {
  const file = given('a.json', '{}');
  expect(said(readObject(join(folder, 'no.json')))).toBe('file-missing: There is no file ./no.json.');
  expect(said(readObject(join(file, 'b.json')))).toBe('file-missing: There is no file ./a.json/b.json.');
  expect(said(readObject(folder))).toBe('file-is-folder: . is a folder, not a file.');
  expect(said(listFolder(join(folder, 'no')))).toBe('folder-missing: There is no folder ./no.');
  expect(said(listFolder(file))).toBe('folder-missing: There is no folder ./a.json.');
});

test('broken JSON is pointed at by line and column', () => {
  const file = given('broken.json', '{\n  "名称": "东莞市示例贸易有限公司"\n  "QX": "长期"\n}\n');
  expect(said(readJson(file))).toBe(
    'json-broken: ./broken.json is no JSON: unexpected " at line 3, column 3; here may stand , } ]',
  );
  expect(said(readJson(given('short.json', '{"a": [1, 2')))).toBe(
    'json-cut-short: ./short.json is no JSON: it ends too early, at line 1, column 12; here may stand , } ]',
  );
  expect(said(readJson(given('empty.json', '')))).toMatch(/^json-cut-short: .*line 1, column 1/);
});

test('JSON that is no object is refused where an object is needed', () => {
  expect(said(readObject(given('list.json', '[1]')))).toBe(
    'json-not-object: ./list.json holds […], not a JSON object.',
  );
  expect(said(readObject(given('null.json', 'null')))).toBe(
    'json-not-object: ./null.json holds null, not a JSON object.',
  );
  expect(said(readObject(given('text.json', '"a"')))).toBe(
    'json-not-object: ./text.json holds "a", not a JSON object.',
  );
});

test('a name that stands twice is a warning that travels with the value', () => {
  const read = readObject(given('twice.json', '{"a": 1,\n "a": 2}'));
  expect(read).toMatchObject({ ok: true, value: { a: 2 }, issues: [{ level: 'warning', code: 'json-name-twice' }] });
  expect(said(read)).toContain('(line 2, column 2)');
});

test('a byte order mark is left out, other encodings are named with their first foreign byte', () => {
  expect(readJson(given('bom.json', '\uFEFF{"a": 1}'))).toEqual({ ok: true, value: { a: 1 }, issues: [] });
  const gbk = given('gbk.json', Buffer.from([0x7b, 0x22, 0xc3, 0xfb, 0xb3, 0xc6, 0x22, 0x3a, 0x31, 0x7d]));
  expect(said(readText(gbk))).toBe('file-not-utf8: ./gbk.json is not UTF-8 text (byte 4); save it as UTF-8.');
  expect(said(readText(given('utf16.json', Buffer.from('\uFEFF{}', 'utf16le'))))).toContain('file-not-utf8');
  expect(said(readText(given('late.json', Buffer.concat([Buffer.from('"名\uFFFD'), Buffer.from([0xff])]))))).toContain(
    '(byte 8)',
  );
  expect(said(readText(given('half.json', Buffer.from('"名').subarray(0, 3))))).toContain('file-not-utf8');
});

test('a file beyond any sense is not read', () => {
  const file = given('huge.json', '');
  truncateSync(file, 65 * 1024 * 1024);
  expect(said(readText(file))).toMatch(/^file-too-large: \.\/huge\.json has 68157440 bytes/);
});

test('what the system refuses is said with its reason', () => {
  const long = join(folder, `${'长'.repeat(100)}.json`);
  expect(said(readText(long))).toMatch(/^file-denied: .* cannot be read: ENAMETOOLONG\.$/);
  expect(said(writeFile(long, '{}'))).toMatch(/^file-unwritable: .* cannot be written: ENAMETOOLONG\.$/);
});

test('a file is written whole, with the folders above it, and nothing else is left', () => {
  const file = join(folder, 'out', 'deep', 'a.json');
  expect(writeFile(file, jsonText({ 名称: '示例', list: [1] }))).toEqual({ ok: true, value: file, issues: [] });
  expect(readFileSync(file, 'utf8')).toBe('{\n  "名称": "示例",\n  "list": [\n    1\n  ]\n}\n');
  expect(writeFile(file, new Uint8Array([1, 2]))).toMatchObject({ ok: true });
  expect([...readFileSync(file)]).toEqual([1, 2]);
  expect(readdirSync(join(folder, 'out', 'deep'))).toEqual(['a.json']);
});

test('a write that fails leaves the old file and no traces', () => {
  const target = join(folder, 'target');
  mkdirSync(join(target, 'busy'), { recursive: true });
  expect(said(writeFile(join(target, 'busy'), 'text'))).toMatch(/^file-unwritable: \.\/target\/busy cannot be written/);
  expect(readdirSync(target)).toEqual(['busy']);
  const file = given('plain', 'kept');
  expect(said(writeFile(join(file, 'below.json'), 'text'))).toMatch(/^file-unwritable/);
  expect(readFileSync(file, 'utf8')).toBe('kept');
  expect(existsSync(join(file, 'below.json'))).toBe(false);
});

test('a folder lists its files in order, folders left out', () => {
  const sub = join(folder, 'list');
  mkdirSync(join(sub, 'folder'), { recursive: true });
  for (const name of ['b.json', 'a.json', '名.json']) writeFileSync(join(sub, name), '{}');
  expect(listFolder(sub)).toEqual({ ok: true, value: ['a.json', 'b.json', '名.json'], issues: [] });
});

test('a text that is there already is read alike', () => {
  expect(parseJson('-', '{"a": 1}')).toEqual({ ok: true, value: { a: 1 }, issues: [] });
});
