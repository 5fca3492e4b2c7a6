import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['main.ts'],
  format: 'esm',
  target: 'node20',
  outDir: 'out',
  splitting: true,
  silent: true,
  noExternal: [/^@yunform\//],
  external: ['ajv', 'ajv-formats', '@cfworker/json-schema', 'refa', '@eslint-community/regexpp'],
  esbuildOptions: (esbuild) => {
    esbuild.conditions = ['@yunform/source', 'import', 'module', 'default'];
  },
});
