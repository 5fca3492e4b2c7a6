import type { Catalog } from '@yunform/schema/base';

/** What printing a sheet can find. */
export type SheetIssueCode =
  | 'form-unreadable'
  | 'reference-outside'
  | 'time-wrong'
  | 'font-unusable'
  | 'no-fonts'
  | 'case-number-wrong'
  | 'attachment-name'
  | 'missing-glyph'
  | 'glyph-boxed'
  | 'private-use-mapped'
  | 'variant-as-base'
  | 'value-continued'
  | 'value-unprinted';

/** What printing a sheet can find, in words. */
export const sheetCatalog: Catalog<SheetIssueCode> = {
  'form-unreadable': {
    level: 'error',
    summary: 'The form is not a JSON Schema object.',
    remedy: 'Give the department’s published schema document.',
    sentence: {
      'zh-CN': '表单不是一个 JSON Schema 对象，无法打印。',
      en: 'The form is not a JSON Schema object and cannot be printed.',
    },
  },
  'reference-outside': {
    level: 'warning',
    summary: 'A `$ref` leads out of the document; what it describes is printed as the data alone tell.',
    remedy: 'Bundle the referenced schema into the document under `$defs`.',
    sentence: {
      'zh-CN': '引用 {ref} 在文档内找不到，该处只按数据打印。',
      en: 'The reference {ref} is not found in the document; that place is printed by its data alone.',
    },
  },
  'time-wrong': {
    level: 'error',
    summary: 'The time of printing is not an ISO 8601 date and time with offset.',
    remedy: 'Give a time such as 2015-06-01T09:30:00+08:00.',
    sentence: {
      'zh-CN': '打印时间“{time}”不是带时区的 ISO 8601 时间。',
      en: 'The time “{time}” is not an ISO 8601 date and time with offset.',
    },
  },
  'font-unusable': {
    level: 'error',
    summary: 'A font file cannot be embedded.',
    remedy: 'Give a TrueType font (glyf outlines) whose licence allows embedding.',
    sentence: { 'zh-CN': '字体“{font}”不能嵌入：{fault}。', en: 'The font “{font}” cannot be embedded: {fault}.' },
  },
  'no-fonts': {
    level: 'error',
    summary: 'The font provider gave no font.',
    remedy: 'Give at least one TrueType font.',
    sentence: { 'zh-CN': '没有可用的字体。', en: 'The font provider gave no font.' },
  },
  'case-number-wrong': {
    level: 'error',
    summary: 'The case number cannot stand in a Code 128.',
    remedy: 'Give at most 48 printable ASCII characters, or leave the case number out.',
    sentence: {
      'zh-CN': '编号“{number}”不能制成 128 条码。',
      en: 'The case number “{number}” cannot stand in a Code 128.',
    },
  },
  'attachment-name': {
    level: 'error',
    summary: 'An attachment has the name of a file that the print itself carries.',
    remedy: 'Give the attachment another name.',
    sentence: {
      'zh-CN': '附件名“{name}”与打印件自带的文件重名。',
      en: 'The attachment “{name}” has the name of a file that the print itself carries.',
    },
  },
  'missing-glyph': {
    level: 'error',
    summary: 'No font has a character of a value or a label.',
    remedy: 'Add a font that has it to the chain (HanaMinB for rare ideographs), or ask for a visible box instead.',
    sentence: {
      'zh-CN': '“{title}”中的字“{character}”（{codePoint}）在所给字体（{fonts}）里都没有。',
      en: 'No font ({fonts}) has the character “{character}” ({codePoint}) of “{title}”.',
    },
  },
  'glyph-boxed': {
    level: 'warning',
    summary: 'No font has a character; a crossed box stands in its place, the text below it is right.',
    remedy: 'Add a font that has it to the chain.',
    sentence: {
      'zh-CN': '“{title}”中的字“{character}”（{codePoint}）没有字形，打印为方框。',
      en: 'The character “{character}” ({codePoint}) of “{title}” has no glyph and is printed as a box.',
    },
  },
  'private-use-mapped': {
    level: 'info',
    summary:
      'A private-use character of an old system is printed as the standard character that took its place (GB 18030-2022).',
    remedy: 'Nothing needs to be done; the attached data keep what was given.',
    sentence: {
      'zh-CN': '“{title}”中的自定义区字符 {codePoint} 按 GB 18030-2022 打印为“{shown}”。',
      en: 'The private-use character {codePoint} of “{title}” is printed as “{shown}”.',
    },
  },
  'variant-as-base': {
    level: 'warning',
    summary:
      'A variation selector asks for a form of a character that is not distinguished here; the usual form is shown.',
    remedy: 'See that the usual form will do; the text of the file keeps the selector.',
    sentence: {
      'zh-CN': '“{title}”中“{character}”指定了异体字形，按通用字形打印。',
      en: 'The variant asked for in “{title}” by “{character}” is printed in its usual form.',
    },
  },
  'value-continued': {
    level: 'info',
    summary: 'A value is longer than its box; it stands in full on the continuation sheet.',
    remedy: 'Nothing needs to be done.',
    sentence: {
      'zh-CN': '“{title}”栏位不足，全文见续页第{item}项。',
      en: '“{title}” is longer than its box and stands in full on the continuation sheet, item {item}.',
    },
  },
  'value-unprinted': {
    level: 'error',
    summary: 'A value of the submission has no place on the sheet.',
    remedy: 'This is a fault of the printer: report it with the form and the submission.',
    sentence: { 'zh-CN': '{pointer} 的值没有打印出来。', en: 'The value at {pointer} was not printed.' },
  },
};
