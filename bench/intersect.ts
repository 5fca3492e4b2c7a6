import { printSpeed } from './speed.ts';
import { printVerdicts } from './verdicts.ts';

/** Joining schemas, side by side with other libraries. */
export function run(options: readonly string[]): void {
  const only = options.includes('--ours');
  console.log(`intersect side by side, Node ${process.version}`);
  printSpeed(only);
  if (!only) printVerdicts([16, 256], 200);
}
