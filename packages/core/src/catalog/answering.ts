import type { Catalog } from '@yunform/schema/base';
import { refused, says } from './words.ts';

/** Codes: Findings about answers and submissions. */
export type AnsweringCode =
  | 'required'
  | 'forbidden'
  | 'type'
  | 'enum'
  | 'const'
  | 'minimum'
  | 'maximum'
  | 'exclusive-minimum'
  | 'exclusive-maximum'
  | 'multiple-of'
  | 'min-length'
  | 'max-length'
  | 'pattern'
  | 'format'
  | 'min-items'
  | 'max-items'
  | 'unique-items'
  | 'shape'
  | 'rule'
  | 'outside-domain'
  | 'disagrees'
  | 'unknown-answer'
  | 'held'
  | 'waiting'
  | 'not-a-record'
  | 'bad-record'
  | 'not-an-intake'
  | 'disagreement'
  | 'unplaced'
  | 'locked'
  | 'no-such-question'
  | 'not-its-question'
  | 'no-reason';

/** Findings about answers and submissions. */
export const answering: Catalog<AnsweringCode> = {
  required: says(
    'error',
    'An answer that is needed is missing.',
    'Give the answer.',
    '请填写{title}（{departments}要求）。',
    '{title} is needed (asked by {departments}).',
  ),
  forbidden: refused('An answer is given where a form allows none.', '不应填写', 'must be left empty'),
  type: refused('An answer has the wrong JSON type.', '应为{limit}', 'must be {limit}'),
  enum: refused('An answer is not one of the allowed values.', '只能从以下选择：{limit}', 'must be one of: {limit}'),
  const: refused('An answer is not the one allowed value.', '只能是 {limit}', 'must be {limit}'),
  minimum: refused('A number is too small.', '不能少于 {limit} {unit}', 'must be at least {limit} {unit}'),
  maximum: refused('A number is too large.', '不能超过 {limit} {unit}', 'must be at most {limit} {unit}'),
  'exclusive-minimum': refused(
    'A number is not above its limit.',
    '必须大于 {limit} {unit}',
    'must be more than {limit} {unit}',
  ),
  'exclusive-maximum': refused(
    'A number is not below its limit.',
    '必须小于 {limit} {unit}',
    'must be less than {limit} {unit}',
  ),
  'multiple-of': refused(
    'A number is not a multiple of its step.',
    '必须是 {limit} {unit}的整数倍',
    'must be a multiple of {limit} {unit}',
  ),
  'min-length': refused('A text is too short.', '不能少于 {limit} 个字', 'must have at least {limit} characters'),
  'max-length': refused('A text is too long.', '不能超过 {limit} 个字', 'must have at most {limit} characters'),
  pattern: refused('A text is not written as the form wants it.', '的写法不符合要求', 'is not written as required'),
  format: refused('A text is not of the named format.', '不正确：{because}', 'is not right: {because}'),
  'min-items': refused(
    'There are too few rows or choices.',
    '不能少于 {limit} 项',
    'must have {limit} or more entries',
  ),
  'max-items': refused(
    'There are too many rows or choices.',
    '不能超过 {limit} 项',
    'must not have more entries than {limit}',
  ),
  'unique-items': refused('An entry occurs twice.', '不能有重复项', 'must not repeat an entry'),
  shape: refused('An answer does not have the shape the form wants.', '不符合要求', 'does not have the required shape'),
  rule: refused('Answers do not fit together.', '与其他答案不一致', 'do not fit together'),
  'outside-domain': refused(
    'An answer cannot be converted to what a form takes.',
    '无法转换为所需的表示',
    'cannot be converted to what is needed',
  ),
  disagrees: says(
    'error',
    'An answer disagrees with what follows from another one.',
    'Correct one of the two.',
    '{title}（{value}）与{source}不一致，应为 {expected}。',
    '{title} ({value}) disagrees with {source}, which says {expected}.',
  ),
  'unknown-answer': says(
    'warning',
    'An answer belongs to no question; it is kept, but neither checked nor routed.',
    'Remove it, or merge the form that asks for it.',
    '{pointer} 不对应任何问题，不会发送给任何部门。',
    'The answer at {pointer} belongs to no question and is sent to nobody.',
  ),
  held: says(
    'info',
    'An answer whose question is not asked now is kept, neither checked nor routed.',
    'Nothing needs to be done.',
    '{title}目前无需填写，已填内容保留但不发送。',
    '{title} is not asked now; the answer is kept and not sent.',
  ),
  waiting: says(
    'info',
    'A form waits for something that another department issues.',
    'Give the result when it is issued.',
    '{departments}尚待{source}核发的{title}。',
    '{departments} waits for {title}, issued by {source}.',
  ),
  'not-a-record': says(
    'error',
    'Answers are not a JSON object.',
    'Give an object of answers, or a record.',
    '答案不是 JSON 对象。',
    'The answers are no JSON object.',
  ),
  'bad-record': says(
    'error',
    'A divergence or a source of a record is not understood: `at` and `form`, or `at` and `source`, are to be texts.',
    'Correct it, or leave it out.',
    '答案记录中的 {place} 无法识别。',
    'The {place} of the record of answers is not understood.',
  ),
  'not-an-intake': says(
    'error',
    'A file is not an intake of a known format.',
    'Make it with merge.',
    '不是可识别的合并表单（intake）。',
    'This is no intake of a known format.',
  ),
  locked: says(
    'error',
    'An answer differs from what a register says and does not let the applicant change.',
    'Restore the value, or have the register corrected first.',
    '{title}以{source}登记的“{expected}”为准，不能在此修改；如有错误，请先向登记机关申请更正。',
    '{title} is {expected} as {source} has it, and cannot be changed here; if that is wrong, have it corrected there first.',
  ),
  disagreement: says(
    'warning',
    'Two sources give different values for one question.',
    'Choose one.',
    '{title}的来源不一致：{values}。',
    'The sources of {title} disagree: {values}.',
  ),
  unplaced: says(
    'warning',
    'Data of a form belong to no question; they are not filled in.',
    'Enter by hand what is needed of them, or publish the field in the form.',
    '{department}的数据 {pointer} 不对应任何问题，未予回填。',
    'The data of {department} at {pointer} belong to no question and are not filled in.',
  ),
  'no-such-question': says(
    'error',
    'A place of the answers is no question.',
    'Name the place of a question, with row numbers.',
    '{pointer} 不是问题。',
    '{pointer} is no question.',
  ),
  'not-its-question': says(
    'error',
    'A form is to receive another value of a question that it does not ask.',
    'Name a form that asks the question.',
    '{form} 不收取{title}。',
    '{form} does not ask for {title}.',
  ),
  'no-reason': says(
    'error',
    'A divergence has no reason.',
    'Say why this form receives something else.',
    '{title}仅对部分部门另填或不填时，须说明理由。',
    'A reason is needed where one form receives another {title}, or none.',
  ),
};
