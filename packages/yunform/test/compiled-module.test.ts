import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile, readIntake } from 'yunform';
import { hasTool } from '../../../test/tools.ts';
import { answersFile, four, User } from './user.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const user = new User();
let folder: string;

beforeAll(() => {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'out', 'module-'));
  const intake = join(folder, 'intake.json');
  expect(user.run('merge', ...four.map(([, file]) => file), '-o', intake)).toMatchObject({ exit: 0 });
  expect(user.run('compile', intake, '-o', join(folder, 'made'))).toMatchObject({ exit: 0 });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/@yunform'), join(folder, 'node_modules/@yunform'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Right answers, overflowing ones, and ones that several departments refuse. */
function tried(): readonly unknown[] {
  const full = JSON.parse(readFileSync(answersFile('full'), 'utf8'));
  const wrong = structuredClone(full);
  wrong.organization['registered-capital'] = 0.001;
  wrong.organization.name = '';
  delete wrong.organization['business-scope'];
  return [full, JSON.parse(readFileSync(answersFile('simple'), 'utf8')), wrong, {}];
}

/** What the library says of the same answers, each department's validator made by ajv when it runs. */
function expected(): readonly unknown[] {
  const intake = readIntake(JSON.parse(readFileSync(join(folder, 'intake.json'), 'utf8')));
  if (!intake.ok) throw new Error('no intake');
  const engine = compile(intake.value);
  const bare = { check: false, provenance: false } as const;
  const both = tried().map((answers) => JSON.parse(JSON.stringify(answers)));
  return JSON.parse(JSON.stringify(both.map((answers) => [engine.route(answers), engine.route(answers, bare)])));
}

const PROGRAM = `import { route } from './made/index.js';
const bare = { check: false, provenance: false };
export const routed = (answers) => answers.map((one) => [route(one), route(one, bare)]);`;

test('the module runs in Node without generating code, and says what the library says', () => {
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  writeFileSync(
    join(folder, 'main.js'),
    `import { routed } from './program.js'; console.log(JSON.stringify(routed(${JSON.stringify(tried())})));`,
  );
  const flags = ['--disallow-code-generation-from-strings', join(folder, 'main.js')];
  const { stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(expected());
});

test.skipIf(!hasTool('chromium', 'the compiled module in a browser under a strict policy'))(
  "the module runs in a browser under script-src 'self'",
  async () => {
    writeFileSync(join(folder, 'program.js'), `${PROGRAM}\nwindow.routed = routed;`);
    const built = await build({
      entryPoints: [join(folder, 'program.js')],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    const script = built.outputFiles[0]?.text ?? '';
    const page = '<!doctype html><title>x</title><script type="module" src="/program.js"></script>';
    const server = createServer((request, response) => {
      const isScript = request.url === '/program.js';
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
      response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html');
      response.end(isScript ? script : page);
    }).listen(0);
    const { port } = server.address() as AddressInfo;
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    try {
      const tab = await browser.newPage();
      const complaints: string[] = [];
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('console', (message) => complaints.push(message.text()));
      await tab.goto(`http://127.0.0.1:${port}/`);
      await tab.waitForFunction('window.routed !== undefined');
      const routed = await tab.evaluate(`JSON.stringify(window.routed(${JSON.stringify(tried())}))`);
      expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
      expect(JSON.parse(String(routed))).toEqual(expected());
    } finally {
      await browser.close();
      server.close();
    }
  },
  60_000,
);
