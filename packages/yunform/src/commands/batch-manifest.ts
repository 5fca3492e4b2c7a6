import type { BatchEntry } from '@yunform/pdf';
import { isObject, type Json, type JsonObject, type Outcome, succeed } from '@yunform/schema/base';
import { appendLine, readText, sizeOf, writeFile } from '../cli/files.ts';

/** What a manifest says of one record of a batch, as one line of JSON. */
export interface ManifestEntry extends BatchEntry {
  /** The printed file, from the folder of the manifest. */
  readonly file: string;
  /** The SHA-256 of all that decides the print: the same again need not be printed again. */
  readonly input: string;
}

/** The manifest of a batch: a line for each record, added as it is printed, so that what was done is known when the work breaks off. */
export interface Manifest {
  readonly file: string;
  /** The line of a record that is printed already from the same input, its file still whole. */
  readonly printed: (name: string, input: string, sizeOfFile: (file: string) => number | undefined) => Json | undefined;
  readonly add: (entry: ManifestEntry) => Outcome<string>;
  /** Leaves one line for each of these records, in their order. */
  readonly tidy: (names: readonly string[]) => Outcome<string>;
}

/** The manifest in a file, with what it holds from before. */
export function openManifest(file: string): Manifest {
  const before = linesOf(file);
  if (before.size > 0) endLine(file);
  return {
    file,
    printed: (name, input, sizeOfFile) => {
      const line = before.get(name);
      const whole = line?.ok === true && line.input === input && sizeOfFile(String(line.file)) === line.size;
      return whole ? line : undefined;
    },
    add: ({ issues, ...entry }) =>
      appendLine(
        file,
        JSON.stringify({
          ...entry,
          issues: issues.map(({ code, level, message, at }) => ({ code, level, message, at })),
        }),
      ),
    tidy: (names) => {
      // Without lines from before each record has its one line already, in order.
      if (before.size === 0) return succeed(file);
      const all = linesOf(file);
      return writeFile(
        file,
        names
          .flatMap((name) => all.get(name) ?? [])
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(''),
      );
    },
  };
}

/** The last line of each record; lines that were cut short are left out. */
function linesOf(file: string): ReadonlyMap<string, JsonObject> {
  const lines = new Map<string, JsonObject>();
  const text = sizeOf(file) === undefined ? succeed('') : readText(file);
  for (const line of text.ok ? text.value.split('\n') : []) {
    const json = parsed(line);
    if (isObject(json) && typeof json.name === 'string') lines.set(json.name, json);
  }
  return lines;
}

/** What was written last may have been cut short: nothing may be added to it. */
function endLine(file: string): void {
  const text = readText(file);
  if (text.ok && !text.value.endsWith('\n')) appendLine(file, '');
}

function parsed(line: string): Json | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
