// Runs a TypeScript file of this repository from sources, without a build: node scripts/run-ts.mjs <file> [arguments …]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run-ts.mjs <file.ts> [arguments …]');
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.argv[0] ?? 'node', path, ...rest];
// The workspace's packages are read as sources, everything else as installed.
const ours = /^(?:@yunform\/|yunform$)/;
await runnerImport(path, {
  configFile: false,
  logLevel: 'error',
  environments: { inline: { resolve: { conditions: ['@yunform/source'], noExternal: [ours] } } },
});
