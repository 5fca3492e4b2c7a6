import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './house/source.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly scripts?: { readonly [name: string]: string };
  readonly dependencies?: { readonly [name: string]: string };
  readonly devDependencies?: { readonly [name: string]: string };
}

function manifestOf(...path: string[]): Manifest {
  return JSON.parse(readFileSync(join(ROOT, ...path, 'package.json'), 'utf8'));
}

const own = ['.', ...readdirSync(join(ROOT, 'packages')).map((folder) => `packages/${folder}`)].map((path) =>
  manifestOf(path),
);
const names = new Set(own.map(({ name }) => name));
const decisions = readdirSync(join(ROOT, 'docs', 'decisions')).map((file) =>
  readFileSync(join(ROOT, 'docs', 'decisions', file), 'utf8'),
);

const pinned = own.flatMap(({ name, dependencies, devDependencies }) =>
  Object.entries({ ...dependencies, ...devDependencies }).map(
    ([dependency, version]) => [name, dependency, version] as const,
  ),
);
const runtime = own.flatMap(({ name, dependencies = {} }) =>
  Object.keys(dependencies)
    .filter((dependency) => !names.has(dependency))
    .map((dependency) => [dependency, name] as const),
);

test.each(pinned)('%s pins %s exactly', (_name, _dependency, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

describe.each(runtime)('%s, which %s needs at run time,', (dependency) => {
  const manifest = manifestOf('node_modules', dependency);

  test('has a permissive licence', () => {
    expect(manifest.license).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|MIT AND OFL-1\.1)$/);
  });

  test('runs nothing while it is installed', () => {
    const hooks = Object.keys(manifest.scripts ?? {}).filter((script) => /^(pre|post)?install$/.test(script));
    expect(hooks).toEqual([]);
  });

  test('stands with its version in a decision', () => {
    const named = decisions.some((text) => text.includes(dependency) && text.includes(manifest.version));
    expect(named, `${dependency} ${manifest.version}`).toBe(true);
  });
});

test('what judges patterns stays out of everything that runs in a browser', () => {
  expect(runtime.filter(([dependency]) => dependency === 'recheck')).toEqual([['recheck', 'yunform']]);
});
