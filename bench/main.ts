// `npm run bench` runs every part, `npm run bench -- pdf` those that are named; `--ours` leaves the other libraries of a part out.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { printSpeed } from './speed.ts';
import { printVerdicts } from './verdicts.ts';

const words = process.argv.slice(2);
const only = words.includes('--ours');

const parts: { readonly [name: string]: () => void } = {
  schema: () => {
    console.log(`intersect side by side, Node ${process.version}`);
    printSpeed(only);
    if (!only) printVerdicts([16, 256], 200);
  },
  // A package of its own: who compares schemas installs no PDF libraries.
  pdf: () => {
    const cwd = join(import.meta.dirname, '..', 'pdf');
    spawnSync('npm', ['run', '--silent', 'bench', ...(only ? ['--', '--ours'] : [])], { cwd, stdio: 'inherit' });
  },
};

const named = Object.keys(parts).filter((part) => words.includes(part));
for (const part of named.length > 0 ? named : Object.keys(parts)) parts[part]?.();
