// `npm test`: every check of the house, then one line "N passed, N failed, N skipped". Installs nothing.
// A check that lacks a system tool is skipped by name with the apt line that enables it; with CI=true that is a failure.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode, runTool } from './tools.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function check(title, run) {
  console.log(`\n── ${title}`);
  const ok = run();
  counts[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(title);
}

/** All tests of vitest, each counted by itself; a file that does not load, or whose hooks fail, counts as one failure. */
function tests() {
  console.log('\n── tests (vitest run)');
  const folder = mkdtempSync(join(tmpdir(), 'yunform-test-'));
  const [file, skips] = [join(folder, 'vitest.json'), join(folder, 'skips.txt')];
  const ok = runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], {
    env: { YUNFORM_SKIPS: skips },
  });
  const before = counts.failed;
  const report = read(file, JSON.parse) ?? { testResults: [] };
  for (const suite of report.testResults) countSuite(suite);
  if (report.testResults.length === 0 || (!ok && counts.failed === before)) fail('tests (vitest run)');
  const missing = read(skips, (text) => [...new Set(text.trim().split('\n'))].sort());
  if (missing) console.log(`\nskipped for a missing system tool:\n${missing.map((line) => `  ${line}`).join('\n')}`);
  rmSync(folder, { recursive: true, force: true });
}

function countSuite({ name, status, assertionResults }) {
  const file = name.slice(process.cwd().length + 1);
  const broken = status === 'failed' && !assertionResults.some((result) => result.status === 'failed');
  if (broken) fail(`${file} fails before or beside its tests`);
  for (const result of assertionResults) {
    if (result.status === 'passed') counts.passed += 1;
    else if (result.status === 'failed') fail(`${file}: ${result.fullName}`);
    else {
      counts.skipped += 1;
      console.log(`skipped: ${file}: ${result.fullName}`);
    }
  }
}

function fail(title) {
  counts.failed += 1;
  failures.push(title);
}

function read(file, parse) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

check('lint (biome check)', () => runTool('biome', ['check', '--error-on-warnings', '.']));
check('build (tsc -b, tsup)', () => runNode(['scripts/build.mjs', '--clean']));
tests();
check('unused code and dependencies (knip)', () => runTool('knip', []));
for (const name of readFileSync('scripts/packages.txt', 'utf8').trim().split('\n')) {
  check(`publishable (publint packages/${name})`, () => runTool('publint', ['--strict', `packages/${name}`]));
}
if (process.env.CI === 'true' && counts.skipped > 0) {
  failures.push(`with CI=true nothing may be skipped (${counts.skipped} skipped)`);
  counts.failed += counts.skipped;
  counts.skipped = 0;
}
if (failures.length > 0) console.log(`\n${failures.map((title) => `FAILED: ${title}`).join('\n')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
