import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One code as the catalogues of the packages hold it. */
interface Entry {
  readonly level: string;
  readonly summary: string;
  readonly remedy: string;
  readonly sentence: { readonly [language: string]: string };
}

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs', 'issues.md');
const packages = ['schema', 'core', 'elements', 'pdf', 'yunform'];

/** Every `catalog.ts` of a package, and what lies in a folder of that name; `base/catalog.ts` of the schema package is only their type. */
function catalogFiles(name: string): string[] {
  const folder = join(root, 'packages', name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])catalog(\.ts|[\\/][^\\/]+\.ts)$/.test(path) && !/^base[\\/]/.test(path))
    .sort()
    .map((path) => join(folder, path));
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' && value !== null && ['level', 'summary', 'remedy', 'sentence'].every((k) => k in value)
  );
}

/** The codes of one package with what its catalogues say of them, in alphabetical order. */
async function entriesOf(name: string): Promise<[code: string, entry: Entry][]> {
  const modules: Record<string, unknown>[] = await Promise.all(
    catalogFiles(name).map((file) => import(/* @vite-ignore */ pathToFileURL(file).href)),
  );
  const catalogs = modules.flatMap((module) => Object.values(module)).filter((value) => value instanceof Object);
  const entries = catalogs
    .flatMap((catalog) => Object.entries(catalog))
    .filter((pair): pair is [string, Entry] => isEntry(pair[1]));
  return [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** All codes of all packages, in the order of the house. */
export async function allIssues(): Promise<{ package: string; code: string; entry: Entry }[]> {
  const lists = await Promise.all(packages.map(async (name) => [name, await entriesOf(name)] as const));
  return lists.flatMap(([name, entries]) => entries.map(([code, entry]) => ({ package: name, code, entry })));
}

/** The text of docs/issues.md. */
export async function issuesPage(): Promise<string> {
  const issues = await allIssues();
  const chapters = packages.flatMap((name) => {
    const rows = issues.filter((issue) => issue.package === name).map(({ code, entry }) => section(code, entry));
    return rows.length === 0 ? [] : [`## ${name === 'yunform' ? name : `@yunform/${name}`}\n\n${rows.join('\n\n')}`];
  });
  return `${[HEAD, ...chapters].join('\n\n')}\n`;
}

const HEAD = `# Issues: every code, what it means, what to do

Generated from the packages' catalogues by \`npm run docs:issues\`; do not edit. A code is never reused and never renamed. \`{name}\`
stands for a value that the issue carries.`;

function section(code: string, { level, summary, remedy, sentence }: Entry): string {
  return `### \`${code}\`\n\n**${level}**: ${summary}\n\n- English: ${sentence.en}\n- 中文：${sentence['zh-CN']}\n- What to do: ${remedy}`;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(target, await issuesPage());
}
