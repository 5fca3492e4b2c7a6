// Runs the development tools of this repository by their own entry files: no shell, no npx, the same on every system.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Which package brings a tool. */
const PACKAGES = {
  biome: '@biomejs/biome',
  tsc: 'typescript',
  tsup: 'tsup',
  vitest: 'vitest',
  knip: 'knip',
  publint: 'publint',
};

/** Runs a tool in a folder of the repository with its output passed on; true when it was content. */
export function runTool(tool, args, { cwd = '.', env = {} } = {}) {
  const folder = join(root, 'node_modules', PACKAGES[tool]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return runNode([join(folder, bin[tool]), ...args], { cwd, env });
}

/** Runs Node on a file with its output passed on; true when it ended with exit code 0. */
export function runNode(args, { cwd = '.', env = {} } = {}) {
  const { status, signal } = spawnSync(process.execPath, args, {
    cwd: join(root, cwd),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (signal) console.log(`ended by ${signal}`);
  return status === 0;
}
