import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from './house/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'yunform-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examples = readdirSync(join(ROOT, 'examples')).filter((name) =>
  existsSync(join(ROOT, 'examples', name, 'main.ts')),
);

test('there are examples, each with a README', () => {
  expect(examples.length).toBeGreaterThan(0);
  for (const name of examples) expect(existsSync(join(ROOT, 'examples', name, 'README.md')), name).toBe(true);
});

test.each(examples)('examples/%s prints what its expected/ folder holds', async (name) => {
  const main = join(ROOT, 'examples', name, 'main.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'run-ts.mjs'), main, join(folder, name)],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' } },
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  await expect(stdout.replaceAll(join(folder, name), 'out')).toMatchFileSnapshot(
    join(ROOT, 'examples', name, 'expected', 'stdout.txt'),
  );
});
