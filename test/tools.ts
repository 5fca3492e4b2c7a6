import { appendFileSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import tools from './tools.json' with { type: 'json' };

/** A system tool that checks use; `test/tools.json` says which Debian package brings it, `.ci/run` installs them all. */
export type Tool = keyof typeof tools;

/**
 * Is the tool on this machine? If not, the check is named as skipped together with the apt line that enables it.
 * Use as `test.skipIf(!hasTool('pdftotext', 'text of the PDFs'))(…)`.
 */
export function hasTool(tool: Tool, check: string): boolean {
  const entry: { readonly package: string; readonly path?: string } = tools[tool];
  const found = entry.path === undefined ? onPath(tool) : existsSync(entry.path);
  if (!found) skipFor(check, `apt-get install -y ${entry.package}`);
  return found;
}

/** Names a check as skipped, with the line that enables it; `hasTool` does so for Debian packages. */
export function skipFor(check: string, line: string): void {
  const file = process.env.YUNFORM_SKIPS;
  if (file) appendFileSync(file, `${check}: ${line}\n`);
}

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));
}

/** The path at which a tool that is no command has its files. */
export function pathOfTool(tool: 'hanazono' | 'jaxb' | 'json-schema-test-suite'): string {
  return tools[tool].path;
}
