import { type Sentence, says } from './sentence.ts';

/** The names of the sentences about giving one department something else. */
export type DivergeWord =
  | 'divergeOpen'
  | 'divergeFor'
  | 'divergeNothing'
  | 'divergeValue'
  | 'divergeReason'
  | 'divergeSave'
  | 'divergeWrong'
  | 'divergeRemove'
  | 'diverges'
  | 'divergesNone'
  | 'cancel';

/** Everything that is said about giving one department something else. */
export const divergeWords: { readonly [name in DivergeWord]: Sentence } = {
  divergeOpen: says('给其中一个部门另填内容', 'Give one department something else'),
  divergeFor: says('部门', 'Department'),
  divergeNothing: says('不向这个部门提供', 'Give this department nothing'),
  divergeValue: says('{title}（只给这个部门）', '{title} (for this department only)'),
  divergeReason: says('原因', 'Reason'),
  divergeSave: says('保存', 'Save'),
  divergeWrong: says('请填写内容和原因', 'Please enter what it is to receive, and the reason'),
  divergeRemove: says('改回相同内容', 'Send the same again'),
  diverges: says(
    '{department}将收到“{value}”。原因：{reason}',
    '{department} receives “{value}” instead. Reason: {reason}',
  ),
  divergesNone: says('不向{department}提供。原因：{reason}', '{department} receives nothing. Reason: {reason}'),
  cancel: says('取消', 'Cancel'),
};
