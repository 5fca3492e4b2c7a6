import { type Catalog, type Issue, issueOf, type Json, type Place } from '@yunform/schema/base';
import { type SheetIssueCode, sheetCatalog } from './sheet.ts';
import { type TemplateIssueCode, templateCatalog } from './template.ts';
import { type VerifyIssueCode, verifyCatalog } from './verify.ts';

/** The codes of issues met while printing and verifying. */
export type PdfIssueCode = SheetIssueCode | TemplateIssueCode | VerifyIssueCode;

/** What printing and verifying can find, in words. */
export const catalog: Catalog<PdfIssueCode> = { ...sheetCatalog, ...templateCatalog, ...verifyCatalog };

/** An issue of this package. */
export function issue(
  code: PdfIssueCode,
  values: { readonly [name: string]: Json },
  at: readonly Place[] = [],
): Issue<PdfIssueCode> {
  return issueOf(catalog, code, values, at);
}
