import type { Catalog } from '@yunform/schema/base';

/** Codes of the files that a command works with. */
export type DocumentCode =
  | 'file-is-folder'
  | 'file-missing'
  | 'file-not-utf8'
  | 'file-too-large'
  | 'file-denied'
  | 'file-unwritable'
  | 'folder-missing'
  | 'form-missing'
  | 'intake-expected'
  | 'json-broken'
  | 'json-cut-short'
  | 'json-name-twice'
  | 'json-not-object'
  | 'matter-malformed'
  | 'matter-missing'
  | 'no-question'
  | 'not-accepted'
  | 'routing-malformed';

/** What there is to say of the files that a command works with. */
export const documents: Catalog<DocumentCode> = {
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
  'file-denied': {
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
  'form-missing': {
    level: 'error',
    summary: 'A form of the matter is not among the published forms.',
    remedy: 'Put the form into the folder that --schemas names, or give its file.',
    sentence: { en: 'There is no form {form} in {folder}.', 'zh-CN': '{folder} 中没有表单 {form}。' },
  },
  'intake-expected': {
    level: 'error',
    summary: 'The file holds JSON, but no intake of a known format.',
    remedy: 'Make an intake with `yunform merge <forms…> -o intake.json`.',
    sentence: {
      en: '{file} is no intake; yunform merge makes one.',
      'zh-CN': '{file} 不是联办表（intake），请先用 yunform merge 生成。',
    },
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
  'matter-malformed': {
    level: 'error',
    summary: 'The file is no matter: it does not list its forms.',
    remedy: 'Give the file `id` and `forms`, a list of form ids.',
    sentence: {
      en: '{file} is no matter: it needs an id and a list of forms.',
      'zh-CN': '{file} 不是事项文件：缺少 id 或 forms 列表。',
    },
  },
  'matter-missing': {
    level: 'error',
    summary: 'There is no matter of that id.',
    remedy: 'Name a matter file, or an id under the folder that --schemas names.',
    sentence: {
      en: 'There is no matter {matter}: neither a file nor in {folder}.',
      'zh-CN': '找不到事项 {matter}：既不是文件，也不在 {folder} 中。',
    },
  },
  'no-question': {
    level: 'error',
    summary: 'The intake asks nothing at that place of the answers.',
    remedy: '`yunform report` lists the places of all questions.',
    sentence: { en: 'The intake has no question at {pointer}.', 'zh-CN': '联办表在 {pointer} 处没有问题。' },
  },
  'not-accepted': {
    level: 'warning',
    summary: 'A submission was printed that its department does not accept as it is.',
    remedy: 'Correct the answers, route and print again.',
    sentence: {
      en: '{form} is printed although its department refuses the submission.',
      'zh-CN': '{form} 的报送数据未通过校验，仍已打印。',
    },
  },
  'routing-malformed': {
    level: 'error',
    summary: 'The folder holds no routing that `yunform route` wrote.',
    remedy: 'Name the folder that was given to `yunform route -o`.',
    sentence: {
      en: '{file} is no routing; yunform route writes one.',
      'zh-CN': '{file} 不是分送结果，请先运行 yunform route。',
    },
  },
};
