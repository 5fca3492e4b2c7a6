import type { Catalog } from '@yunform/schema/base';

/** A code of the command line. */
export type CliCode =
  | 'argument-extra'
  | 'argument-missing'
  | 'command-missing'
  | 'command-unknown'
  | 'fault'
  | 'file-is-folder'
  | 'file-missing'
  | 'file-not-utf8'
  | 'file-too-large'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'folder-missing'
  | 'json-broken'
  | 'json-cut-short'
  | 'json-name-twice'
  | 'json-not-object'
  | 'option-invalid'
  | 'option-missing'
  | 'option-takes-no-value'
  | 'option-twice'
  | 'option-unknown'
  | 'option-value-missing';

/** What the command line itself finds wrong: with its arguments, with files, with JSON text. */
export const cliIssues: Catalog<CliCode> = {
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
  'file-is-folder': {
    level: 'error',
    summary: 'A folder stands where a file is needed.',
    remedy: 'Name the file inside the folder.',
    sentence: { en: '{file} is a folder, not a file.', 'zh-CN': '{file} 是文件夹，不是文件。' },
  },
  'file-missing': {
    level: 'error',
    summary: 'There is no file at the path given.',
    remedy: 'Check the path; relative paths begin at the folder the command runs in.',
    sentence: { en: 'There is no file {file}.', 'zh-CN': '找不到文件 {file}。' },
  },
  'file-not-utf8': {
    level: 'error',
    summary: 'The file holds bytes that are not UTF-8, as files in GBK or UTF-16 do.',
    remedy: 'Save the file as UTF-8.',
    sentence: {
      en: '{file} is not UTF-8 text (byte {byte}); save it as UTF-8.',
      'zh-CN': '{file} 不是 UTF-8 编码（第 {byte} 个字节），请另存为 UTF-8。',
    },
  },
  'file-too-large': {
    level: 'error',
    summary: 'The file is larger than any document that yunform works with.',
    remedy: 'Check that it is the file you meant.',
    sentence: {
      en: '{file} has {size} bytes, more than {limit}.',
      'zh-CN': '{file} 有 {size} 字节，超过上限 {limit}。',
    },
  },
  'file-unreadable': {
    level: 'error',
    summary: 'The system does not let the file be read.',
    remedy: 'Check the permissions of the file and of the folders above it.',
    sentence: { en: '{file} cannot be read: {reason}.', 'zh-CN': '无法读取 {file}：{reason}。' },
  },
  'file-unwritable': {
    level: 'error',
    summary: 'The system does not let the file be written.',
    remedy: 'Check the folder, its permissions and the space left.',
    sentence: { en: '{file} cannot be written: {reason}.', 'zh-CN': '无法写入 {file}：{reason}。' },
  },
  'folder-missing': {
    level: 'error',
    summary: 'There is no folder at the path given.',
    remedy: 'Check the path; relative paths begin at the folder the command runs in.',
    sentence: { en: 'There is no folder {folder}.', 'zh-CN': '找不到文件夹 {folder}。' },
  },
  'json-broken': {
    level: 'error',
    summary: 'The text of the file is no JSON.',
    remedy: 'Mend the text at the line and column given, or just before it.',
    sentence: {
      en: '{file} is no JSON: unexpected {found} at line {line}, column {column}; here may stand {expected}',
      'zh-CN': '{file} 不是合法的 JSON：第 {line} 行第 {column} 列不应出现 {found}，此处可以是 {expected}',
    },
  },
  'json-cut-short': {
    level: 'error',
    summary: 'The JSON text of the file ends while something is still open.',
    remedy: 'Check that the file was written whole.',
    sentence: {
      en: '{file} is no JSON: it ends too early, at line {line}, column {column}; here may stand {expected}',
      'zh-CN': '{file} 不是合法的 JSON：在第 {line} 行第 {column} 列过早结束，此处可以是 {expected}',
    },
  },
  'json-name-twice': {
    level: 'warning',
    summary: 'One JSON object has two members of one name; only the last counts.',
    remedy: 'Leave one of them out.',
    sentence: {
      en: '{file}: the name “{name}” stands twice in one object (line {line}, column {column}); only the last counts.',
      'zh-CN': '{file}：同一对象中“{name}”出现两次（第 {line} 行第 {column} 列），以最后一个为准。',
    },
  },
  'json-not-object': {
    level: 'error',
    summary: 'The file holds JSON, but no object.',
    remedy: 'Check that it is the file you meant: forms, answers and intakes are JSON objects.',
    sentence: { en: '{file} holds {found}, not a JSON object.', 'zh-CN': '{file} 的内容是 {found}，不是 JSON 对象。' },
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
};

const FINDINGS: ReadonlySet<string> = new Set<CliCode>([
  'file-not-utf8',
  'json-broken',
  'json-cut-short',
  'json-name-twice',
  'json-not-object',
]);

/** Does the code say that the command was called wrongly, rather than that a document is wrong? */
export function isMisuse(code: string): boolean {
  return Object.hasOwn(cliIssues, code) && !FINDINGS.has(code);
}
