import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersFile, documentOf, schemas, User } from '../user.ts';

const user = new User();
const AT = ['--at', '2015-06-01T09:30:00+08:00'];
const orgcode = join(schemas, 'zhijian', 'orgcode');
user.run('merge', '--matter', '四证联办', '--schemas', schemas, '-o', 'intake.json');
for (const name of ['simple', 'full'] as const)
  user.run('route', 'intake.json', answersFile(name), '-o', `batch/${name}`);
user.write('batch/full/zhijian.orgcode.json', '{');

const bytes = (...names: string[]): Buffer => readFileSync(user.path(...names));
const lines = (...names: string[]): readonly { readonly [name: string]: unknown }[] =>
  bytes(...names)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const batch = (...more: string[]) => user.run('print', '--batch', 'batch', 'intake.json', '-o', 'out', ...AT, ...more);

describe('a batch of routed submissions', () => {
  test('is printed, one file each; a wrong record is told and stops nothing', () => {
    const { exit, out, err } = batch();
    expect({ exit, out }).toEqual({
      exit: 1,
      out: '7 printed, 0 kept from before, 1 not printed → out/manifest.jsonl\n',
    });
    expect(err).toContain('full/zhijian.orgcode is not printed (json-cut-short). [record-not-printed]');
    expect(err).toContain('batch/full/zhijian.orgcode.json is no JSON: it ends too early');
    expect(user.files('out', 'simple')).toHaveLength(4);
    expect(user.files('out', 'full')).toHaveLength(3);
  });

  test('has the bytes that each print has alone', () => {
    user.run('print', 'intake.json', 'batch/simple', '-o', 'alone', ...AT);
    const [one, other] = [bytes('alone', 'gongshang.establish.pdf'), bytes('out', 'simple', 'gongshang.establish.pdf')];
    expect(one.equals(other)).toBe(true);
  });

  test('has a manifest with the digest of each file', () => {
    const entries = lines('out', 'manifest.jsonl');
    expect(entries.map(({ name, ok }) => [name, ok])).toContainEqual(['full/zhijian.orgcode', false]);
    expect(entries).toHaveLength(8);
    expect(entries[0]).toMatchObject({
      name: 'full/dishui.registration',
      file: 'full/dishui.registration.pdf',
      size: bytes('out', 'full', 'dishui.registration.pdf').length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('goes on where it was broken off: only what is missing, changed or mended is printed', () => {
    expect(batch().out).toContain('0 printed, 7 kept from before, 1 not printed');
    rmSync(user.path('out', 'simple', 'dishui.registration.pdf'));
    writeFileSync(user.path('out', 'full', 'guoshui.registration.pdf'), 'cut sh');
    user.write('batch/full/zhijian.orgcode.json', readFileSync(join(orgcode, 'samples', 'full.json'), 'utf8'));
    expect(batch()).toMatchObject({
      exit: 0,
      out: expect.stringContaining('3 printed, 5 kept from before, 0 not printed'),
    });
    expect(lines('out', 'manifest.jsonl').map(({ ok }) => ok)).toEqual(Array.from({ length: 8 }, () => true));
    expect(batch('--case', '2015-1').out).toContain('8 printed, 0 kept');
  });

  test('a manifest that was cut short in the middle of a line is no hindrance', () => {
    const whole = bytes('out', 'manifest.jsonl').toString('utf8');
    user.write('out/manifest.jsonl', whole.slice(0, -20));
    expect(batch('--case', '2015-1').out).toContain('1 printed, 7 kept');
    expect(bytes('out', 'manifest.jsonl').toString('utf8')).toBe(whole);
  });
});

describe('a folder of submissions to one form', () => {
  mkdirSync(user.path('desk'));
  for (const name of ['simple', 'full'])
    user.write(`desk/${name}.json`, readFileSync(join(orgcode, 'samples', `${name}.json`), 'utf8'));

  test('needs no particular names', () => {
    const ended = user.run('print', '--batch', 'desk', join(orgcode, 'schema.json'), '-o', 'desk-out', ...AT, '--json');
    expect(documentOf(ended)).toMatchObject({ ok: true, printed: 2, kept: 0, failed: 0 });
    expect(user.files('desk-out')).toEqual(['full.pdf', 'manifest.jsonl', 'simple.pdf']);
  });

  test('becomes one booklet, a wrong record left out, with a manifest beside it', () => {
    user.write('desk/wrong.json', 'no JSON');
    const words = ['--booklet', join(orgcode, 'schema.json'), '-o', 'book.pdf', ...AT];
    const { exit, out, err } = user.run('print', '--batch', 'desk', ...words);
    expect({ exit, out }).toEqual({
      exit: 1,
      out: '2 printed, 0 kept from before, 1 not printed → book.manifest.jsonl\n→ book.pdf\n',
    });
    expect(err).toContain('wrong is not printed (json-broken).');
    const [head, ...entries] = lines('book.manifest.jsonl');
    expect(head).toMatchObject({ file: 'book.pdf', pages: 4, size: bytes('book.pdf').length });
    expect(entries.map(({ name, ok, pages }) => [name, ok, pages])).toEqual([
      ['full', true, 2],
      ['simple', true, 2],
      ['wrong', false, 0],
    ]);
  });
});

test('what cannot be a batch is said', () => {
  mkdirSync(user.path('nothing'));
  const codeOf = (...words: string[]) => user.run('print', ...words).err.match(/\[[a-z-]+\]/g);
  expect(codeOf('--batch', 'nothing', 'intake.json', '-o', 'x', ...AT)).toEqual(['[batch-empty]']);
  expect(codeOf('--batch', 'absent', 'intake.json', '-o', 'x', ...AT)).toEqual(['[folder-missing]']);
  expect(codeOf('--batch', 'batch', 'intake.json', ...AT)).toEqual(['[option-missing]']);
  expect(codeOf('--booklet', 'intake.json', 'batch/simple', '-o', 'x', ...AT)).toEqual(['[option-needs]']);
  expect(codeOf('--blank', '--batch', 'batch', 'intake.json', '-o', 'x')).toEqual(['[options-apart]']);
  const stray = user.run('print', '--batch', 'desk', 'intake.json', '-o', 'stray', ...AT);
  expect(stray).toMatchObject({
    exit: 1,
    out: expect.stringContaining('0 printed, 0 kept from before, 3 not printed'),
  });
  expect(stray.err).toContain('desk/full.json is named by none of the forms');
});
