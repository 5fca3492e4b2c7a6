import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './house/source.ts';

/** A stranger's project, into which the packages are installed as they would be published. */
const project = mkdtempSync(join(tmpdir(), 'yunform-published-'));
const modules = join(project, 'node_modules');
afterAll(() => rmSync(project, { recursive: true, force: true }));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: { readonly [name: string]: string };
  readonly peerDependencies?: { readonly [name: string]: string };
  readonly exports: { readonly [entry: string]: unknown };
}

const packages = readFileSync(join(ROOT, 'scripts', 'packages.txt'), 'utf8')
  .trim()
  .split('\n');
const manifests = packages.map(
  (folder): Manifest => JSON.parse(readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8')),
);
const own = new Set(manifests.map(({ name }) => name));

function run(command: string, args: readonly string[], cwd = project): string {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout : `exit ${status}\n${stdout}\n${stderr}`;
}

/** Unpacks what `npm pack` makes of a package, and links the foreign packages that its manifest names (with types of peers), no others. */
function install(folder: string, { name, version, dependencies, peerDependencies }: Manifest): void {
  const target = join(modules, name);
  mkdirSync(target, { recursive: true });
  run('npm', ['pack', '--silent', '--pack-destination', project], join(ROOT, 'packages', folder));
  const archive = join(project, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  run('tar', ['-xzf', archive, '--strip-components=1', '-C', target]);
  const peers = Object.keys(peerDependencies ?? {});
  for (const foreign of [...Object.keys(dependencies ?? {}), ...peers, ...peers.map((peer) => `@types/${peer}`)]) {
    const [link, home] = [join(modules, foreign), join(ROOT, 'node_modules', foreign)];
    if (own.has(foreign) || existsSync(link) || !existsSync(home)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(home, link, 'junction');
  }
}

beforeAll(() => {
  for (const folder of packages) {
    if (!existsSync(join(ROOT, 'packages', folder, 'dist', 'index.js'))) throw new Error('Build first: npm run build');
  }
  for (const [index, folder] of packages.entries()) {
    const manifest = manifests[index];
    if (manifest) install(folder, manifest);
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'stranger', type: 'module' }));
});

const specifiers = manifests.flatMap(({ name, exports }) =>
  Object.keys(exports)
    .filter((entry) => !/\.(json|css)$/.test(entry))
    .map((entry) => join(name, entry)),
);

test('every package holds the licence', () => {
  const licence = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  for (const { name } of manifests) expect(readFileSync(join(modules, name, 'LICENSE'), 'utf8'), name).toBe(licence);
});

test.each(specifiers)('%s can be imported by a program outside this repository', (specifier) => {
  expect(
    run(process.execPath, [
      '--input-type=module',
      '-e',
      `await import(${JSON.stringify(specifier)}); console.log('ok')`,
    ]),
  ).toBe('ok\n');
});

test.each(['nodenext', 'bundler'])(
  'the types that are published hold under moduleResolution %s',
  (moduleResolution) => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types: [],
      module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
      moduleResolution,
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
    const lines = specifiers.map(
      (specifier, index) =>
        `import * as face${index} from '${specifier}';\nexport const names${index} = Object.keys(face${index});`,
    );
    const use = `import { parsePointer, type Outcome } from '@yunform/schema/base';\nexport const tokens: string[] = parsePointer('/a');\nexport type O = Outcome<string>;\n// @ts-expect-error a number is no pointer\nparsePointer(1);`;
    writeFileSync(join(project, 'main.ts'), `${lines.join('\n')}\n${use}\n`);
    expect(run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project])).toBe('');
  },
);
