// Writes into docs/guide/aligning.md how well fields are aligned without x-element: npm run docs:align
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from '../packages/core/test/align/figures.ts';

const guide = join(import.meta.dirname, '..', 'docs', 'guide', 'aligning.md');
const table = `${figures().join('\n')}\n`;
writeFileSync(
  guide,
  readFileSync(guide, 'utf8').replace(/(?:^\| .*\n)+(?=\nRead with care)/m, () => table),
);
console.log(table);
