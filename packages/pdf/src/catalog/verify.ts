import type { Catalog } from '@yunform/schema/base';

/** What verifying can find. */
export type VerifyIssueCode =
  | 'file-unreadable'
  | 'data-missing'
  | 'digest-differs'
  | 'print-differs'
  | 'reprint-not-tried'
  | 'code-unreadable'
  | 'code-of-other-form'
  | 'code-of-other-data';

/** What verifying can find, in words. */
export const verifyCatalog: Catalog<VerifyIssueCode> = {
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
