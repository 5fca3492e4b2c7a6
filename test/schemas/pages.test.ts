import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formPages } from '../../scripts/forms.ts';
import { overlapPicture } from '../../scripts/overlap-picture.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'forms');
const pages = formPages();

test('docs/forms holds a page per form and nothing else (npm run docs:forms writes it)', () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages.keys()])('docs/forms/%s says what the schemas say', (name) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(pages.get(name));
});

test('the picture holds the size of each set and of each intersection', () => {
  const picture = overlapPicture(['甲', '乙'], [new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd', 'e'])]);
  expect([...picture.matchAll(/fill="#[0-9a-f]+">(\d+)</g)].map(([, count]) => count)).toEqual(['3', '2', '2', '4']);
});
