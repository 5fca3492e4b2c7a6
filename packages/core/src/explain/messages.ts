import { schemaCatalog } from '@yunform/schema';
import { type Issue, isObject, type Language, member, wordIssue } from '@yunform/schema/base';
import { catalog } from '../catalog/catalog.ts';

/** The issue in one sentence of the language: the department's own words where it gave some, else the catalogue's. */
export function describe(issue: Issue, language: Language): string {
  const own = Object.hasOwn(issue.values, 'said') ? issue.values.said : undefined;
  const said = isObject(own) ? (member(own, language) ?? member(own, 'zh-CN')) : undefined;
  if (typeof said === 'string') return said;
  const sentence = wordIssue(catalog, issue, language) ?? wordIssue(schemaCatalog, issue, language) ?? issue.message;
  return sentence.replace(GAPS[language], '$1');
}

/** Where a sentence has a gap because a value in it is empty; an English bracket opens after a space, a Chinese one does not. */
const GAPS: { readonly [language in Language]: RegExp } = { en: / +([).])/g, 'zh-CN': / +([。）)(（.])/g };
