import { describe, type Question } from '@yunform/core/run';
import type { Issue, Language } from '@yunform/schema/base';
import { say, titled } from './words.ts';

/** An error in words for the person at the field: what to type rather than what a machine found. */
export function wordFor(issue: Issue, question: Question | undefined, language: Language): string {
  const { limit, said } = issue.values;
  if (said === undefined && issue.code === 'required' && question) {
    return say(language, 'wantAnswer', { title: titled(question.titles, language) });
  }
  if (said === undefined && issue.code === 'type') {
    return say(language, limit === 'number' || limit === 'integer' ? 'wantNumber' : 'wantText');
  }
  if (said === undefined && issue.code === 'format' && limit === 'date') return say(language, 'wantDate');
  if (said === undefined && issue.code === 'enum' && question?.codeList !== undefined)
    return say(language, 'wantChoice');
  return describe(issue, language);
}
