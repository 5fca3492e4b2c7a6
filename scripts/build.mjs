// Builds every package: types by `tsc -b`, JavaScript by tsup, floors first. Stops at the first package that fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function run(command, args, cwd = '.') {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('tsc', ['-b']);
for (const name of ['schema', 'core', 'elements', 'pdf', 'react', 'yunform']) {
  if (existsSync(`packages/${name}`)) run('tsup', ['--silent'], `packages/${name}`);
}
