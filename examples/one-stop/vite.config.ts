import { defineConfig } from 'vite';
import { intake } from './intake-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [intake()],
  resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
  worker: { format: 'es' },
  build: { outDir: 'out', emptyOutDir: true, modulePreload: { polyfill: false } },
});
