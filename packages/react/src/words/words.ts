import type { LanguageMap } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import { type DivergeWord, divergeWords } from './diverge-words.ts';
import { type Sentence, says, withValues } from './sentence.ts';

/** The names of the sentences. */
export type Word =
  | 'optional'
  | 'error'
  | 'problem'
  | 'continue'
  | 'saveRow'
  | 'back'
  | 'backToList'
  | 'tasks'
  | 'part'
  | 'holds'
  | 'progress'
  | 'goesTo'
  | 'step'
  | 'status-nothing'
  | 'status-not-started'
  | 'status-optional'
  | 'status-in-progress'
  | 'status-wrong'
  | 'status-complete'
  | 'save-idle'
  | 'save-none'
  | 'save-pending'
  | 'save-saving'
  | 'save-saved'
  | 'save-failed'
  | 'save-conflict'
  | 'keepMine'
  | 'keepTheirs'
  | 'undo'
  | 'redo'
  | 'askedBy'
  | 'askedByMany'
  | 'why'
  | 'whyEntry'
  | 'whyOnce'
  | 'whyNorm'
  | 'from'
  | 'locked'
  | 'dispute'
  | 'follows'
  | 'chooseSource'
  | 'applicant'
  | 'useThis'
  | 'choose'
  | 'search'
  | 'found'
  | 'year'
  | 'month'
  | 'day'
  | 'yes'
  | 'no'
  | 'inWords'
  | 'province'
  | 'city'
  | 'county'
  | 'regionCode'
  | 'noCounty'
  | 'rowsNone'
  | 'rowsAdd'
  | 'rowsEdit'
  | 'rowsUp'
  | 'rowsDown'
  | 'rowsRemove'
  | 'rowName'
  | 'rowRemoved'
  | 'rowKept'
  | 'review'
  | 'reviewOpen'
  | 'change'
  | 'notAnswered'
  | 'receives'
  | 'receivesLead'
  | 'form-accepted'
  | 'form-waiting'
  | 'form-refused'
  | 'nothingSent'
  | 'submit'
  | 'attention'
  | 'attentionLead'
  | 'attentionSeen'
  | 'wantAnswer'
  | 'wantNumber'
  | 'wantText'
  | 'wantDate'
  | 'wantChoice'
  | DivergeWord;

/** Everything that the screens say themselves, in one place. */
export const words: { readonly [name in Word]: Sentence } = {
  ...divergeWords,
  optional: says('（选填）', '(optional)'),
  error: says('错误：', 'Error: '),
  problem: says('有 {count} 处需要改正', 'There are {count} problems'),
  continue: says('保存并继续', 'Save and continue'),
  saveRow: says('保存这一项', 'Save this entry'),
  back: says('返回', 'Back'),
  backToList: says('返回目录', 'Back to the list of pages'),
  tasks: says('需要填写的内容', 'What you need to fill in'),
  part: says('{title}（{part}/{parts}）', '{title} ({part} of {parts})'),
  holds: says('{titles}等 {count} 项', '{titles} … ({count} questions)'),
  progress: says('必填 {all} 页，已完成 {done} 页', '{done} of {all} pages that are needed are done'),
  goesTo: says('将分别送交 {count} 个部门：{departments}。', 'Goes to {count} departments: {departments}.'),
  step: says('第 {step} 步，共 {steps} 步', 'Step {step} of {steps}'),
  'status-nothing': says('无需填写', 'Nothing to fill in'),
  'status-not-started': says('未填写', 'Not started'),
  'status-optional': says('选填', 'Optional'),
  'status-in-progress': says('未填完', 'In progress'),
  'status-wrong': says('需要改正', 'Needs correction'),
  'status-complete': says('已完成', 'Done'),
  'save-idle': says('还没有填写内容', 'Nothing filled in yet'),
  'save-none': says('关闭页面后，已填内容不会保留', 'What you fill in is not kept when you close the page'),
  'save-pending': says('有改动，尚未保存…', 'Not saved yet …'),
  'save-saving': says('正在保存…', 'Saving …'),
  'save-saved': says('已于 {time} 保存', 'Saved at {time}'),
  'save-failed': says(
    '保存失败，正在重试。请不要关闭页面。',
    'Saving failed; trying again. Please keep the page open.',
  ),
  'save-conflict': says(
    '这份表单在别处也被改过。请选择保留哪一份。',
    'This form was changed somewhere else too. Please choose which one to keep.',
  ),
  keepMine: says('保留这里的内容', 'Keep what is here'),
  keepTheirs: says('使用别处保存的内容', 'Use what was saved elsewhere'),
  undo: says('撤销', 'Undo'),
  redo: says('恢复', 'Redo'),
  askedBy: says('{departments}需要', 'Needed by {departments}'),
  askedByMany: says('{departments}等 {count} 个部门需要', 'Needed by {count} departments: {departments} …'),
  why: says('为什么要填这一项？', 'Why is this asked?'),
  whyEntry: says('{department}《{form}》中的“{label}”', '“{label}” on the form “{form}” of {department}'),
  whyOnce: says('只填一次，{count} 个部门共用。', 'You give it once; {count} departments use it.'),
  whyNorm: says('（依据：{norm}）', '(legal basis: {norm})'),
  from: says('来自：{source}', 'From: {source}'),
  locked: says('来自：{source}（已核验，不能在此修改）', 'From: {source} (verified; cannot be changed here)'),
  dispute: says('这项信息不对', 'This is wrong'),
  follows: says('根据{source}得出，不用填写', 'Follows from {source}; nothing to fill in'),
  chooseSource: says('不同来源的内容不一致，请选择一个：', 'The sources differ. Please choose one:'),
  applicant: says('您填写的', 'your own answer'),
  useThis: says('采用“{value}”（{source}）', 'Use “{value}” ({source})'),
  choose: says('请选择', 'Please choose'),
  search: says('输入文字或代码查找', 'Type words or a code to search'),
  found: says('找到 {count} 项', '{count} results'),
  year: says('年', 'Year'),
  month: says('月', 'Month'),
  day: says('日', 'Day'),
  yes: says('是', 'Yes'),
  no: says('否', 'No'),
  inWords: says('大写：{words}', 'In Chinese capitals: {words}'),
  province: says('省（自治区、直辖市）', 'Province'),
  city: says('市（地区、自治州）', 'City or prefecture'),
  county: says('县（市、区）', 'County or district'),
  regionCode: says('行政区划代码（六位，可直接填写）', 'Region code (six digits; may be typed)'),
  noCounty: says('没有县（市、区）', 'No county or district'),
  rowsNone: says('还没有填写。', 'Nothing here yet.'),
  rowsAdd: says('添加：{title}', 'Add: {title}'),
  rowsEdit: says('修改', 'Change'),
  rowsUp: says('上移', 'Move up'),
  rowsDown: says('下移', 'Move down'),
  rowsRemove: says('删除', 'Remove'),
  rowName: says('{title}：第 {number} 项', '{title}: entry {number}'),
  rowRemoved: says('已删除。可以用“撤销”找回。', 'Removed. “Undo” brings it back.'),
  rowKept: says('这一项含有已核验的内容，不能删除。', 'This entry holds verified data and cannot be removed.'),
  review: says('检查您的答案', 'Check your answers'),
  reviewOpen: says('检查并提交', 'Check and submit'),
  change: says('修改', 'Change'),
  notAnswered: says('未填写', 'Not answered'),
  receives: says('每个部门将收到什么', 'What each department will receive'),
  receivesLead: says(
    '每个部门只收到它自己的表格中的内容。',
    'Each department receives only what its own form asks for.',
  ),
  'form-accepted': says('可以提交', 'Ready'),
  'form-waiting': says('填好后等待其他部门核发', 'Complete; waits for another department'),
  'form-refused': says('还有内容要填或改正', 'Something is missing or wrong'),
  nothingSent: says('目前没有内容。', 'Nothing so far.'),
  submit: says('提交', 'Submit'),
  attention: says('需要您留意', 'Needs your attention'),
  attentionLead: says(
    '表格更新后，下面的内容没有对应的位置。内容没有丢失，请看一看是否要填到别处。',
    'The forms have changed, and these answers have no place any more. They are not lost; please see whether they belong somewhere else.',
  ),
  attentionSeen: says('知道了', 'I have seen it'),
  wantAnswer: says('请填写{title}', '{title} is needed'),
  wantNumber: says('请填写数字', 'Please enter a number'),
  wantText: says('请填写文字', 'Please enter text'),
  wantDate: says('请填写完整的日期，例如 2015 年 3 月 27 日', 'Please enter a whole date, for example 2015 3 27'),
  wantChoice: says('请从列出的项目中选择', 'Please choose from the list'),
};

/** The sentence in a language, with its values. */
export function say(language: Language, word: Word, values: { readonly [name: string]: string | number } = {}): string {
  return withValues(words[word][language], values);
}

/** A title in the language, or in one that it has. */
export function titled(titles: LanguageMap | undefined, language: Language): string {
  return titles?.[language] ?? titles?.['zh-CN'] ?? titles?.en ?? '';
}

/** Several names in one sentence. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === 'en' ? ', ' : '、');
}

/** Units that the forms count in; others are written as they are. */
const UNITS: { readonly [unit: string]: string } = {
  元: 'yuan',
  万元: '10,000 yuan',
  年: 'years',
  月: 'months',
  日: 'days',
  天: 'days',
  人: 'people',
  个: '',
  份: 'copies',
  平方米: 'm²',
};

/** A unit in the language. */
export function unitIn(unit: string, language: Language): string {
  return language === 'en' && Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? unit) : unit;
}
