import type { Catalog } from '@yunform/schema/base';

/** Codes of printing and verifying. */
export type PrintingCode =
  | 'batch-empty'
  | 'batch-form-unknown'
  | 'calibration-malformed'
  | 'data-differ'
  | 'fields-malformed'
  | 'file-not-pdf'
  | 'key-malformed'
  | 'option-needs'
  | 'options-apart'
  | 'record-not-printed';

/** What there is to say of printing and verifying. */
export const printing: Catalog<PrintingCode> = {
  'batch-empty': {
    level: 'error',
    summary: 'The folder of the batch holds no JSON file to print.',
    remedy: 'Name the folder that holds the submissions, in it or in folders below.',
    sentence: { en: '{folder} holds no submissions.', 'zh-CN': '{folder} 中没有报送数据。' },
  },
  'batch-form-unknown': {
    level: 'error',
    summary: 'It cannot be told to which form a file of the batch belongs.',
    remedy: 'Name the file, or a folder above it, by the percent-encoded id of its form, as `yunform route` does.',
    sentence: {
      en: '{file} is named by none of the forms {forms}.',
      'zh-CN': '无法判断 {file} 属于哪份表单（{forms}）。',
    },
  },
  'calibration-malformed': {
    level: 'error',
    summary: 'The file holds neither what was measured on a test page nor a correction.',
    remedy: 'Write {"first": [x, y], "last": [x, y]} in millimetres, or {"dx": …, "dy": …, "scaleX": …, "scaleY": …}.',
    sentence: {
      en: '{file} holds no measurements: write first and last, each as [x, y] in millimetres.',
      'zh-CN': '{file} 不是校准测量值：请写出 first 和 last，各为 [x, y]（毫米）。',
    },
  },
  'data-differ': {
    level: 'error',
    summary: 'The data that the file carries are not those that it was compared with.',
    remedy: 'Look at the places named; find out which of the two was changed.',
    sentence: {
      en: '{file} does not carry the data of {against}: they differ at {places}.',
      'zh-CN': '{file} 所附数据与 {against} 不一致：{places}。',
    },
  },
  'fields-malformed': {
    level: 'error',
    summary: 'The map of fields does not say of every field to which place of the submission it belongs.',
    remedy: 'Write {"name of the field": "/pointer/into/the/submission"}.',
    sentence: {
      en: '{file} is no map of fields: every value must be a JSON Pointer.',
      'zh-CN': '{file} 不是字段对应表：每个值都应是 JSON 指针。',
    },
  },
  'file-not-pdf': {
    level: 'error',
    summary: 'A file to verify is no PDF.',
    remedy: 'Name a printed file; a schema goes with --code and --against.',
    sentence: { en: '{file} is no PDF file.', 'zh-CN': '{file} 不是 PDF 文件。' },
  },
  'key-malformed': {
    level: 'error',
    summary: 'The file holds no key.',
    remedy: 'Give an Ed25519 key as PEM, as `openssl genpkey -algorithm ed25519` writes it, or as JSON Web Key.',
    sentence: { en: '{file} holds no key.', 'zh-CN': '{file} 中没有密钥。' },
  },
  'option-needs': {
    level: 'error',
    summary: 'An option means nothing without another.',
    remedy: 'Give both, or leave it out.',
    sentence: { en: '{option} needs {other}.', 'zh-CN': '{option} 须与 {other} 同用。' },
  },
  'options-apart': {
    level: 'error',
    summary: 'Two options ask for different things.',
    remedy: 'Give one of them.',
    sentence: { en: '{option} and {other} do not go together.', 'zh-CN': '{option} 不能与 {other} 同用。' },
  },
  'record-not-printed': {
    level: 'error',
    summary: 'A record of a batch could not be printed; the others were.',
    remedy: 'Mend what the manifest says of it and run the command again: only what is missing is printed.',
    sentence: { en: '{record} is not printed ({codes}).', 'zh-CN': '{record} 未能打印（{codes}）。' },
  },
};
