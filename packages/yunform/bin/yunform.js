#!/usr/bin/env node
// Tracked, not built: npm links a command at install time only to a file that is there.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write('yunform is not built yet: npm run build\n');
  process.exitCode = 2;
}
