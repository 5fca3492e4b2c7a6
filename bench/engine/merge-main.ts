import { run } from './merge.ts';

run();
