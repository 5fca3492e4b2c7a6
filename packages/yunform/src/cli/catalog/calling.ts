import type { Catalog } from '@yunform/schema/base';

/** Codes of how a command was called. */
export type CallingCode =
  | 'argument-extra'
  | 'argument-missing'
  | 'command-missing'
  | 'command-unknown'
  | 'fault'
  | 'option-invalid'
  | 'option-missing'
  | 'option-takes-no-value'
  | 'option-twice'
  | 'option-unknown'
  | 'option-value-missing'
  | 'source-form-unknown'
  | 'source-malformed';

/** What there is to say of how a command was called. */
export const calling: Catalog<CallingCode> = {
  'argument-extra': {
    level: 'error',
    summary: 'The command was given more than it takes.',
    remedy: 'Leave the argument out; `yunform <command> --help` shows what the command takes.',
    sentence: { en: '“{argument}” is one argument too many.', 'zh-CN': '多余的参数“{argument}”。' },
  },
  'argument-missing': {
    level: 'error',
    summary: 'The command needs an argument that was not given.',
    remedy: 'Give it; `yunform <command> --help` shows what the command takes.',
    sentence: { en: '{argument} is missing.', 'zh-CN': '缺少参数 {argument}。' },
  },
  'command-missing': {
    level: 'error',
    summary: 'No command was given.',
    remedy: 'Name one; `yunform --help` lists them.',
    sentence: { en: 'Name a command: {commands}.', 'zh-CN': '请给出命令：{commands}。' },
  },
  'command-unknown': {
    level: 'error',
    summary: 'There is no command of that name.',
    remedy: 'Name one of the commands that `yunform --help` lists.',
    sentence: {
      en: 'There is no command “{command}”; there are {commands}.',
      'zh-CN': '没有命令“{command}”，可用的有：{commands}。',
    },
  },
  fault: {
    level: 'error',
    summary: 'yunform met a case that its authors did not foresee.',
    remedy: 'Report it with the command and, where they may be shown, the files.',
    sentence: { en: 'This is a fault of yunform itself: {reason}', 'zh-CN': '这是 yunform 自身的错误：{reason}' },
  },
  'option-invalid': {
    level: 'error',
    summary: 'The option does not take this value.',
    remedy: 'Give one of the values it takes.',
    sentence: {
      en: '{option} cannot be “{value}”; it takes {choices}.',
      'zh-CN': '{option} 不能是“{value}”，应为 {choices}。',
    },
  },
  'option-missing': {
    level: 'error',
    summary: 'The command needs an option that was not given.',
    remedy: 'Give it; `yunform <command> --help` says what it means.',
    sentence: { en: '{option} is missing.', 'zh-CN': '缺少选项 {option}。' },
  },
  'option-takes-no-value': {
    level: 'error',
    summary: 'The option is a switch and takes no value.',
    remedy: 'Leave the value out.',
    sentence: { en: '{option} takes no value, not “{value}”.', 'zh-CN': '{option} 不带值，不能写“{value}”。' },
  },
  'option-twice': {
    level: 'error',
    summary: 'The option was given twice, and only one value can count.',
    remedy: 'Give it once.',
    sentence: { en: '{option} is given twice.', 'zh-CN': '{option} 重复给出。' },
  },
  'option-unknown': {
    level: 'error',
    summary: 'The command has no such option.',
    remedy: '`yunform <command> --help` lists the options of the command.',
    sentence: { en: 'There is no option {option}.', 'zh-CN': '没有选项 {option}。' },
  },
  'option-value-missing': {
    level: 'error',
    summary: 'The option needs a value.',
    remedy: 'Write the value after the option.',
    sentence: { en: '{option} needs a value.', 'zh-CN': '{option} 需要一个值。' },
  },
  'source-form-unknown': {
    level: 'error',
    summary: 'The intake has no form of the id that a source names.',
    remedy: 'Name one of the forms that the intake was merged from.',
    sentence: {
      en: 'The intake has no form {form}; it has {forms}.',
      'zh-CN': '联办表中没有表单 {form}，有：{forms}。',
    },
  },
  'source-malformed': {
    level: 'error',
    summary: 'A source is not written as form id, equals sign, file.',
    remedy: 'Write it as `gongshang.establish=file.json`.',
    sentence: {
      en: '“{argument}” is no source: write <form id>=<file>.',
      'zh-CN': '“{argument}”写法不对，应为 <表单 id>=<文件>。',
    },
  },
};
