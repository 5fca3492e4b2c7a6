import { type Catalog, type Issue, issueOf, type Json, type Place } from '@yunform/schema/base';
import { type AligningCode, aligning } from './aligning.ts';
import { type AnsweringCode, answering } from './answering.ts';
import { type MergingCode, merging } from './merging.ts';
import { type ReadingCode, reading } from './reading.ts';

/** Every code of the core. */
export type IssueCode = ReadingCode | AligningCode | MergingCode | AnsweringCode;

/** Every code of the core, with its level, remedy and sentences. */
export const catalog: Catalog<IssueCode> = { ...reading, ...aligning, ...merging, ...answering };

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
