import type { Language } from '@yunform/schema/base';

type Word =
  | 'title'
  | 'sum'
  | 'forms'
  | 'department'
  | 'form'
  | 'boxes'
  | 'questions'
  | 'alone'
  | 'sharing'
  | 'sharingNote'
  | 'asks'
  | 'question'
  | 'sometimes'
  | 'result'
  | 'never'
  | 'neverNote'
  | 'bring'
  | 'residuals'
  | 'residualsNote'
  | 'reason'
  | 'place'
  | 'keyword';

/** What the page of a report says, in both languages. */
export const words: { readonly [language in Language]: { readonly [word in Word]: string } } = {
  'zh-CN': {
    title: '联办报告',
    sum: '{forms} 份表单共 {boxes} 栏，合并为 {questions} 个问题，少填 {saved}%。其中 {conditional} 个视情况提问，另有 {results} 项由部门核发，不必填写。',
    forms: '各表单',
    department: '部门',
    form: '表单',
    boxes: '纸面栏数',
    questions: '所用问题',
    alone: '其中独有',
    sharing: '哪些表单共用哪些问题',
    sharingNote: '每格为两份表单共用的问题数；对角线为该表单所用的问题数。',
    asks: '每个问题由谁提出',
    question: '问题',
    sometimes: '视情况提问',
    result: '部门核发',
    never: '表上有、但本次不问的栏目',
    neverNote: '这些栏目属于同一张表的其他办理事项。',
    bring: '需携带的材料',
    residuals: '仅在报送数据上检查的要求',
    residualsNote: '共 {count} 条，占全部 {assertions} 条约束的 {share}%；出错时同样指回对应的问题。',
    reason: '原因',
    place: '位置',
    keyword: '关键字',
  },
  en: {
    title: 'Report of an intake',
    sum: '{forms} forms with {boxes} boxes become {questions} questions: {saved} % saved. {conditional} of them are asked only sometimes; {results} more are issued by departments and never asked.',
    forms: 'The forms',
    department: 'department',
    form: 'form',
    boxes: 'boxes on paper',
    questions: 'questions used',
    alone: 'of its own',
    sharing: 'Which forms share what',
    sharingNote: 'Each cell counts the questions that two forms share; the diagonal counts those that the form uses.',
    asks: 'Who asks what',
    question: 'question',
    sometimes: 'only sometimes',
    result: 'issued by a department',
    never: 'On a sheet, but never asked here',
    neverNote: 'These boxes belong to other acts that the same sheet serves.',
    bring: 'To bring along',
    residuals: 'Checked on the submission only',
    residualsNote:
      '{count} of {assertions} assertions ({share} %); their errors come home to the questions all the same.',
    reason: 'reason',
    place: 'place',
    keyword: 'keyword',
  },
};

/** A sentence with its `{names}` filled in. */
export function fill(sentence: string, values: { readonly [name: string]: string | number }): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
