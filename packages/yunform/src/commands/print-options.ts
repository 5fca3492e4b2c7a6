import { readFileSync } from 'node:fs';
import type { FontFile, FontProvider } from '@yunform/pdf';
import { conclude, type Issue, type Outcome } from '@yunform/schema/base';
import { type Given, givenValue, type OptionSpec } from '../cli/arguments.ts';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { languages } from '../cli/language.ts';
import { defaultFonts } from '../library/fonts.ts';
import type { PrintRequest } from '../library/print.ts';

/** What the options of `print` come to. */
export type Request = PrintRequest;

/** An empty form has no time of its own; it carries this one unless told otherwise, so that it is the same in every print. */
const BLANK_TIME = '2000-01-01T00:00:00Z';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const STANDARDS = ['3a', '2u', '1b'] as const;

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
];

/** Reads the options; a time is needed unless the form is printed empty. */
export function requestOf(given: Given): Outcome<Request> {
  const issues: Issue[] = [];
  const at = givenValue(given, 'at') ?? (given.switches.has('blank') ? BLANK_TIME : undefined);
  if (at === undefined) issues.push(cliIssue('option-missing', { option: '--at' }));
  else if (!TIME.test(at) || Number.isNaN(Date.parse(at)))
    issues.push(cliIssue('option-invalid', { option: '--at', value: at, choices: '2015-06-01T09:30:00+08:00' }));
  const more = (given.values.get('font') ?? []).map(readFont);
  issues.push(...more.flatMap((font) => ('issue' in font ? [font.issue] : [])));
  const standard = STANDARDS.find((level) => level === givenValue(given, 'standard'));
  const language = languages.find((one) => one === givenValue(given, 'labels'));
  return conclude(
    {
      at: at ?? BLANK_TIME,
      fonts: chainOf(more.flatMap((font) => ('file' in font ? [font.file] : []))),
      missing: givenValue(given, 'missing') === 'box' ? 'box' : 'error',
      ...(standard ? { standard } : {}),
      ...(language ? { language } : {}),
    },
    issues,
  );
}

function readFont(path: string): { readonly file: FontFile } | { readonly issue: Issue } {
  try {
    return { file: { name: path, bytes: new Uint8Array(readFileSync(path)) } };
  } catch {
    return { issue: cliIssue('file-missing', { file: path }) };
  }
}

/** The standard font first, then those that were given. */
function chainOf(more: readonly FontFile[]): FontProvider {
  if (more.length === 0) return defaultFonts;
  return { fonts: async () => [...(await defaultFonts.fonts()), ...more] };
}
