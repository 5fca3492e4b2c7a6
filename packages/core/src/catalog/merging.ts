import type { Catalog } from '@yunform/schema/base';
import { says } from './words.ts';

/** Codes: Findings about forms taken together. */
export type MergingCode =
  | 'same-id'
  | 'no-forms'
  | 'unknown-form'
  | 'conflict'
  | 'unfillable'
  | 'rows-limited'
  | 'rows-chosen';

/** Findings about forms taken together. */
export const merging: Catalog<MergingCode> = {
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
  'rows-chosen': says(
    'info',
    'A form takes only the rows that meet its condition.',
    'Nothing needs to be done.',
    '{departments}只接收{title}中符合其条件的行。',
    '{departments} takes only those rows of {title} that meet its condition.',
  ),
};
