// The pages of the bench, built as they would be published, and how much of them is not React.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin } from 'vite';
import type { Questions } from './questions.ts';

process.env.NODE_ENV = 'production';

const HERE = import.meta.dirname;
const require = createRequire(import.meta.url);
const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The libraries resolve React as the root of the repository does: there is one. */
const alias = ['react', 'react-dom'].map((name) => ({
  find: new RegExp(`^${name}(/.*)?$`),
  replacement: `${dirname(require.resolve(`${name}/package.json`))}$1`,
}));

function config(questions: Questions): InlineConfig {
  const data: Plugin = {
    name: 'questions',
    resolveId: (id) => (id === 'virtual:questions' ? '\0questions' : undefined),
    load: (id) => (id === '\0questions' ? `export default ${JSON.stringify(questions)};` : undefined),
  };
  return {
    root: join(HERE, 'page'),
    configFile: false,
    logLevel: 'error',
    plugins: [data],
    resolve: { alias, conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
  };
}

/** Builds and serves the pages. */
export async function openSite(questions: Questions): Promise<{ readonly url: string; readonly close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'yunform-bench-'));
  await build({
    ...config(questions),
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 1e6, modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The kilobytes, compressed, that a page adds to React: code and styles of the library, no data. */
export async function sizeOf(questions: Questions, variant: string): Promise<number> {
  const result = await build({
    ...config(questions),
    resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(HERE, 'page', `${variant}.tsx`),
        external: [/^react(-dom)?(\/|$)/],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const text = outputs.map((one) => (one.type === 'chunk' ? one.code : String(one.source))).join('');
  return gzipSync(text).length / 1024;
}
