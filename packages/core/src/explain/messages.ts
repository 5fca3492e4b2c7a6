import { schemaCatalog } from '@yunform/schema';
import { type Issue, isObject, type Language, member, wordIssue } from '@yunform/schema/base';
import { catalog } from '../catalog/catalog.ts';

/** The issue in one sentence of the language: the department's own words where it gave some, else the catalogue's. */
export function describe(issue: Issue, language: Language): string {
  const own = Object.hasOwn(issue.values, 'said') ? issue.values.said : undefined;
  const said = isObject(own) ? (member(own, language) ?? member(own, 'zh-CN')) : undefined;
  if (typeof said === 'string') return said;
  return (wordIssue(catalog, issue, language) ?? wordIssue(schemaCatalog, issue, language) ?? issue.message).replace(
    / +([。）)(（.])/g,
    '$1',
  );
}
