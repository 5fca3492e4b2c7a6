import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '@yunform/schema/base';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const cli = join(root, 'packages', 'yunform', 'dist', 'cli.js');

/** The published forms of this repository. */
export const schemas: string = join(root, 'schemas');

/** The four forms of 四证联办: form id and file. */
export const four: readonly (readonly [form: string, file: string])[] = [
  ['dishui.registration', join(schemas, 'dishui', 'registration', 'schema.json')],
  ['gongshang.establish', join(schemas, 'gongshang', 'establish', 'schema.json')],
  ['guoshui.registration', join(schemas, 'guoshui', 'registration', 'schema.json')],
  ['zhijian.orgcode', join(schemas, 'zhijian', 'orgcode', 'schema.json')],
];

/** The answers of the fictitious company. */
export function answersFile(name: 'simple' | 'full' | 'overflow'): string {
  return join(schemas, 'matters', '四证联办', 'answers', `${name}.json`);
}

/** What a command left behind, paths of the folder shown as `.`. */
export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** A person at the command line, in a folder of their own that is removed after the tests of the file. */
export class User {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'yunform-user-'));

  constructor() {
    assertBuilt();
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  run(...words: string[]): Ended {
    return this.runWith({}, ...words);
  }

  runWith(environment: { readonly [name: string]: string }, ...words: string[]): Ended {
    const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { exit: status, out: stdout, err: stderr };
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  write(name: string, content: string | Uint8Array | Json): string {
    const plain = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(this.path(name), plain ? content : JSON.stringify(content));
    return name;
  }

  json(...names: string[]): Json {
    return JSON.parse(readFileSync(this.path(...names), 'utf8'));
  }

  files(...names: string[]): string[] {
    return readdirSync(this.path(...names)).sort();
  }
}

/** The document that `--json` printed. */
export function documentOf({ out }: Ended): {
  readonly ok: boolean;
  readonly issues: readonly { readonly code: string; readonly sentence: string; readonly at: readonly Json[] }[];
  readonly [name: string]: unknown;
} {
  return JSON.parse(out);
}

function assertBuilt(): void {
  const built = existsSync(cli) ? statSync(cli).mtimeMs : 0;
  const stale = ['schema', 'core', 'elements', 'pdf', 'yunform'].some((name) =>
    readdirSync(join(root, 'packages', name, 'src'), { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > built,
    ),
  );
  if (stale) throw new Error('The command line is tested as it is built, and the sources are newer: npm run build');
}
