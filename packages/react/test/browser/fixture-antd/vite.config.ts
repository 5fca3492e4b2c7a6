import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
  build: { modulePreload: { polyfill: false } },
});
