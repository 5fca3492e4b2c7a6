import { printCatalogue } from './catalogue.ts';

printCatalogue(Number(process.argv[2] ?? 1791));
