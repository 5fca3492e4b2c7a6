import {
  type Catalog,
  type CatalogEntry,
  type Issue,
  issueOf,
  type Json,
  type Level,
  type Place,
} from '@yunform/schema/base';

function says(level: Level, summary: string, remedy: string, zh: string, en: string): CatalogEntry {
  return { level, summary, remedy, sentence: { 'zh-CN': zh, en } };
}

const limit = (what: string, zh: string): CatalogEntry =>
  says(
    'error',
    `A published form is beyond the limit of ${what}.`,
    'Split the form, or simplify its schema.',
    `表单的${zh}为 {found}，超过上限 {limit}。`,
    `The form has a ${what} of {found}, the limit is {limit}.`,
  );

const refused = (summary: string, zh: string, en: string): CatalogEntry =>
  says(
    'error',
    summary,
    'Change the answer to what the named departments accept.',
    `{title}${zh}（{departments}要求）。`,
    `{title} ${en} (asked by {departments}).`,
  );

/** Every code of the core. */
export type IssueCode =
  | 'not-a-schema'
  | 'limit-text'
  | 'limit-depth'
  | 'limit-nodes'
  | 'limit-properties'
  | 'limit-branches'
  | 'limit-references'
  | 'forbidden-name'
  | 'forbidden-character'
  | 'data-reference'
  | 'unknown-keyword'
  | 'unknown-format'
  | 'no-form-id'
  | 'bad-form-info'
  | 'bad-lens'
  | 'unknown-element'
  | 'no-lens'
  | 'recursive-place'
  | 'same-id'
  | 'no-forms'
  | 'unknown-form'
  | 'conflict'
  | 'unfillable'
  | 'rows-limited'
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
  | 'not-an-intake'
  | 'disagreement';

/** Every code of the core, with its level, remedy and sentences. */
export const catalog: Catalog<IssueCode> = {
  'not-a-schema': says(
    'error',
    'A form is not a JSON Schema object.',
    'Publish a JSON object.',
    '表单不是 JSON Schema 对象。',
    'The form is no JSON Schema object.',
  ),
  'limit-text': limit('text length', '文本长度'),
  'limit-depth': limit('depth', '嵌套深度'),
  'limit-nodes': limit('number of nodes', '节点数'),
  'limit-properties': limit('number of properties', '属性数'),
  'limit-branches': limit('number of branches', '分支数'),
  'limit-references': limit('number of expanded references', '展开引用数'),
  'forbidden-name': says(
    'error',
    'A member has a name that JavaScript treats specially.',
    'Rename the member.',
    '不允许使用属性名 {name}。',
    'The member name {name} is not allowed.',
  ),
  'forbidden-character': says(
    'error',
    'A title holds a control or bidirectional formatting character.',
    'Remove the character from the title.',
    '标题中含有不允许的控制字符 {character}。',
    'A title holds the control character {character}.',
  ),
  'data-reference': says(
    'error',
    'A schema uses $data.',
    'State the limit itself.',
    '不支持 $data 引用。',
    '$data references are not supported.',
  ),
  'unknown-keyword': says(
    'warning',
    'A schema holds a keyword that is neither JSON Schema nor yunform; it asserts nothing.',
    'Correct its spelling, or start its name with x-.',
    '未知关键字 {keyword}，不产生任何约束。',
    'The keyword {keyword} is unknown and asserts nothing.',
  ),
  'unknown-format': says(
    'info',
    'A format is not known; it annotates and asserts nothing.',
    'Use a format of the catalogue, or a pattern.',
    '未知格式 {format}，只作说明，不做检查。',
    'The format {format} is unknown and is not checked.',
  ),
  'no-form-id': says(
    'info',
    'A form has no x-form.id; its $id or file name serves.',
    'Give it an x-form with an id.',
    '表单没有 x-form.id，以 {id} 代替。',
    'The form has no x-form.id; {id} serves instead.',
  ),
  'bad-form-info': says(
    'error',
    'x-form lacks something or has the wrong type.',
    'Correct x-form.',
    'x-form 的 {member} 不正确。',
    'x-form.{member} is missing or has the wrong type.',
  ),
  'bad-lens': says(
    'error',
    'An x-lens is not a known, whole lens.',
    'Correct the lens.',
    '{title}的 x-lens 无法识别。',
    'The x-lens of {title} is not a known lens.',
  ),
  'unknown-element': says(
    'warning',
    'An x-element is not in the catalogue.',
    'Use an element of the catalogue, or add it there.',
    '{title}的数据元 {element} 不在目录中。',
    'The data element {element} of {title} is not in the catalogue.',
  ),
  'no-lens': says(
    'warning',
    'No lens leads from the data element to what the field takes; the field is asked on its own.',
    'Add a crosswalk or a unit to the catalogue, or an x-lens to the field.',
    '{title}的表示方式 {to} 无法由 {from} 换算，只能单独填写。',
    'Nothing converts {from} to {to} for {title}; it is asked on its own.',
  ),
  'recursive-place': says(
    'info',
    'A part of the form is not a list of fields; it is asked as one question.',
    'Nothing needs to be done.',
    '{title}结构不固定，作为一个整体填写。',
    '{title} has no fixed fields and is asked as one question.',
  ),
  'same-id': says(
    'error',
    'Two different forms have the same id.',
    'Give each form an id of its own.',
    '两份内容不同的表单使用了同一编号 {form}。',
    'Two different forms have the id {form}.',
  ),
  'no-forms': says(
    'error',
    'There is no form to merge.',
    'Name at least one form.',
    '没有可以合并的表单。',
    'There are no forms to merge.',
  ),
  'unknown-form': says(
    'error',
    'A matter or record names a form that is not given.',
    'Add the form.',
    '缺少表单 {form}。',
    'The form {form} is not given.',
  ),
  conflict: says(
    'error',
    'No answer can satisfy all forms that ask for it.',
    'Ask the departments, leave a form out, or merge with onConflict: ask-each.',
    '{title}无法同时满足{departments}：{because}。',
    'No {title} can satisfy {departments}: {because}.',
  ),
  unfillable: says(
    'warning',
    'No answer can satisfy all forms, but the field is optional.',
    'Leave it empty, or withhold it from one department.',
    '{title}无法同时满足{departments}，只能留空：{because}。',
    'No {title} can satisfy {departments}, it can only stay empty: {because}.',
  ),
  'rows-limited': says(
    'info',
    'A form takes only the first rows.',
    'Nothing needs to be done.',
    '{departments}只接收{title}的前 {limit} 行。',
    '{departments} takes only the first {limit} rows of {title}.',
  ),
  required: says(
    'error',
    'An answer that is needed is missing.',
    'Give the answer.',
    '请填写{title}（{departments}要求）。',
    '{title} is needed (asked by {departments}).',
  ),
  forbidden: refused('An answer is given where a form allows none.', '不应填写', 'must be left empty'),
  type: refused('An answer has the wrong JSON type.', '的类型不正确，应为 {limit}', 'must be of type {limit}'),
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
    'must have at least {limit} entries',
  ),
  'max-items': refused(
    'There are too many rows or choices.',
    '不能超过 {limit} 项',
    'must have at most {limit} entries',
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
  'not-an-intake': says(
    'error',
    'A file is not an intake of a known format.',
    'Make it with merge.',
    '不是可识别的合并表单（intake）。',
    'This is no intake of a known format.',
  ),
  disagreement: says(
    'warning',
    'Two sources give different values for one question.',
    'Choose one.',
    '{title}的来源不一致：{values}。',
    'The sources of {title} disagree: {values}.',
  ),
};

/** An issue of the core's catalogue. */
export function issue(
  code: IssueCode,
  values: { readonly [name: string]: Json },
  at: readonly Place[],
): Issue<IssueCode> {
  return issueOf<IssueCode>(catalog, code, values, at);
}

/** The same issue with other values and places, worded anew. */
export function withValues(given: Issue, values: { readonly [name: string]: Json }, at: readonly Place[]): Issue {
  return issueOf<string>(catalog, given.code, values, at);
}
