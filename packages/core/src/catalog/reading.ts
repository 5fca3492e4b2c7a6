import type { Catalog } from '@yunform/schema/base';
import { limit, says } from './words.ts';

/** Codes: Findings about a published form. */
export type ReadingCode =
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
  | 'bad-rows'
  | 'blank-refused'
  | 'foreign-id'
  | 'slow-pattern'
  | 'undecided-pattern'
  | 'bad-pattern'
  | 'unknown-element'
  | 'no-lens'
  | 'unknown-crosswalk'
  | 'recursive-place';

/** Findings about a published form. */
export const reading: Catalog<ReadingCode> = {
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
    'A member has a name that JavaScript treats specially, or that stands for rows (`*`).',
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
    'An x-lens is not a known, whole lens, or can take no value.',
    'Correct the lens.',
    '{title}的 x-lens 无法识别，或者不能转换任何值。',
    'The x-lens of {title} is not a known lens, or can take no value.',
  ),
  'bad-rows': says(
    'error',
    'An x-rows is not understood, so which rows the form takes is not known.',
    'State `first` (a number), `where` (a condition on the elements of the row), or both.',
    '{title}的 x-rows 无法识别。',
    'The x-rows of {title} is not understood.',
  ),
  'blank-refused': says(
    'warning',
    'The value that writes "no answer" is refused by the schema of its own field.',
    'Allow the value in the schema, or state another x-blank.',
    '{title}以 {blank} 表示未填写，但其自身的规则不接受该值。',
    '{title} writes "no answer" as {blank}, which its own schema refuses.',
  ),
  'bad-pattern': says(
    'error',
    'A pattern is no regular expression (ECMA-262, with the u flag).',
    'Correct the pattern.',
    '{title}的正则表达式 {pattern} 无效。',
    'The pattern {pattern} of {title} is no regular expression.',
  ),
  'foreign-id': says(
    'error',
    'A part of a form has the $id of another schema of the library.',
    'Give the part an $id of its own, or refer to the other schema.',
    '表单内部冒用了其他模式的 $id：{id}。',
    'A part of the form takes the $id of another schema: {id}.',
  ),
  'slow-pattern': says(
    'warning',
    'A text can be written against a pattern so that checking it takes for ever.',
    'Write the pattern so that no text can be read in two ways: no repeated group inside a repetition, anchors at both ends.',
    '正则表达式 {pattern} 可被特制的文本拖慢（{growth}），例如 {attack}。',
    'The pattern {pattern} can be made to run for very long ({growth}), for example by {attack}.',
  ),
  'undecided-pattern': says(
    'info',
    'Whether a text can be written against a pattern was not found out in time.',
    'Nothing needs to be done; a simpler pattern can be decided.',
    '未能判断正则表达式 {pattern} 是否会被特制的文本拖慢。',
    'Whether the pattern {pattern} can be made to run for very long was not found out.',
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
  'unknown-crosswalk': says(
    'warning',
    'A lens goes through a crosswalk that the catalogue does not have; the field is asked on its own.',
    'Add the crosswalk to the catalogue, or correct its id in the lens.',
    '{title}换算所用的对照表 {crosswalk} 不在目录中，只能单独填写。',
    'The crosswalk {crosswalk}, by which {title} would be converted, is not in the catalogue; it is asked on its own.',
  ),
  'recursive-place': says(
    'info',
    'A part of the form is not a list of fields; it is asked as one question.',
    'Nothing needs to be done.',
    '{title}结构不固定，作为一个整体填写。',
    '{title} has no fixed fields and is asked as one question.',
  ),
};
