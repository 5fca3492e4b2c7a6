import { describe as coreDescribe } from '@yunform/core';
import type { Issue, Language } from '@yunform/schema/base';

/** The issue in one sentence of the language, whichever package found it. */
export function describe(issue: Issue, language: Language): string {
  return coreDescribe(issue, language);
}
