import { printMerge } from './merge.ts';

printMerge(Number(process.argv[2] ?? 15));
