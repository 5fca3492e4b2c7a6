import type { SheetLanguage } from './model.ts';

/** The words that the sheet itself brings, beside those of the form. */
export interface Words {
  readonly rowNumber: string;
  readonly item: (n: number) => string;
  readonly row: (n: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly basics: string;
  readonly others: string;
  readonly office: string;
  readonly papers: string;
  readonly notes: string;
  readonly sign: string;
  readonly seal: string;
  readonly sealArea: (label: string) => string;
  readonly qr: (text: string) => string;
  readonly barcode: (text: string) => string;
  readonly calibration: (mm: number) => string;
  readonly date: string;
  readonly department: string;
  readonly number: string;
  readonly form: string;
  readonly version: string;
  readonly continued: string;
  readonly page: (n: number, of: number) => string;
  readonly annex: string;
  readonly annexNote: string;
  readonly annexHeads: readonly [string, string, string];
  readonly annexFrom: (page: number) => string;
  readonly seeAnnexShort: (n: number) => string;
  readonly seeAnnex: (n: number) => string;
  readonly listSeparator: string;
  readonly colon: string;
}

const CHINESE: Words = {
  rowNumber: '序号',
  item: (n) => `第${n}项`,
  row: (n) => `第${n}行`,
  yes: '是',
  no: '否',
  basics: '基本信息',
  others: '其他信息',
  office: '以下由受理机关填写',
  papers: '随表提交的材料',
  notes: '填表说明',
  sign: '签字',
  seal: '盖章处',
  sealArea: (label) => `${label}：此处加盖印章`,
  qr: (text) => `二维码：${text}`,
  barcode: (text) => `条形码，编号${text}`,
  calibration: (mm) => `套打校准页：量出两个十字中心到纸张左边和上边的距离（毫米）；应各距纸边 ${mm} 毫米。`,
  date: '年　　月　　日',
  department: '受理机关：',
  number: '表号：',
  form: '表单',
  version: '版本',
  continued: '（续）',
  page: (n, of) => `第 ${n} 页　共 ${of} 页`,
  annex: '续　页',
  annexNote: '以下内容因正表栏位不足续写于此，与正表具有同等效力。',
  annexHeads: ['项号', '栏目', '填写内容'],
  annexFrom: (page) => `\n（接第${page}页）`,
  seeAnnexShort: (n) => `续页${n}`,
  seeAnnex: (n) => `（全文见续页第${n}项）`,
  listSeparator: '、',
  colon: '：',
};

const ENGLISH: Words = {
  rowNumber: 'No.',
  item: (n) => `Item ${n}`,
  row: (n) => `row ${n}`,
  yes: 'Yes',
  no: 'No',
  basics: 'General',
  others: 'Other',
  office: 'For official use only',
  papers: 'Papers submitted with this form',
  notes: 'Notes',
  sign: 'Signature',
  seal: 'Seal',
  sealArea: (label) => `${label}: place for the seal`,
  qr: (text) => `QR code: ${text}`,
  barcode: (text) => `Barcode of the case number ${text}`,
  calibration: (mm) =>
    `Test page: measure in millimetres how far the two crosses are from the left and upper edge; each should be ${mm} mm from the edges next to it.`,
  date: 'Date:                ',
  department: 'Department: ',
  number: 'Form no.: ',
  form: 'Form',
  version: 'version',
  continued: ' (continued)',
  page: (n, of) => `Page ${n} of ${of}`,
  annex: 'Continuation sheet',
  annexNote: 'These answers did not fit into their boxes; they are part of the form.',
  annexHeads: ['Item', 'Box', 'Answer'],
  annexFrom: (page) => `\n(from page ${page})`,
  seeAnnexShort: (n) => `see ${n}`,
  seeAnnex: (n) => `(in full on the continuation sheet, item ${n})`,
  listSeparator: ', ',
  colon: ': ',
};

/** The sheet's own words in a language. */
export function wordsOf(language: SheetLanguage): Words {
  return language === 'en' ? ENGLISH : CHINESE;
}
