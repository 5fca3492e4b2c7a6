import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['main.ts', 'peer.ts'],
  format: 'esm',
  target: 'node20',
  outDir: 'out',
  silent: true,
  noExternal: [/^@yunform\//],
  external: [
    'pdf-lib',
    'pdfkit',
    'pdfmake',
    'react',
    '@react-pdf/renderer',
    '@cantoo/pdf-lib',
    '@cantoo/fontkit',
    '@pdf-lib/fontkit',
  ],
  esbuildOptions: (esbuild) => {
    esbuild.conditions = ['@yunform/source', 'import', 'module', 'default'];
  },
});
