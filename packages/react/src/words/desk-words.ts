import type { Language } from '@yunform/schema/base';
import { type Sentence, says, withValues } from './sentence.ts';

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
  | 'deskVerify'
  | 'deskVerifyFailed'
  | 'deskNumber'
  | 'desk-accepted'
  | 'desk-waiting'
  | 'desk-refused'
  | 'deskOver'
  | 'deskOverMarked'
  | 'deskPrinters'
  | 'deskPrinter'
  | 'deskStraight'
  | 'deskPaper'
  | 'deskCorrection'
  | 'deskTestPage'
  | 'deskTestAgain'
  | 'deskForget'
  | 'deskMeasureLead'
  | 'deskPrinterName'
  | 'firstX'
  | 'firstY'
  | 'lastX'
  | 'lastY'
  | 'deskKeep'
  | 'deskKept'
  | 'deskMeasureWrong';

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
  deskNumber: says('编号：{id}', 'Number: {id}'),
  'desk-accepted': says('可以办理', 'Can be dealt with'),
  'desk-waiting': says('等待其他部门核发', 'Waits for another department'),
  'desk-refused': says('不合要求', 'Not as the form demands'),
  deskVerifyFailed: says('核验失败，请再试一次。', 'Checking failed; please try again.'),
  deskOver: says('套打（用已印好的表格纸）', 'Overprint (on pre-printed paper)'),
  deskOverMarked: says('套打选中的 {count} 件', 'Overprint the {count} marked'),
  deskPrinters: says('套打用的打印机：{name}', 'Printer for pre-printed paper: {name}'),
  deskPrinter: says('打印机', 'Printer'),
  deskStraight: says('不校正', 'no correction'),
  deskPaper: says('测试页用的表格', 'Form of the test page'),
  deskCorrection: says(
    '校正：横移 {dx} 毫米，纵移 {dy} 毫米，横向 {x}%，纵向 {y}%',
    'Correction: {dx} mm across, {dy} mm down, {x}% wide, {y}% high',
  ),
  deskTestPage: says('打印测试页', 'Print a test page'),
  deskTestAgain: says('按此校正再打印一张', 'Print one with this correction'),
  deskForget: says('删除打印机：{name}', 'Forget {name}'),
  deskMeasureLead: says(
    '打印一张测试页，从纸的左上角量起，填写两个十字中心的位置（毫米）。',
    'Print a test page, measure from the upper left corner of the paper, and enter where the centres of the two crosses are (mm).',
  ),
  deskPrinterName: says('打印机名称', 'Name of the printer'),
  firstX: says('左上十字：距左边', 'Upper left cross: from the left'),
  firstY: says('左上十字：距上边', 'Upper left cross: from the top'),
  lastX: says('右下十字：距左边', 'Lower right cross: from the left'),
  lastY: says('右下十字：距上边', 'Lower right cross: from the top'),
  deskKeep: says('保存这台打印机', 'Keep this printer'),
  deskKept: says('已保存，以后套打时使用。', 'Kept, and used from now on.'),
  deskMeasureWrong: says(
    '请填写打印机名称和四个数。右下十字应在左上十字的右下方。',
    'Please enter a name and four numbers. The lower right cross must lie to the right of the other and below it.',
  ),
};

/** The sentence of the desk in a language, with its values; kept apart, so that an applicant's page does not carry it. */
export function sayAtDesk(
  language: Language,
  word: DeskWord,
  values: { readonly [name: string]: string | number } = {},
): string {
  return withValues(deskWords[word][language], values);
}
