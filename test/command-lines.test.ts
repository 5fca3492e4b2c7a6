import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLines, documents } from './house/docs.ts';
import { ROOT } from './house/source.ts';
import { hasTool } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'yunform-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the documents take for given: a schema with its submission, an inbox, a department's own PDF form. */
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
symlinkSync(join(ROOT, 'schemas'), join(folder, 'schemas'), 'junction');
const form = join(ROOT, 'schemas', 'gongshang', 'establish');
copyFileSync(join(form, 'schema.json'), join(folder, 'schema.json'));
copyFileSync(join(form, 'samples', 'simple.json'), join(folder, 'submission.json'));
mkdirSync(join(folder, 'inbox'));
copyFileSync(join(form, 'samples', 'full.json'), join(folder, 'inbox', 'gongshang.establish.json'));
beforeAll(async () => {
  const template = await PDFDocument.create();
  template.getForm().createTextField('QYMC').addToPage(template.addPage());
  writeFileSync(join(folder, 'form.pdf'), await template.save());
});

/** In order, since the guide goes on with what the README made. Lines with `…` stand for what only the reader has; building is done before any test. */
const blocks = documents()
  .map((path) => ({ path, lines: commandLines(path).filter((line) => !/…|^npm /.test(line)) }))
  .filter(({ path, lines }) => path !== 'README.zh-CN.md' && lines.some((line) => line.startsWith('npx yunform')));

test('the command lines of the guides and of the READMEs are found, the same in Chinese', () => {
  expect(blocks.map(({ path }) => path).sort()).toEqual([
    'README.md',
    'docs/guide/printing.md',
    'examples/four-certificates/README.md',
  ]);
  const plain = (path: string): string[] => commandLines(path).map((line) => line.replace(/ +#.*/, ''));
  expect(plain('README.zh-CN.md')).toEqual(plain('README.md'));
});

const openssl = hasTool('openssl', 'the command lines of the guide on printing');

test.for(blocks)('every command line of $path does what it is said to', ({ lines }, { skip }) => {
  skip(!openssl && lines.some((line) => line.startsWith('openssl ')), 'apt-get install -y openssl');
  for (const line of lines) {
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect({ line, status, stderr }).toMatchObject({ line, status: 0 });
  }
});

test('a command that is not built yet says how to build it', () => {
  const alone = join(folder, 'alone', 'bin');
  mkdirSync(alone, { recursive: true });
  copyFileSync(join(ROOT, 'packages/yunform/bin/yunform.js'), join(alone, 'yunform.mjs'));
  const { status, stderr } = spawnSync(process.execPath, [join(alone, 'yunform.mjs')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'yunform is not built yet: npm run build\n' });
});
