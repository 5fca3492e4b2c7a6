import { type Sentence, says } from './sentence.ts';

/** The names of the sentences of the clerk's desk. */
export type DeskWord =
  | 'desk'
  | 'deskSearch'
  | 'deskForm'
  | 'deskStatus'
  | 'deskAll'
  | 'deskFailed'
  | 'deskFound'
  | 'deskMark'
  | 'deskPrintMarked'
  | 'deskPreview'
  | 'deskPrint'
  | 'deskPdf'
  | 'deskPdfFailed'
  | 'deskDue'
  | 'deskFrom'
  | 'deskConverted'
  | 'deskConstant'
  | 'deskCode'
  | 'deskVerify';

/** Everything that the clerk's desk says. */
export const deskWords: { readonly [name in DeskWord]: Sentence } = {
  desk: says('办理台', "Clerk's desk"),
  deskSearch: says('查找（按 / 键）', 'Search (press /)'),
  deskForm: says('表格', 'Form'),
  deskStatus: says('状态', 'Status'),
  deskAll: says('全部', 'All'),
  deskFailed: says('读取失败，请刷新页面重试。', 'Loading failed; please reload the page.'),
  deskFound: says('共 {count} 件', '{count} submissions'),
  deskMark: says('选中：{name}', 'Mark: {name}'),
  deskPrintMarked: says('打印选中的 {count} 件', 'Print the {count} marked'),
  deskPreview: says('预览 PDF', 'Preview the PDF'),
  deskPrint: says('打印', 'Print'),
  deskPdf: says('PDF 预览：{title}', 'PDF: {title}'),
  deskPdfFailed: says('PDF 生成失败。', 'The PDF could not be made.'),
  deskDue: says('尚待{source}核发：{title}', 'Still due: {title}, issued by {source}'),
  deskFrom: says('来自：{titles}', 'From: {titles}'),
  deskConverted: says('由{titles}换算', 'Converted from {titles}'),
  deskConstant: says('固定内容', 'Fixed'),
  deskCode: says('扫描或输入纸面上的码', 'Scan or type the code on a paper'),
  deskVerify: says('核验', 'Check'),
};
