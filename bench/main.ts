import { printSpeed } from './speed.ts';
import { printVerdicts } from './verdicts.ts';

const only = process.argv.includes('--ours');
console.log(`intersect side by side, Node ${process.version}`);
printSpeed(only);
if (!only) printVerdicts([16, 256], 200);
