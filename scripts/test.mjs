// `npm test`: every check of the house, then one line "N passed, N failed, N skipped". Changes nothing on the machine.
// A check that lacks a system tool is skipped by name with the apt line that enables it; with CI=true that is a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const counts = { passed: 0, failed: 0, skipped: 0 };

function run(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function check(title, command, args) {
  const ok = run(title, command, args);
  counts[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(`FAILED: ${title}`);
}

function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'yunform-test-'));
  const file = join(folder, 'vitest.json');
  const skips = join(folder, 'skips.txt');
  const args = ['--no-install', 'vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run('tests (vitest run)', 'npx', args, { YUNFORM_SKIPS: skips });
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests;
    counts.skipped += report.numPendingTests + report.numTodoTests;
    const broken = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    );
    counts.failed += broken.length;
    if (!ok && report.numFailedTests + broken.length === 0) counts.failed += 1;
    if (report.numPassedTests === 0) counts.failed += 1;
  } catch {
    counts.failed += 1;
  }
  listSkips(skips);
  rmSync(folder, { recursive: true, force: true });
}

function listSkips(file) {
  try {
    const lines = [...new Set(readFileSync(file, 'utf8').trim().split('\n'))].sort();
    console.log(`\nskipped for a missing system tool:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  } catch {
    // No check lacked a tool.
  }
}

check('lint (biome check)', 'npx', ['--no-install', 'biome', 'check', '--error-on-warnings', '.']);
check('build (tsc -b, tsup)', 'node', ['scripts/build.mjs']);
tests();
check('unused code and dependencies (knip)', 'npx', ['--no-install', 'knip']);
for (const name of readFileSync('scripts/packages.txt', 'utf8').trim().split('\n')) {
  check(`publishable (publint packages/${name})`, 'npx', ['--no-install', 'publint', '--strict', `packages/${name}`]);
}
if (process.env.CI === 'true' && counts.skipped > 0) {
  console.log(`FAILED: with CI=true nothing may be skipped (${counts.skipped} skipped)`);
  counts.failed += counts.skipped;
  counts.skipped = 0;
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
