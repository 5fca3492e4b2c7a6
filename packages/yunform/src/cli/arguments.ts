import { type ParseArgsConfig, parseArgs } from 'node:util';
import { conclude, type Issue, type Outcome } from '@yunform/schema/base';
import { cliIssue } from './catalog/catalog.ts';
import type { Texts } from './language.ts';

/** An option of a command: a switch, or one with a value when `value` names it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What the value is, as the help shows it: `<file>`. */
  readonly value?: string;
  readonly required?: boolean;
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  readonly about: Texts;
}

/** An argument of a command; only the last can be repeatable. */
export interface ArgumentSpec {
  /** As the help shows it: `<intake.json>`. */
  readonly name: string;
  readonly optional?: boolean;
  readonly repeatable?: boolean;
}

/** What a command takes. */
export interface CommandSpec {
  readonly name: string;
  readonly about: Texts;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
}

/** What a command was given. */
export interface Given {
  readonly arguments: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

/** The options that every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: 'json',
    about: { en: 'say the result as one JSON document', 'zh-CN': '以一个 JSON 文档输出结果' },
  },
  {
    name: 'lang',
    value: '<language>',
    choices: ['zh-CN', 'en'],
    about: { en: 'speak zh-CN or en', 'zh-CN': '输出语言：zh-CN 或 en' },
  },
  { name: 'help', short: 'h', about: { en: 'show this help', 'zh-CN': '显示本帮助' } },
];

/** The one value of an option, when it was given. */
export function givenValue(given: Given, option: string): string | undefined {
  return given.values.get(option)?.[0];
}

/** The words after the command's name, read as the command takes them; every mistake is an issue. */
export function parseArguments(spec: CommandSpec, words: readonly string[]): Outcome<Given> {
  const options = [...commonOptions, ...spec.options];
  const config: ParseArgsConfig['options'] = {};
  for (const { name, short, value } of options) {
    config[name] = { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
  }
  const { tokens } = parseArgs({ args: [...words], options: config, strict: false, tokens: true });
  const issues: Issue[] = [];
  const values = new Map<string, string[]>();
  const switches = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    const wrong = misuse(option, token.rawName, token.value, values.has(token.name));
    if (wrong) issues.push(wrong);
    else if (token.value === undefined) switches.add(token.name);
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value]);
  }
  if (!switches.has('help')) issues.push(...missing(spec, positionals, values));
  return conclude({ arguments: positionals, values, switches }, issues);
}

function misuse(
  spec: OptionSpec | undefined,
  option: string,
  value: string | undefined,
  again: boolean,
): Issue | undefined {
  if (!spec) return cliIssue('option-unknown', { option });
  if (spec.value === undefined)
    return value === undefined ? undefined : cliIssue('option-takes-no-value', { option, value });
  if (value === undefined || value === '' || /^-./.test(value)) return cliIssue('option-value-missing', { option });
  if (spec.choices && !spec.choices.includes(value)) {
    return cliIssue('option-invalid', { option, value, choices: spec.choices });
  }
  return again && !spec.repeatable ? cliIssue('option-twice', { option }) : undefined;
}

function missing(spec: CommandSpec, given: readonly string[], values: ReadonlyMap<string, unknown>): Issue[] {
  const needed = spec.arguments.filter(({ optional }) => !optional);
  const open = spec.arguments.at(-1)?.repeatable ? Number.POSITIVE_INFINITY : spec.arguments.length;
  return [
    ...needed.slice(given.length).map(({ name }) => cliIssue('argument-missing', { argument: name })),
    ...given.slice(open).map((argument) => cliIssue('argument-extra', { argument })),
    ...spec.options
      .filter(({ name, required }) => required && !values.has(name))
      .map(({ name, short }) =>
        cliIssue('option-missing', { option: short === undefined ? `--${name}` : `-${short}` }),
      ),
  ];
}
