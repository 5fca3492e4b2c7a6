// Builds every package: types by `tsc -b`, JavaScript by tsup, floors first. Stops at the first that fails.
// `--clean` first deletes what earlier builds left, build information included.
import { readFileSync, rmSync } from 'node:fs';
import { runTool } from './tools.mjs';

const packages = readFileSync('scripts/packages.txt', 'utf8').trim().split('\n');

if (process.argv.includes('--clean')) {
  for (const name of packages) rmSync(`packages/${name}/dist`, { recursive: true, force: true });
}
if (!runTool('tsc', ['-b'])) process.exit(1);
for (const name of packages) {
  if (!runTool('tsup', ['--silent'], { cwd: `packages/${name}` })) process.exit(1);
}
