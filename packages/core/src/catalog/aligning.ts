import type { Catalog } from '@yunform/schema/base';
import { says } from './words.ts';

/** Codes: Findings about which fields ask for the same, and about decisions on it. */
export type AligningCode =
  | 'decisions-contradict'
  | 'decisions-two-elements'
  | 'decisions-two-names'
  | 'decisions-join-form'
  | 'decision-without-field'
  | 'decision-unreadable'
  | 'suggestion-accepted'
  | 'suggestion-open'
  | 'looks-like-element'
  | 'element-doubtful';

/** Findings about which fields ask for the same, and about decisions on it. */
export const aligning: Catalog<AligningCode> = {
  'decisions-contradict': says(
    'error',
    'Fields that a decision keeps apart are tied together by others.',
    'Change one decision of the chain, or the one that keeps them apart.',
    '决定相互矛盾：{subject} 与 {object} 不得合并，但 {chain}。',
    'Decisions contradict each other: {subject} and {object} must not be merged, yet {chain}.',
  ),
  'decisions-two-elements': says(
    'error',
    'Decisions tie two data elements together.',
    'Change one decision of the chain, or one x-element.',
    '决定把两个数据元连在了一起：{chain}。',
    'Decisions tie two data elements together: {chain}.',
  ),
  'decisions-two-names': says(
    'error',
    'One data element has two pinned names.',
    'Keep one of the names in the decisions.',
    '同一数据元有两个名称：{names}。',
    'One data element is pinned under two names: {names}.',
  ),
  'decisions-join-form': says(
    'error',
    'Decisions join two fields of one form, though none says so of these two.',
    'Decide on the two fields themselves, or change a decision of the chain.',
    '表单 {form} 的两个字段被间接合并：{chain}。',
    'Two fields of {form} are joined only by way of others: {chain}.',
  ),
  'decision-without-field': says(
    'warning',
    'A decision names a field that its form no longer has.',
    'Remove the decision, or name the field that took its place.',
    '决定所指的字段 {field} 已不存在。',
    'A decision names the field {field}, which its form does not have.',
  ),
  'decision-unreadable': says(
    'error',
    'A row of a decisions file cannot be read.',
    'Correct the row.',
    '决定文件第 {line} 行无法识别：{because}。',
    'Line {line} of the decisions cannot be read: {because}.',
  ),
  'suggestion-accepted': says(
    'info',
    'A suggestion was taken without a person, as sure as the threshold asked.',
    'Check it; refuse it in the decisions file when it is wrong.',
    '已自动采纳（可信度 {confidence}）：{subject} 与 {object}。依据：{because}。',
    'Accepted without a person ({confidence}): {subject} and {object}, because {because}.',
  ),
  'suggestion-open': says(
    'info',
    'Two fields seem to ask for the same, and nobody has decided yet; they are asked apart.',
    'Decide: `yunform align --suggest` puts it into the decisions file.',
    '{subject} 与 {object} 似为同一事项（可信度 {confidence}），尚无决定，暂分别提问。依据：{because}。',
    '{subject} and {object} seem to ask for the same ({confidence}), which nobody has decided: {because}.',
  ),
  'looks-like-element': says(
    'info',
    'A field looks like a data element of the catalogue, but carries no x-element.',
    'Add the x-element if it is the same, so that it is asked once.',
    '{title}似为数据元 {element}（可信度 {confidence}）：{because}。',
    '{title} looks like {element} (confidence {confidence}): {because}.',
  ),
  'element-doubtful': says(
    'info',
    'What a field looks like contradicts its x-element.',
    'Check the x-element.',
    '{title}声明为数据元 {element}，但更像 {other}：{because}。',
    '{title} is declared as {element}, but looks like {other}: {because}.',
  ),
};
