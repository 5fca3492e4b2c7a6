import type { OptionSpec } from '../cli/arguments.ts';
import { languages } from '../cli/language.ts';

/** Levels of PDF/A that `--standard` takes. */
export const STANDARDS = ['3a', '2u', '1b'] as const;

/** Options that do not go together, or not without another. */
export const TOGETHER: {
  readonly apart: readonly (readonly [string, string])[];
  readonly needs: readonly (readonly [option: string, other: string])[];
} = {
  apart: [
    ['template', 'overprint'],
    ['template', 'test-page'],
    ['template', 'standard'],
    ['overprint', 'standard'],
    ['blank', 'template'],
    ['blank', 'overprint'],
    ['blank', 'batch'],
    ['blank', 'key'],
    ['blank', 'test-page'],
    ['batch', 'test-page'],
    ['booklet', 'template'],
    ['booklet', 'overprint'],
    ['key', 'template'],
    ['key', 'overprint'],
    ['key', 'booklet'],
  ],
  needs: [
    ['booklet', 'batch'],
    ['fields', 'template'],
    ['calibration', 'overprint'],
  ],
};

/** The options of `yunform print`. */
export const printOptions: readonly OptionSpec[] = [
  {
    name: 'output',
    short: 'o',
    value: '<file.pdf or folder>',
    about: {
      en: 'where the PDF goes; a folder for what was routed',
      'zh-CN': 'PDF 写入的文件；打印分送结果时为文件夹',
    },
  },
  {
    name: 'at',
    value: '<time>',
    about: {
      en: 'the time of the record, such as 2015-06-01T09:30:00+08:00; never taken from the clock',
      'zh-CN': '记录时间，如 2015-06-01T09:30:00+08:00；不取系统时钟',
    },
  },
  {
    name: 'batch',
    value: '<folder>',
    about: {
      en: 'print every submission in the folder and those below; run again, it goes on where it was broken off',
      'zh-CN': '打印文件夹（含下级）中的全部报送数据；中断后重新运行即可继续',
    },
  },
  {
    name: 'booklet',
    about: {
      en: 'with --batch: one file with a bookmark for each',
      'zh-CN': '与 --batch 同用：合为一个文件，逐份设书签',
    },
  },
  { name: 'blank', about: { en: 'print the empty form', 'zh-CN': '打印空白表单' } },
  {
    name: 'font',
    value: '<file.ttf>',
    repeatable: true,
    about: {
      en: 'a further font, for characters that Noto Sans SC lacks',
      'zh-CN': '补充字体，用于 Noto Sans SC 缺少的字',
    },
  },
  {
    name: 'missing',
    value: '<what>',
    choices: ['error', 'box'],
    about: {
      en: 'a character that no font has: error (default), or a box and a warning',
      'zh-CN': '缺字时：error 报错（默认），box 打印方框并警告',
    },
  },
  {
    name: 'labels',
    value: '<language>',
    choices: languages,
    about: { en: 'the language of the labels (zh-CN)', 'zh-CN': '栏目标签的语言（默认 zh-CN）' },
  },
  {
    name: 'standard',
    value: '<level>',
    choices: STANDARDS,
    about: {
      en: 'PDF/A level: 3a with PDF/UA-1 (default), 2u, 1b',
      'zh-CN': 'PDF/A 级别：3a 兼 PDF/UA-1（默认）、2u、1b',
    },
  },
  {
    name: 'case',
    value: '<number>',
    about: { en: 'the case number, as a bar code on every page', 'zh-CN': '业务流水号，以条形码印在每页' },
  },
  {
    name: 'template',
    value: '<form.pdf>',
    about: {
      en: 'fill the department’s own PDF form, which becomes PDF/A-2b',
      'zh-CN': '填写部门自己的 PDF 表单，输出 PDF/A-2b',
    },
  },
  {
    name: 'fields',
    value: '<map.json>',
    about: {
      en: 'which field of the template takes what: {"field": "/pointer"}',
      'zh-CN': '模板字段与数据的对应：{"字段": "/指针"}',
    },
  },
  {
    name: 'overprint',
    about: {
      en: 'the answers alone, for paper that has the form already (x-print.mm)',
      'zh-CN': '套打：只打印填写内容（位置由 x-print.mm 给出）',
    },
  },
  {
    name: 'test-page',
    about: {
      en: 'a page to measure the printer with, for --calibration',
      'zh-CN': '打印校准页，供测量打印机偏差',
    },
  },
  {
    name: 'calibration',
    value: '<printer.json>',
    about: {
      en: 'what was measured on the test page in mm: {"first": [x, y], "last": [x, y]}',
      'zh-CN': '校准页的测量值（毫米）：{"first": [x, y], "last": [x, y]}',
    },
  },
  {
    name: 'key',
    value: '<private.pem>',
    about: {
      en: 'sign the digest with this Ed25519 key (PEM or JWK)',
      'zh-CN': '用此 Ed25519 私钥（PEM 或 JWK）签署摘要',
    },
  },
];
