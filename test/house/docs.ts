import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, isNode, lineAt, type Node, parseSource, ROOT, type Source } from './source.ts';

/** A program out of the documentation: one ```` ```ts ```` block, with those that continue it. */
export interface Program {
  readonly path: string;
  readonly line: number;
  readonly code: string;
}

/** Every Markdown file that people read, from the root's README to those of packages and examples. */
export function documents(): string[] {
  const own = filesBelow('.', '.md').filter((path) => !path.startsWith('.'));
  return own.filter((path) => /^[^/]+$|^docs\/|^(packages|examples|schemas)\/.*README[^/]*\.md$/.test(path));
}

/** The programs of one document, in order. */
export function programsOf(path: string): Program[] {
  return findPrograms(path, readFileSync(join(ROOT, path), 'utf8'));
}

/** As `programsOf`, from a text: ```` ```ts ```` begins a program, ```` ```ts continued ```` goes on with the one before. */
export function findPrograms(path: string, text: string): Program[] {
  const programs: Program[] = [];
  for (const match of text.matchAll(/^([ \t]*)```ts([ \t]+continued)?[ \t]*\n([\s\S]*?)^\1```[ \t]*$/gm)) {
    const line = text.slice(0, match.index).split('\n').length + 1;
    const code = match[3] ?? '';
    const last = programs.at(-1);
    if (match[2] === undefined) programs.push({ path, line, code });
    else if (last) programs[programs.length - 1] = { ...last, code: `${last.code}\n${code}` };
    else throw new Error(`${path}:${line} continues nothing`);
  }
  return programs;
}

/** The program with every `// => value` made an assertion on the statement before it on the line. */
export function withAssertions({ path, line, code }: Program): string {
  const source = parseSource(`${path}.ts`, code);
  const statements = source.nodes.filter(
    ({ type }) => type === 'ExpressionStatement' || type === 'VariableDeclaration',
  );
  let result = code;
  for (const [start, end, value] of promises(source).reverse()) {
    const statement = statements.find((node) => node.end <= start && /^[ \t]*$/.test(code.slice(node.end, start)));
    if (!statement)
      throw new Error(`${path}:${line + lineAt(source, start) - 1} "// =>" follows no statement on its line`);
    const [head, subject] = asserted(source, statement);
    result = `${result.slice(0, statement.start)}${head}__same(${subject}, (${value}));${result.slice(end)}`;
  }
  return `import { deepStrictEqual as __same } from 'node:assert/strict';${result}`;
}

/** Comments that promise a value; lines of comment right below belong to it. */
function promises(source: Source): [start: number, end: number, value: string][] {
  const found: [number, number, string][] = [];
  let open = false;
  for (const { type, value, start, end } of source.comments) {
    const last = found.at(-1);
    if (type === 'Line' && /^\s*=>/.test(value)) {
      found.push([start, end, value.replace(/^\s*=>/, '')]);
      open = true;
    } else if (open && last && type === 'Line' && /^[ \t]*\n[ \t]*$/.test(source.text.slice(last[1], start))) {
      last[1] = end;
      last[2] += `\n${value}`;
    } else open = false;
  }
  return found;
}

function asserted(source: Source, statement: Node): [head: string, subject: string] {
  const text = source.text.slice(statement.start, statement.end);
  if (statement.type === 'ExpressionStatement') return ['', `(${text.replace(/;$/, '')})`];
  const first = Array.isArray(statement.declarations) ? statement.declarations[0] : undefined;
  const id = isNode(first) && isNode(first.id) ? first.id : undefined;
  return [`${text} `, id?.type === 'Identifier' ? String(id.name) : 'undefined'];
}

/** The lines of every ```` ```sh ```` block of a document, in order. */
export function commandLines(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'));
}
