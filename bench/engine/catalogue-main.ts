import { run } from './catalogue.ts';

run();
