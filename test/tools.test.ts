import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, ROOT } from './house/source.ts';
import tools from './tools.json' with { type: 'json' };

const checks = [...filesBelow('test', '.ts'), ...filesBelow('packages', '.ts'), ...filesBelow('examples', '.ts')]
  .filter((path) => /(^|\/)test\//.test(path) && path !== 'test/tools.ts')
  .map((path) => readFileSync(join(ROOT, path), 'utf8'));

test.each(Object.entries(tools))('%s is installed for a check that asks for it', (tool, entry) => {
  const names = [`'${tool}'`, `/${tool}'`, ...('path' in entry ? [entry.path] : [])];
  expect(checks.some((text) => names.some((name) => text.includes(name)))).toBe(true);
});
