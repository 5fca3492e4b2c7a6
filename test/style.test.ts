import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isNode, lineAt, type Node, parseSource, ROOT, readSource, type Source, sourcesBelow } from './house/source.ts';

const folders = readdirSync(join(ROOT, 'packages'));

/** Exported declarations without a doc comment right before them; re-exports take the doc of what they pass on. */
function undocumented(source: Source): string[] {
  const ends = new Set(
    source.comments
      .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
      .map(({ end }) => end + (/^\s*/.exec(source.text.slice(end))?.[0].length ?? 0)),
  );
  const seen = new Set<string>();
  return source.top.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !isNode(node.declaration)) return [];
    const name = nameOf(node.declaration);
    if (ends.has(node.start)) seen.add(name);
    return seen.has(name) ? [] : [`${source.path}:${lineAt(source, node.start)} ${name} has no doc sentence`];
  });
}

function nameOf(declaration: Node): string {
  const first = Array.isArray(declaration.declarations) ? declaration.declarations[0] : declaration;
  return isNode(first) && isNode(first.id) ? String(first.id.name) : '?';
}

/** `x as T` and `<T>x`; `as const` changes no type by force and is free. */
function casts(source: Source): string[] {
  return source.nodes.flatMap((node) => {
    if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return [];
    const type = isNode(node.typeAnnotation)
      ? source.text.slice(node.typeAnnotation.start, node.typeAnnotation.end)
      : '';
    return type === 'const' ? [] : [`${source.path}:${lineAt(source, node.start)} casts to ${type}`];
  });
}

/** Statements of a face that are more than a re-export; `export {}` is the face of a package that has nothing to show yet. */
function ownCode(source: Source): string[] {
  return source.top
    .filter((node) => !/^Export(Named|All)Declaration$/.test(node.type) || !isNode(node.source))
    .filter((node) => source.text.slice(node.start, node.end) !== 'export {};')
    .map((node) => `${source.path}:${lineAt(source, node.start)} a face holds re-exports only`);
}

test.each(folders)('packages/%s: every exported name says what it promises', (folder) => {
  expect(sourcesBelow(`packages/${folder}/src`).map(readSource).flatMap(undocumented)).toEqual([]);
});

test.each(folders)('packages/%s: no casts outside base/json.ts', (folder) => {
  const files = sourcesBelow(`packages/${folder}/src`).filter((path) => !path.endsWith('/base/json.ts'));
  expect(files.map(readSource).flatMap(casts)).toEqual([]);
});

test.each(folders)('packages/%s: the face holds re-exports only, and only faces and registries collect', (folder) => {
  const manifest = readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8');
  const faces = [...manifest.matchAll(/"@yunform\/source": "\.\/([^"]+)"/g)].map(
    ([, path]) => `packages/${folder}/${path}`,
  );
  const indexes = sourcesBelow(`packages/${folder}/src`).filter((path) => path.endsWith('/index.ts'));
  const collecting = indexes.filter((path) => !faces.includes(path) && !/\/(keywords|lens)\/index\.ts$/.test(path));
  expect(collecting).toEqual([]);
  expect(faces.length).toBeGreaterThan(0);
  expect(faces.map(readSource).flatMap(ownCode)).toEqual([]);
});

test('what these checks look for is found', () => {
  const wrong = parseSource(
    'packages/core/src/wrong.ts',
    `export const bare = 1;
     /** Says what it promises. */
     export function said(): void {}
     // not a doc sentence
     export interface Unsaid { readonly a: string }
     export const cast = JSON.parse('1') as number;
     export const list = ['a'] as const;`,
  );
  expect(undocumented(wrong).map((line) => line.split(' ')[1])).toEqual(['bare', 'Unsaid', 'cast', 'list']);
  expect(casts(wrong)).toEqual(['packages/core/src/wrong.ts:6 casts to number']);
  expect(ownCode(parseSource('a.ts', `export { a } from './a.ts'; export const b = 1; import './c.ts';`))).toHaveLength(
    2,
  );
});
