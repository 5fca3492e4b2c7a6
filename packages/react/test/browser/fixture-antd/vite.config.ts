import { defineConfig } from 'vite';
import { intake } from '../../../../../examples/one-stop/intake-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [intake()],
  resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
  build: { modulePreload: { polyfill: false } },
});
