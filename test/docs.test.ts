import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documents, findPrograms, type Program, programsOf, withAssertions } from './house/docs.ts';
import { ROOT } from './house/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'yunform-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const programs = documents().flatMap(programsOf);
const files = programs.map((program) => [`${program.path}:${program.line}`, write(program)] as const);

function write(program: Program): string {
  const file = join(folder, `${program.path.replace(/[^\w.-]/g, '-')}-${program.line}.ts`);
  writeFileSync(file, `${withAssertions(program)}\nexport {};\n`);
  return file;
}

symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');

/** What the compiler says against these files, as the repository's own rules have it. */
function typeErrors(include: readonly string[]): string {
  const compilerOptions = {
    composite: false,
    emitDeclarationOnly: false,
    declarationMap: false,
    isolatedDeclarations: false,
    noEmit: true,
    types: ['node'],
    lib: ['es2023', 'dom'],
    jsx: 'react-jsx',
  };
  const config = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions, files: include };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return stdout + stderr;
}

test('the programs in the documentation type-check', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(typeErrors(files.map(([, file]) => file))).toBe('');
});

test('a program that does not type-check is caught', () => {
  const code = `import { canonical } from '@yunform/schema/base';\ncanonical(undefined);`;
  expect(typeErrors([write({ path: 'wrong.md', line: 1, code })])).toContain(`'undefined' is not assignable`);
});

test.for(files)('%s runs and keeps its word', async ([, file]) => {
  await import(/* @vite-ignore */ file);
});

test('links inside the repository lead somewhere', () => {
  const broken = documents().flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8').replace(/```[\s\S]*?```/g, '');
    return [...text.matchAll(/\]\(([^)\s#]+)(#[^)\s]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(ROOT, dirname(path), decodeURI(target))))
      .map((target) => `${path}: ${target}`);
  });
  expect(broken).toEqual([]);
});

let tried = 0;

async function outcome(code: string): Promise<string> {
  tried += 1;
  const file = write({ path: 'tried.md', line: tried, code });
  return import(/* @vite-ignore */ file).then(
    () => 'kept',
    (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
  );
}

test('a promise that does not hold is caught', async () => {
  expect(await outcome(`1 + 1; // => 3`)).toBe('AssertionError');
  expect(await outcome(`const 中文 = { a: [1] }; // => { a: [2] }`)).toBe('AssertionError');
  expect(await outcome(`Promise.resolve(1); // => 1`)).toBe('AssertionError');
  expect(await outcome(`throw new RangeError('no');`)).toBe('RangeError');
});

test('a promise that holds is kept, over several lines and after a declaration too', async () => {
  expect(await outcome(`['一',\n  '二'].join(''); // => '一二'\nconst x = 1; // => 1`)).toBe('kept');
  expect(await outcome(`({ a: 1, b: 2 }); // => {\n//   a: 1,\n//   b: 2,\n// }\n`)).toBe('kept');
  expect(await outcome(`await Promise.resolve(1); // => 1`)).toBe('kept');
});

test('a promise on nothing is refused', () => {
  expect(() => withAssertions({ path: 'a.md', line: 7, code: '1;\n// => 1' })).toThrow('a.md:8');
});

test('a block can go on with the block before; other languages are left alone', () => {
  const text =
    'A\n```ts\nconst a = 1;\n```\nB\n```js\nno\n```\n- C\n\n  ```ts continued\n  a; // => 1\n  ```\n```ts\n2;\n```\n';
  expect(findPrograms('a.md', text)).toEqual([
    { path: 'a.md', line: 3, code: 'const a = 1;\n\n  a; // => 1\n' },
    { path: 'a.md', line: 15, code: '2;\n' },
  ]);
});
