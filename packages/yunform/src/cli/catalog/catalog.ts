import { type Catalog, type Issue, issueOf, type Json, type Place } from '@yunform/schema/base';
import { type CallingCode, calling } from './calling.ts';
import { type DocumentCode, documents } from './documents.ts';
import { type PrintingCode, printing } from './printing.ts';

/** A code of the command line. */
export type CliCode = CallingCode | DocumentCode | PrintingCode;

/** What the command line itself finds wrong: how it was called, which files it was given. */
export const cliIssues: Catalog<CliCode> = { ...calling, ...documents, ...printing };

/** A finding of the command line. */
export function cliIssue(
  code: CliCode,
  values: { readonly [name: string]: Json },
  at: readonly Place[] = [],
): Issue<CliCode> {
  return issueOf<CliCode>(cliIssues, code, values, at);
}

const FINDINGS: ReadonlySet<string> = new Set<CliCode>([
  'batch-form-unknown',
  'calibration-malformed',
  'data-differ',
  'fields-malformed',
  'file-not-pdf',
  'file-not-utf8',
  'intake-expected',
  'json-broken',
  'json-cut-short',
  'json-name-twice',
  'json-not-object',
  'key-malformed',
  'matter-malformed',
  'not-accepted',
  'record-not-printed',
  'routing-malformed',
]);

/** Does the code say that the command was called wrongly, rather than that a document is wrong? */
export function isMisuse(code: string): boolean {
  return Object.hasOwn(cliIssues, code) && !FINDINGS.has(code);
}
