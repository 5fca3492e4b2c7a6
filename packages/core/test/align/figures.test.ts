import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figures } from './figures.ts';

const guide = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'guide', 'aligning.md');

test('docs/guide/aligning.md gives the figures of today (npm run docs:align writes them)', () => {
  const said = readFileSync(guide, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(said).toEqual(expect.arrayContaining([...figures()]));
}, 300_000);
