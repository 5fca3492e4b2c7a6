import type { Options } from 'tsup';

/** How every package is bundled: JavaScript only, `tsc -b` makes the types; `clean` would leave stale build info behind. */
export function library(options: Options = {}): Options {
  return {
    entry: ['src/index.ts'],
    format: 'esm',
    target: 'node20',
    platform: 'neutral',
    clean: false,
    dts: false,
    sourcemap: true,
    esbuildOptions: (esbuild) => {
      esbuild.conditions = ['import', 'module', 'default'];
    },
    ...options,
  };
}
