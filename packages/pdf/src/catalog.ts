import { type Catalog, type Issue, issueOf, type Json, type Place } from '@yunform/schema/base';

/** The codes of issues met while printing. */
export type PdfIssueCode =
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
  | 'value-unprinted'
  | 'file-unreadable'
  | 'data-missing'
  | 'digest-differs'
  | 'print-differs'
  | 'reprint-not-tried'
  | 'code-unreadable'
  | 'code-of-other-form'
  | 'code-of-other-data';

/** What printing can find, in words. */
export const catalog: Catalog<PdfIssueCode> = {
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
  'file-unreadable': {
    level: 'error',
    summary: 'The bytes are no PDF file that can be read.',
    remedy: 'Give the file as it was printed; an encrypted or damaged one cannot be verified.',
    sentence: { 'zh-CN': '这不是可以读取的 PDF 文件。', en: 'This is no PDF file that can be read.' },
  },
  'data-missing': {
    level: 'error',
    summary: 'The file does not carry the data it was printed from.',
    remedy: 'Give a file printed as PDF/A-3a; other standards carry no data.',
    sentence: {
      'zh-CN': '文件中没有附带打印时的数据，无法核验。',
      en: 'The file does not carry the data it was printed from.',
    },
  },
  'digest-differs': {
    level: 'error',
    summary: 'The data in the file are not those whose digest it names: one of them was changed.',
    remedy: 'Do not trust the file; ask for it anew.',
    sentence: {
      'zh-CN': '文件所附数据的摘要是 {found}，与记载的 {digest} 不符。',
      en: 'The data in the file have the digest {found}, but it names {digest}.',
    },
  },
  'print-differs': {
    level: 'error',
    summary: 'Printed again from its own data the file has other bytes: what it shows may not be what it carries.',
    remedy: 'Compare the two by eye; if it was printed by another release, verify it with that one.',
    sentence: {
      'zh-CN': '按所附数据重新打印，结果与文件不一致。',
      en: 'Printed again from its own data the file comes out different.',
    },
  },
  'reprint-not-tried': {
    level: 'warning',
    summary: 'The file could not be printed again, because the fonts it was printed with were not given.',
    remedy: 'Give exactly these fonts, in this order.',
    sentence: {
      'zh-CN': '没有原用字体（{fonts}），未能重新打印比对。',
      en: 'Without its fonts ({fonts}) the file was not printed again.',
    },
  },
  'code-unreadable': {
    level: 'error',
    summary: 'The scanned text is no code of a printed form.',
    remedy: 'Scan the square code at the upper right of a page.',
    sentence: { 'zh-CN': '“{code}”不是表单上的二维码内容。', en: '“{code}” is no code of a printed form.' },
  },
  'code-of-other-form': {
    level: 'error',
    summary: 'The scanned code belongs to another form.',
    remedy: 'Compare with the form that the code names.',
    sentence: {
      'zh-CN': '二维码属于表单 {code}，不是 {form}。',
      en: 'The code belongs to the form {code}, not to {form}.',
    },
  },
  'code-of-other-data': {
    level: 'error',
    summary: 'The scanned code belongs to other data: the paper and the record differ.',
    remedy: 'Find out which of the two was changed.',
    sentence: {
      'zh-CN': '二维码的摘要 {digest} 与数据的摘要 {found} 不符：纸面与记录不一致。',
      en: 'The code says {digest}, the data have {found}: paper and record differ.',
    },
  },
};

/** An issue of this package. */
export function issue(
  code: PdfIssueCode,
  values: { readonly [name: string]: Json },
  at: readonly Place[] = [],
): Issue<PdfIssueCode> {
  return issueOf(catalog, code, values, at);
}
