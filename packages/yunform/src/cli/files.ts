import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fail, type Issue, isObject, type Json, type JsonObject, type Outcome, succeed } from '@yunform/schema/base';
import { cliIssue } from './catalog/catalog.ts';
import { inspectJson, lineAndColumn } from './json-text.ts';

/** No document of ours comes near it; a larger file is a mistake. */
const LIMIT = 64 * 1024 * 1024;

/** The text of a UTF-8 file (a byte order mark left out), or why there is none. */
export function readText(file: string): Outcome<string> {
  try {
    const { size } = statSync(file);
    if (size > LIMIT) return fail([cliIssue('file-too-large', { file, size, limit: LIMIT })]);
    return decode(file, readFileSync(file));
  } catch (error) {
    return fail([readingFailed(file, error)]);
  }
}

/** The bytes of a file, or why there are none. */
export function readBytes(file: string): Outcome<Uint8Array> {
  try {
    return succeed(new Uint8Array(readFileSync(file)));
  } catch (error) {
    return fail([readingFailed(file, error)]);
  }
}

function decode(file: string, bytes: Buffer): Outcome<string> {
  const text = decoded(bytes);
  if (text !== undefined) return succeed(text);
  let [sound, unsound] = [0, bytes.length];
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (decoded(bytes.subarray(0, middle), true) === undefined) unsound = middle;
    else sound = middle;
  }
  return fail([cliIssue('file-not-utf8', { file, byte: unsound })]);
}

/** The bytes as text; a character that only begins at their end is allowed when they are but a part. */
function decoded(bytes: Uint8Array, part = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: part });
  } catch {
    return undefined;
  }
}

function readingFailed(file: string, error: unknown): Issue {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return cliIssue('file-missing', { file });
  if (code === 'EISDIR') return cliIssue('file-is-folder', { file });
  return cliIssue('file-denied', { file, reason: code });
}

/** The short name under which the system reports a failure. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The JSON of a file, with a warning for every name that stands twice in one object. */
export function readJson(file: string): Outcome<Json> {
  const text = readText(file);
  return text.ok ? parseJson(file, text.value) : text;
}

/** As `readJson`, for a text that is there already. */
export function parseJson(file: string, text: string): Outcome<Json> {
  const { broken, twice } = inspectJson(text);
  if (broken) {
    const { found, expected, offset } = broken;
    const place = { file, ...lineAndColumn(text, offset) };
    return fail([
      found === undefined
        ? cliIssue('json-cut-short', { ...place, expected })
        : cliIssue('json-broken', { ...place, found, expected }),
    ]);
  }
  const value: Json = JSON.parse(text);
  return succeed(
    value,
    twice.map(({ name, offset }) => cliIssue('json-name-twice', { file, name, ...lineAndColumn(text, offset) })),
  );
}

/** The JSON object of a file. */
export function readObject(file: string): Outcome<JsonObject> {
  const json = readJson(file);
  if (!json.ok) return json;
  const { value, issues } = json;
  if (isObject(value)) return succeed(value, issues);
  return fail([...issues, cliIssue('json-not-object', { file, found: kindOf(value) })]);
}

function kindOf(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? '[…]' : JSON.stringify(value).slice(0, 40);
}

/** Writes a file whole or not at all, making the folders above it. */
export function writeFile(file: string, content: string | Uint8Array): Outcome<string> {
  const passing = join(dirname(file), `.${basename(file).slice(0, 40)}.${randomBytes(6).toString('hex')}.part`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(passing, content, { flag: 'wx' });
    renameSync(passing, file);
    return succeed(file);
  } catch (error) {
    removeQuietly(passing);
    return fail([cliIssue('file-unwritable', { file, reason: codeOf(error) })]);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It never came to be.
  }
}

/** JSON as our files hold it: two spaces, a line feed at the end. */
export function jsonText(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The names of the files in a folder, in order. */
export function listFolder(folder: string): Outcome<readonly string[]> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return succeed(
      entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(),
    );
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail([cliIssue('folder-missing', { folder })]);
    return fail([cliIssue('file-denied', { file: folder, reason: code })]);
  }
}

/** The paths of all files below a folder, relative to it, parts joined by `/`, in order. */
export function listBelow(folder: string): Outcome<readonly string[]> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
    return succeed(paths.map((path) => path.split(sep).join('/')).sort());
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail([cliIssue('folder-missing', { folder })]);
    return fail([cliIssue('file-denied', { file: folder, reason: code })]);
  }
}

/** Adds a line to a file, making the file and the folders above it. */
export function appendLine(file: string, line: string): Outcome<string> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, `${line}\n`);
    return succeed(file);
  } catch (error) {
    return fail([cliIssue('file-unwritable', { file, reason: codeOf(error) })]);
  }
}

/** The size of a file; undefined when there is none. */
export function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** Removes a file; that it is gone already is as well. */
export function removeFile(file: string): void {
  rmSync(file, { force: true });
}
