import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, test, vi } from 'vitest';

interface Bundle {
  /** Bytes after gzip, React not counted. */
  readonly size: number;
  /** The modules that are in it, by their path in the repository. */
  readonly modules: readonly string[];
}

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What an application gets that imports these names. */
async function bundleOf(code: string): Promise<Bundle> {
  vi.stubEnv('NODE_ENV', 'production');
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === join(ROOT, 'entry') ? '\0entry' : undefined),
        load: (id) => (id === '\0entry' ? code : undefined),
      },
    ],
    resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
    build: {
      write: false,
      rollupOptions: {
        input: join(ROOT, 'entry'),
        external: [/^react(-dom)?(\/|$)/],
        preserveEntrySignatures: 'strict',
      },
      modulePreload: { polyfill: false },
      minify: true,
    },
  });
  vi.unstubAllEnvs();
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const text = chunks.map(({ code: part }) => part).join('');
  const modules = chunks.flatMap(({ modules: held }) =>
    Object.entries(held).flatMap(([id, { renderedLength }]) =>
      renderedLength > 0 ? [id.replace(`${ROOT}/`, '')] : [],
    ),
  );
  return { size: gzipSync(text).length, modules };
}

const FORBIDDEN = [
  // Reading a schema's dialect is needed; deciding about schemas is not.
  /packages\/schema\/src\/(algebra\/(?!normalize|document)|pattern\/|keywords\/)/,
  /packages\/core\/src\/(align|merge)\//,
  /node_modules\/ajv\//,
  /node_modules\/(refa|@eslint-community\/regexpp|@noble\/hashes)\//,
  /node_modules\/@rjsf\/validator/,
];

describe('what an application gets', () => {
  let entry: Bundle;
  let form: Bundle;
  let store: Bundle;
  beforeAll(async () => {
    entry = await bundleOf(`export * from '@yunform/react';`);
    form = await bundleOf(
      `export { IntakeForm, IntakeProvider } from '@yunform/react'; export { createIntakeStore, serverDrafts } from '@yunform/react/store';`,
    );
    store = await bundleOf(`export * from '@yunform/react/store';`);
  });

  test('the default entry takes at most 140 KB over React, compressed; with a store it is an applicant’s whole page', () => {
    const [all, page, alone] = [entry, form, store].map(({ size }) => (size / 1024).toFixed(1));
    console.info(`default entry ${all} KB, form with store ${page} KB, store ${alone} KB, compressed, over React`);
    expect(entry.size).toBeLessThanOrEqual(140 * 1024);
    expect(form.size).toBeLessThanOrEqual(147 * 1024);
  });

  test('Ant Design is only in its own entry, the desk not on an applicant’s page', () => {
    const theirs = /node_modules\/(antd|@rjsf\/antd|@ant-design|@rc-component)\//;
    expect([...entry.modules, ...form.modules].filter((path) => theirs.test(path))).toEqual([]);
    expect(form.modules.filter((path) => path.startsWith('packages/react/src/desk/'))).toEqual([]);
  });

  test('neither merging nor the schema algebra, pattern automata or a code-generating validator is in it', () => {
    expect(form.modules.length).toBeGreaterThan(100);
    const modules = [...entry.modules, ...form.modules, ...store.modules];
    expect(modules.filter((path) => FORBIDDEN.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  test('the store alone needs neither React nor a form library', () => {
    expect(store.modules.filter((path) => /react|rjsf/.test(path) && !path.startsWith('packages/react/src/'))).toEqual(
      [],
    );
    expect(store.modules.filter((path) => /packages\/react\/src\/(form|theme|widgets|words)\//.test(path))).toEqual([]);
  });
});
