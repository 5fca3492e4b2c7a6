import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const MATTER = '一网通';

/** `virtual:intake` is the matter's intake as JSON: merged when the page is built, so that the browser gets no merging code. */
export function intake(): Plugin {
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
