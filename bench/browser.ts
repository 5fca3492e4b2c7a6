import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Typing in a browser, side by side with other form libraries: a package of its own, which brings them. */
export function run(): void {
  const cwd = join(import.meta.dirname, '..', 'browser');
  const { status } = spawnSync('npm', ['run', '--silent', 'bench'], { cwd, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
