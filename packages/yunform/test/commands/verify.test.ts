import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentOf, schemas, User } from '../user.ts';

const user = new User();
const AT = ['--at', '2015-06-01T09:30:00+08:00'];
const form = join(schemas, 'zhijian', 'orgcode', 'schema.json');
const sample = (name: string) => join(schemas, 'zhijian', 'orgcode', 'samples', `${name}.json`);

function keyPair(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  user.write(`${name}.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  user.write(`${name}.pub`, publicKey.export({ type: 'spki', format: 'pem' }).toString());
  user.write(`${name}.jwk`, JSON.stringify(publicKey.export({ format: 'jwk' })));
}

keyPair('desk');
keyPair('other');
user.run('print', form, sample('simple'), '-o', 'plain.pdf', ...AT);
user.run('print', form, sample('simple'), '-o', 'sealed.pdf', '--key', 'desk.pem', ...AT);
const { files: known } = documentOf(user.run('verify', 'plain.pdf', '--json'));
const [plain] = Array.isArray(known) ? known : [];
const code = `yunform:1/zhijian.orgcode/${String(plain?.digest).slice(0, 32)}/1-2`;
const codesOf = (...words: string[]) => user.run('verify', ...words).err.match(/\[[a-z-]+\]/g) ?? [];

describe('a printed file', () => {
  test('is read, its digest computed, printed again, and all is the same', () => {
    const { exit, out, err } = user.run('verify', 'plain.pdf');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(
      /^✓ plain\.pdf\n {2}form +zhijian\.orgcode 2014\.1\n {2}record of +2015-06-01T09:30:00\+08:00\n/,
    );
    expect(out).toMatch(/digest +[0-9a-f]{64}\n {2}printed again +the same bytes\n$/);
    expect(user.run('verify', 'plain.pdf', '--lang', 'zh-CN').out).toMatch(/重新打印 +逐字节相同/);
  });

  test('several at once, each with its verdict', () => {
    user.write('cut.pdf', readFileSync(user.path('plain.pdf')).subarray(0, 4000));
    const { exit, out, err } = user.run('verify', 'plain.pdf', 'cut.pdf', 'sealed.pdf');
    expect(exit).toBe(1);
    expect(out.match(/^[✓✗] \S+/gm)).toEqual(['✓ plain.pdf', '✗ cut.pdf', '✓ sealed.pdf']);
    expect(err).toContain('[file-unreadable]');
  });

  test('that was altered is found out', () => {
    const altered = readFileSync(user.path('plain.pdf'));
    altered[Math.floor(altered.length / 3)] = (altered[Math.floor(altered.length / 3)] ?? 0) ^ 1;
    writeFileSync(user.path('altered.pdf'), altered);
    expect(codesOf('altered.pdf')).toEqual(['[print-differs]']);
  });

  test('gives its data back, and they are compared', () => {
    expect(user.run('verify', 'plain.pdf', '--against', sample('simple'), '-o', 'data').exit).toBe(0);
    expect(user.files('data')).toEqual(['form.schema.json', 'submission.json']);
    expect(user.json('data', 'submission.json')).toEqual(JSON.parse(readFileSync(sample('simple'), 'utf8')));
    const { exit, err } = user.run('verify', 'plain.pdf', '--against', sample('full'));
    expect(exit).toBe(1);
    expect(err).toContain('they differ at /staffCount, ');
    expect(err).toMatch(/^ +zhijian\.orgcode submission \/staffCount$/m);
  });

  test('printed with a further font needs that font, whatever it is called now', () => {
    const font = join(
      schemas,
      '..',
      'node_modules',
      '@expo-google-fonts',
      'noto-sans-sc',
      '700Bold',
      'NotoSansSC_700Bold.ttf',
    );
    user.run('print', form, sample('simple'), '-o', 'bold.pdf', '--font', font, ...AT);
    expect(codesOf('bold.pdf')).toEqual(['[reprint-not-tried]']);
    user.write('renamed.ttf', readFileSync(font));
    expect(user.run('verify', 'bold.pdf', '--font', 'renamed.ttf')).toMatchObject({ exit: 0, err: '' });
  });
});

describe('a seal', () => {
  test('is valid for its key, as PEM or JWK', () => {
    for (const key of ['desk.pub', 'desk.jwk'])
      expect(user.run('verify', 'sealed.pdf', '--key', key)).toMatchObject({
        exit: 0,
        out: expect.stringMatching(/seal +valid/),
      });
    expect(user.run('verify', 'sealed.pdf', '--key', 'other.pub', '--key', 'desk.pub').exit).toBe(0);
  });

  test('of another key, of none, with no key at all', () => {
    expect(codesOf('sealed.pdf', '--key', 'other.pub')).toEqual(['[seal-of-other-key]']);
    expect(codesOf('plain.pdf', '--key', 'desk.pub')).toEqual(['[seal-missing]']);
    expect(user.run('verify', 'sealed.pdf').out).toContain('there is one; --key verifies it');
    user.write('none.pem', '{}');
    expect(codesOf('sealed.pdf', '--key', 'none.pem')).toEqual(['[key-unusable]']);
    expect(user.run('print', form, sample('simple'), '-o', 'x.pdf', '--key', 'desk.pub', ...AT).err).toContain(
      '[key-unusable]',
    );
    user.write('text.pem', 'no key');
    expect(codesOf('sealed.pdf', '--key', 'text.pem')).toEqual(['[key-malformed]']);
  });
});

describe('a scanned code', () => {
  test('is checked against data without the file, and against the file', () => {
    expect(user.run('verify', '--code', code, form, '--against', sample('simple'))).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^✓ zhijian\.orgcode 1\/2 [0-9a-f]{32}\n$/),
    });
    expect(codesOf('--code', code, form, '--against', sample('full'))).toEqual(['[code-of-other-data]']);
    expect(user.run('verify', '--code', code, 'plain.pdf').exit).toBe(0);
    expect(codesOf('--code', 'https://example.com', 'plain.pdf')).toEqual(['[code-unreadable]']);
    expect(codesOf('--code', code, form)).toEqual(['[option-needs]']);
  });
});

test('what is no printed file is said', () => {
  expect(codesOf('absent.pdf')).toEqual(['[file-missing]']);
  expect(codesOf('desk.pem')).toEqual(['[file-not-pdf]']);
  expect(user.run('verify').err).toContain('[argument-missing]');
});
