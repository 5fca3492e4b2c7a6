import { join } from 'node:path';
import { defineConfig, type Plugin, runnerImport } from 'vite';

const MATTER = '一网通';

/** `virtual:intake` is the matter's intake as JSON: merged when the page is built, so that the browser gets no merging code. */
function intake(): Plugin {
  return {
    name: 'intake',
    resolveId: (id) => (id === 'virtual:intake' ? '\0virtual:intake' : undefined),
    load: async (id) => {
      if (id !== '\0virtual:intake') return undefined;
      const { module } = await runnerImport<typeof import('./intake.ts')>(join(import.meta.dirname, 'intake.ts'), {
        configFile: false,
        logLevel: 'error',
        environments: { inline: { resolve: { conditions: ['@yunform/source'], noExternal: [/^@yunform\//] } } },
      });
      return `export default ${JSON.stringify(module.intakeOf(MATTER))};`;
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [intake()],
  resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
  worker: { format: 'es' },
  build: { outDir: 'out', emptyOutDir: true, modulePreload: { polyfill: false } },
});
