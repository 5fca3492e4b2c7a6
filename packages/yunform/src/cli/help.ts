import type { Language } from '@yunform/schema/base';
import { type ArgumentSpec, type CommandSpec, commonOptions, type OptionSpec } from './arguments.ts';
import type { Texts } from './language.ts';
import { pad, widthOf } from './width.ts';

const WORDS: { readonly [word in 'usage' | 'commands' | 'options' | 'more' | 'exit']: Texts } = {
  usage: { en: 'Usage: ', 'zh-CN': '用法：' },
  commands: { en: 'Commands:', 'zh-CN': '命令：' },
  options: { en: 'Options:', 'zh-CN': '选项：' },
  more: { en: 'yunform <command> --help says more.', 'zh-CN': '各命令的详细说明：yunform <command> --help' },
  exit: {
    en: 'Exit codes: 0 all is well, 1 findings, 2 called wrongly.',
    'zh-CN': '退出码：0 正常，1 发现问题，2 用法错误。',
  },
};

/** The help of the whole command line. */
export function helpOfAll(about: Texts, commands: readonly CommandSpec[], language: Language): string {
  const rows = commands.map((command) => [command.name, command.about[language]] as const);
  return [
    about[language],
    '',
    `${WORDS.usage[language]}yunform <command> …`,
    '',
    WORDS.commands[language],
    ...aligned(rows),
    '',
    WORDS.more[language],
    WORDS.exit[language],
    '',
  ].join('\n');
}

/** The help of one command. */
export function helpOf(command: CommandSpec, language: Language): string {
  const rows = [...command.options, ...commonOptions].map((option) => [flag(option), option.about[language]] as const);
  const usage = [
    'yunform',
    command.name,
    ...command.arguments.map(argument),
    ...command.options.filter(isNeeded).map(flag),
  ];
  return [
    command.about[language],
    '',
    `${WORDS.usage[language]}${usage.join(' ')}`,
    '',
    WORDS.options[language],
    ...aligned(rows),
    '',
  ].join('\n');
}

function isNeeded({ required }: OptionSpec): boolean {
  return required === true;
}

function flag({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function argument({ name, optional, repeatable }: ArgumentSpec): string {
  const shown = repeatable ? `${name}…` : name;
  return optional ? `[${shown}]` : shown;
}

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => widthOf(left)));
  return rows.map(([left, right]) => `  ${pad(left, width)}  ${right}`);
}
