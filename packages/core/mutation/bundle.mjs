import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import vm from 'node:vm';

const CORE = join('packages', 'core');

/**
 * The sources and the given test files of the mutated copy that lies in `root`, as one script. Running it loads the sources; a test file
 * is loaded when it is asked for. Every run starts from nothing, so that no mutant sees what another one left behind.
 */
export async function bundle(root, tests) {
  const need = createRequire(join(root, 'package.json'));
  const built = await need('esbuild').build({
    stdin: { contents: entry(root, tests), resolveDir: root },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    logLevel: 'error',
    plugins: [copied(root), harness, placed],
  });
  const script = new vm.Script(`(function (require, module) {${built.outputFiles[0].text}\n})`, {
    filename: 'core.cjs',
  });
  return () => {
    const module = { exports: {} };
    script.runInThisContext()(need, module);
    return module.exports;
  };
}

/** The test files below `packages/core/test` whose path starts with one of the beginnings, in their order: the quick ones first. */
export function testFiles(root, beginnings) {
  const all = readdirSync(join(root, CORE, 'test'), { recursive: true }).filter((file) => file.endsWith('.test.ts'));
  return [...new Set(beginnings.flatMap((beginning) => all.filter((file) => file.startsWith(beginning)).sort()))];
}

function entry(root, tests) {
  const sources = readdirSync(join(root, CORE, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'));
  const loads = sources.sort().map((file) => `require('./${CORE}/src/${file}');`);
  const cases = tests.map((file) => `${JSON.stringify(file)}: () => require('./${CORE}/test/${file}'),`);
  return [...loads, 'module.exports = {', ...cases, '};'].join('\n');
}

/** Our packages are read from the copy: the links in `node_modules` lead to what is not mutated. */
const copied = (root) => ({
  name: 'copied',
  setup: (build) =>
    build.onResolve({ filter: /^@yunform\// }, ({ path }) => {
      const [, name, entryPoint] = path.split('/');
      const folder = join(root, 'packages', name);
      const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { path: resolve(folder, exports[entryPoint ? `./${entryPoint}` : '.']['@yunform/source']) };
    }),
});

const harness = {
  name: 'harness',
  setup: (build) => {
    build.onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'harness' }));
    build.onLoad({ filter: /.*/, namespace: 'harness' }, () => ({
      contents: 'export const { afterAll, describe, test, expect } = globalThis.yunformHarness;',
    }));
  },
};

/** Tests that read files know where they lie. */
const placed = {
  name: 'placed',
  setup: (build) =>
    build.onLoad({ filter: /\/core\/test\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
};
