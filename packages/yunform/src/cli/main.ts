import { type Issue, type JsonObject, type Language, wordIssue } from '@yunform/schema/base';
import { type CommandSpec, type Given, parseArguments } from './arguments.ts';
import { cliIssue, cliIssues, isMisuse } from './catalog/catalog.ts';
import { helpOf, helpOfAll } from './help.ts';
import { issueLines, type Wording } from './issue-lines.ts';
import { chooseLanguage, type Texts } from './language.ts';
import { type Progress, progressOf } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What a command works with, beside what it was given. */
export interface Session {
  readonly language: Language;
  readonly wording: Wording;
  /** A progress line for that many steps; silent when nobody watches. */
  readonly progress: (steps: number) => Progress;
}

/** What a command has found out. */
export interface Result {
  readonly issues: readonly Issue[];
  /** For people. */
  readonly text: string;
  /** For programs: what stands beside `ok` and `issues` in the document that `--json` prints. */
  readonly data: JsonObject;
  /** True when `text` tells the issues itself. */
  readonly toldIssues?: boolean;
}

/** A command of the command line. */
export interface Command extends CommandSpec {
  readonly run: (given: Given, session: Session) => Result | Promise<Result>;
}

/** A command line: its commands, how it introduces itself, how it words the issues of the packages it uses. */
export interface CommandLine {
  readonly about: Texts;
  readonly version: string;
  readonly commands: readonly Command[];
  readonly wording: Wording;
}

/** Runs the command that the words call; gives the exit code: 0 all is well, 1 findings, 2 called wrongly. */
export async function main(line: CommandLine, words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [name, ...rest] = words;
  const language = chooseLanguage(askedLanguage(words), terminal.environment);
  const wording: Wording = (issue, tongue) => wordIssue(cliIssues, issue, tongue) ?? line.wording(issue, tongue);
  const session = { language, wording, progress: (steps: number) => progressOf(terminal, steps) };
  if (name === '--version') return tell(terminal, `${line.version}\n`);
  if (name === '--help' || name === '-h') return tell(terminal, helpOfAll(line.about, line.commands, language));
  const command = line.commands.find((candidate) => candidate.name === name);
  const print = words.includes('--json') ? printJson : printText;
  if (!command) return print(unknown(line, name), session, terminal);
  const given = parseArguments(command, rest);
  if (given.ok && given.value.switches.has('help')) return tell(terminal, helpOf(command, language));
  return print(given.ok ? await attempt(command, given.value, session) : refused(given.issues), session, terminal);
}

/** Before the words are read, so that what is wrong with them is said in the language asked for. */
function askedLanguage(words: readonly string[]): string | undefined {
  const at = words.indexOf('--lang');
  return at === -1 ? words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) : words[at + 1];
}

function tell(terminal: Terminal, text: string): 0 {
  terminal.out(text);
  return 0;
}

/** The result of a command that could not begin or go on. */
export function refused(issues: readonly Issue[]): Result {
  return { issues, text: '', data: {} };
}

function unknown(line: CommandLine, command: string | undefined): Result {
  const commands = line.commands.map(({ name }) => name);
  if (command === undefined) return refused([cliIssue('command-missing', { commands })]);
  return refused([cliIssue('command-unknown', { command, commands })]);
}

async function attempt(command: Command, given: Given, session: Session): Promise<Result> {
  try {
    return await command.run(given, session);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return refused([cliIssue('fault', { reason })]);
  }
}

function exitCode(issues: readonly Issue[]): 0 | 1 | 2 {
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.some(({ code }) => isMisuse(code))) return 2;
  return errors.length > 0 ? 1 : 0;
}

function printText(
  { issues, text, toldIssues }: Result,
  { language, wording }: Session,
  terminal: Terminal,
): 0 | 1 | 2 {
  if (text !== '') terminal.out(text.endsWith('\n') ? text : `${text}\n`);
  if (issues.length > 0 && !toldIssues) terminal.err(issueLines(issues, language, wording));
  return exitCode(issues);
}

function printJson({ issues, data }: Result, { language, wording }: Session, terminal: Terminal): 0 | 1 | 2 {
  const exit = exitCode(issues);
  const worded = issues.map((issue) => ({ ...issue, sentence: wording(issue, language) ?? issue.message }));
  terminal.out(`${JSON.stringify({ ok: exit === 0, issues: worded, ...data }, undefined, 2)}\n`);
  return exit;
}
