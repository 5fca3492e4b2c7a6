// Prints the Debian packages that test/tools.json names and this machine lacks, one a line.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const tools = JSON.parse(readFileSync(new URL('../test/tools.json', import.meta.url), 'utf8'));
const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
const missing = Object.entries(tools).filter(
  ([command, { path }]) =>
    !(path === undefined ? folders.map((folder) => join(folder, command)) : [path]).some(existsSync),
);
for (const name of new Set(missing.map(([, tool]) => tool.package))) console.log(name);
