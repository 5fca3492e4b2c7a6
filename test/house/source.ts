import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'vite';

/** The repository's own root folder. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

/** A source file, parsed once: what it imports and what it says. */
export interface Source {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly top: readonly Node[];
  readonly comments: readonly {
    readonly type: string;
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A node of the syntax tree (ESTree with TypeScript), as far as these checks look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** One import or re-export of a module. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
}

/** Every file below a folder of the root whose name ends so, in order of path; build output left out, none where there is no folder. */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name).split(sep).join('/');
      if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : filesBelow(path, ending);
      return entry.isFile() && entry.name.endsWith(ending) ? [path] : [];
    })
    .sort();
}

const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out', 'coverage', '.git']);

/** The TypeScript files below a folder, components included, in order of path. */
export function sourcesBelow(folder: string): string[] {
  return [...filesBelow(folder, '.ts'), ...filesBelow(folder, '.tsx')].sort();
}

/** The file at a path from the root, parsed. */
export function readSource(path: string): Source {
  return parseSource(path, readFileSync(join(ROOT, path), 'utf8'));
}

/** A text as if it were the file at that path. */
export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes: Node[] = [];
  collect(program, nodes);
  return { path, text, nodes, top: childrenOf(program.body), comments };
}

/** The line (from 1) of a place in the text. */
export function lineAt(source: Source, offset: number): number {
  return source.text.slice(0, offset).split('\n').length;
}

/** Everything the file imports, re-exports or loads, types included. */
export function importsOf(source: Source): Import[] {
  return source.nodes.flatMap((node) => {
    const found = specifierOf(node);
    return found === undefined ? [] : [{ ...found, line: lineAt(source, node.start) }];
  });
}

function specifierOf(node: Node): { specifier: string; typeOnly: boolean } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return literal(node.source, node.importKind === 'type');
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return literal(node.source, node.exportKind === 'type');
    case 'ImportExpression':
      return literal(node.source, false);
    case 'TSImportType':
      return literal(node.source ?? node.argument, true);
    default:
      return undefined;
  }
}

function literal(node: unknown, typeOnly: boolean): { specifier: string; typeOnly: boolean } | undefined {
  if (!isNode(node)) return undefined;
  const inner = isNode(node.literal) ? node.literal : node;
  return typeof inner.value === 'string' ? { specifier: inner.value, typeOnly } : undefined;
}

function collect(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isNode(value)) {
    into.push(value);
    for (const item of Object.values(value)) collect(item, into);
  }
}

function childrenOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Is the value a node of the syntax tree? */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
