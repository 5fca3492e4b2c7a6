import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One part of the bench: `npm run bench -- <part> …` runs those that are named, all of them without a name. */
interface Part {
  readonly run: (options: readonly string[]) => void | Promise<void>;
}

const PARTS: { readonly [name: string]: () => Part | Promise<Part> } = {
  intersect: () => import('./intersect.ts'),
  route: () => import('./engine/route.ts'),
  merge: () => import('./engine/merge.ts'),
  catalogue: () => import('./engine/catalogue.ts'),
  pdf: () => packageOf('pdf'),
  browser: () => packageOf('browser'),
};

/** A part that is a package of its own, so that its libraries are installed by those alone who compare with them. */
function packageOf(folder: string): Part {
  const cwd = join(import.meta.dirname, '..', folder);
  return {
    run(options) {
      const { status } = spawnSync('npm', ['run', '--silent', 'bench', '--', ...options], { cwd, stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    },
  };
}

const given = process.argv.slice(2);
const named = given.filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
  const part = await PARTS[name]?.();
  await part?.run(given.filter((word) => word.startsWith('--')));
}
