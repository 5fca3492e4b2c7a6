/** One part of the bench: `npm run bench -- <part> …` runs those that are named, all of them without a name. */
interface Part {
  readonly run: (options: readonly string[]) => void | Promise<void>;
}

const PARTS: { readonly [name: string]: () => Promise<Part> } = {
  intersect: () => import('./intersect.ts'),
  route: () => import('./engine/route.ts'),
  merge: () => import('./engine/merge.ts'),
  catalogue: () => import('./engine/catalogue.ts'),
};

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
