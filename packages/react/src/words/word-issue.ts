import { describe, type Intake, type Question } from '@yunform/core/run';
import type { Issue, Language } from '@yunform/schema/base';
import { departmentsIn } from './names.ts';
import { say, titled } from './words.ts';

/** An error in words for the person at the field: what to type rather than what a machine found. */
export function wordFor(
  issue: Issue,
  question: Question | undefined,
  intake: Pick<Intake, 'forms'>,
  language: Language,
): string {
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
  return inWords(issue, intake, language);
}

/** An issue in words, its departments named as the language calls them. */
export function inWords(issue: Issue, intake: Pick<Intake, 'forms'>, language: Language): string {
  const values = Object.fromEntries(
    Object.entries(issue.values).map(([name, value]) => [name, departmentsIn(value, intake, language)]),
  );
  return describe({ ...issue, values }, language);
}
