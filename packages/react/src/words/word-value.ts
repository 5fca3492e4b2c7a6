import type { Intake, Question } from '@yunform/core/run';
import { isArray, type Json, type Language } from '@yunform/schema/base';
import { listed, say, titled, unitIn } from './words.ts';

/** An answer as a person reads it: codes by their titles, numbers with their unit. */
export function wordValue(
  value: Json | undefined,
  question: Question | undefined,
  intake: Intake,
  language: Language,
): string {
  if (value === undefined) return say(language, 'notAnswered');
  if (isArray(value))
    return listed(
      value.map((one) => wordValue(one, question, intake, language)),
      language,
    );
  if (typeof value === 'boolean') return say(language, value ? 'yes' : 'no');
  const codes = question?.codeList === undefined ? undefined : intake.codeLists[question.codeList]?.codes;
  const code = codes && Object.hasOwn(codes, String(value)) ? titled(codes[String(value)], language) : undefined;
  if (code !== undefined) return code;
  if (typeof value === 'number')
    return `${value.toLocaleString(language)}${question?.unit === undefined ? '' : ` ${unitIn(question.unit, language)}`}`;
  if (typeof value !== 'string') return JSON.stringify(value);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return date && language === 'zh-CN' ? `${date[1]}年${Number(date[2])}月${Number(date[3])}日` : value;
}
