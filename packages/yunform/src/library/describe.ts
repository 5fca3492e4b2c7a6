import { coreCatalog, describe as coreDescribe } from '@yunform/core';
import { catalog as pdfCatalog } from '@yunform/pdf';
import { type Issue, type Language, wordIssue } from '@yunform/schema/base';

/** The issue in one sentence of the language, whichever package found it. */
export function describe(issue: Issue, language: Language): string {
  if (Object.hasOwn(coreCatalog, issue.code)) return coreDescribe(issue, language);
  return wordIssue(pdfCatalog, issue, language) ?? coreDescribe(issue, language);
}
