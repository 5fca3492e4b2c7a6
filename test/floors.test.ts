import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge, ROOMS } from './house/floors.ts';
import { filesBelow, importsOf, parseSource, ROOT, readSource, type Source, sourcesBelow } from './house/source.ts';

const folders = readdirSync(join(ROOT, 'packages'));
const faces = new Set(folders.flatMap(facesOf));

/** Every name under which a package may be imported. */
function facesOf(folder: string): string[] {
  const { name, exports } = JSON.parse(readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8'));
  return Object.keys(exports).map((entry) => join(name, entry));
}

function complaints(source: Source): string[] {
  return importsOf(source).flatMap(({ specifier, line, typeOnly }) => {
    const wrong = judge(source.path, specifier, typeOnly, faces);
    return wrong === undefined ? [] : [`${source.path}:${line} ${wrong}`];
  });
}

test('every package has a place in the house, under its own name', () => {
  for (const folder of folders) expect(facesOf(folder)).toContain(ROOMS[folder]?.name);
});

test.each(folders)('packages/%s imports downwards only, and other packages by the names they export', (folder) => {
  const files = sourcesBelow(`packages/${folder}/src`);
  expect(files.length).toBeGreaterThan(0);
  expect(files.map(readSource).flatMap(complaints)).toEqual([]);
});

test.each(folders)('what packages/%s imports from a sibling stands among its dependencies', (folder) => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8'));
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const used = sourcesBelow(`packages/${folder}/src`).map(readSource).flatMap(importsOf);
  const siblings = Object.values(ROOMS).map(({ name }) => name);
  for (const sibling of siblings) {
    const imported = used.some(({ specifier }) => specifier === sibling || specifier.startsWith(`${sibling}/`));
    if (imported) expect(declared, `${folder} imports ${sibling}`).toContain(sibling);
  }
});

test('tests and examples import packages by name; only the lowest rooms and the command-line kit are tested from within', () => {
  const outside = [
    ...sourcesBelow('examples'),
    ...filesBelow('packages', '.test.ts'),
    ...filesBelow('packages', '.test.tsx'),
  ];
  const inner = outside.map(readSource).flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) =>
        /packages\/|(^|\/)src\/(?!(base|keywords|pattern|lens|condition|cli|words)\/)/.test(specifier),
      )
      .map(({ specifier, line }) => `${source.path}:${line} ${specifier}`),
  );
  expect(inner).toEqual([]);
});

test.each(Object.entries(ROOMS))('the tour walks the floors of packages/%s in order', (folder, { floors = [] }) => {
  const tour = readFileSync(join(ROOT, 'docs', 'tour.md'), 'utf8');
  const standing = floors.filter(
    (floor) => !floor.endsWith('.ts') && existsSync(join(ROOT, 'packages', folder, 'src', floor)),
  );
  const walked = [...tour.matchAll(/^\d+\. \[[^\]]+\]\(\.\.\/packages\/([^/]+)\/src\/([^)]+)\)/gm)];
  expect(walked.filter(([, name]) => name === folder).map(([, , floor]) => floor)).toEqual(standing);
});

const violations: readonly [what: string, path: string, text: string, complaint: string][] = [
  [
    'a lower floor that imports a higher one',
    'packages/schema/src/base/json.ts',
    `import { intersect } from '../algebra/intersect.ts';`,
    'imports go down, never up',
  ],
  [
    'a type that comes from a higher floor',
    'packages/core/src/form/form.ts',
    `import type { Question } from '../merge/question.ts';`,
    'imports go down, never up',
  ],
  [
    'a re-export from a higher floor',
    'packages/core/src/lens/index.ts',
    `export * from '../route/route.ts';`,
    'imports go down, never up',
  ],
  [
    'a dynamic import of a higher floor',
    'packages/core/src/lens/lens.ts',
    `const route = await import('../route/route.ts');`,
    'imports go down, never up',
  ],
  [
    'a type taken inline from a higher floor',
    'packages/core/src/form/form.ts',
    `type Q = import('../merge/question.ts').Question;`,
    'imports go down, never up',
  ],
  [
    'a file that imports the face of its own package',
    'packages/core/src/form/form.ts',
    `import { merge } from '../index.ts';`,
    'imports go down, never up',
  ],
  [
    'an issue catalogue that needs more than the base',
    'packages/core/src/catalog/catalog.ts',
    `import type { Form } from '../form/form.ts';`,
    'imports go down, never up',
  ],
  [
    'a package that imports upwards',
    'packages/schema/src/algebra/intersect.ts',
    `import { merge } from '@yunform/core';`,
    '@yunform/schema may not import @yunform/core',
  ],
  [
    'a package that imports the command line',
    'packages/pdf/src/print.ts',
    `import { main } from 'yunform';`,
    '@yunform/pdf may not import yunform',
  ],
  [
    'a path inside another package',
    'packages/core/src/form/form.ts',
    `import { canonical } from '@yunform/schema/src/base/json.ts';`,
    'is no name that the exports',
  ],
  [
    'a relative path into another package',
    'packages/core/src/form/form.ts',
    `import { canonical } from '../../../schema/src/base/json.ts';`,
    'leaves src',
  ],
  [
    'data that needs code of core',
    'packages/elements/src/elements.ts',
    `import { emptyCatalogue } from '@yunform/core';`,
    'import type',
  ],
  [
    'files read where a browser runs',
    'packages/core/src/form/form.ts',
    `import { readFileSync } from 'node:fs';`,
    'runs in browsers',
  ],
  [
    'a relative import without its ending',
    'packages/pdf/src/print.ts',
    `import { page } from './page';`,
    'does not say its ending',
  ],
  ['a folder that is no floor', 'packages/core/src/helpers/util.ts', `import { a } from './a.ts';`, 'is no floor yet'],
  [
    'a package without a place',
    'packages/attic/src/index.ts',
    `import { a } from './a.ts';`,
    'has no place in the house',
  ],
];

test.each(violations)('%s is caught', (_what, path, text, complaint) => {
  expect(complaints(parseSource(path, text)).join()).toContain(complaint);
});

test('what is allowed is left in peace', () => {
  const allowed: [string, string][] = [
    [
      'packages/schema/src/algebra/intersect.ts',
      `import { canonical } from '../base/json.ts'; import { a } from './a.ts';`,
    ],
    [
      'packages/core/src/form/form.ts',
      `import { issue } from '../catalog/catalog.ts'; import Ajv from 'ajv/dist/2020.js';`,
    ],
    [
      'packages/elements/src/elements.ts',
      `import type { Catalogue } from '@yunform/core'; export type { Catalogue } from '@yunform/core';`,
    ],
    ['packages/yunform/src/cli.ts', `import { main } from './cli/main.ts'; import { argv } from 'node:process';`],
    ['packages/core/src/index.ts', `export { merge } from './merge/merge.ts';`],
  ];
  expect(allowed.flatMap(([path, text]) => complaints(parseSource(path, text)))).toEqual([]);
});
