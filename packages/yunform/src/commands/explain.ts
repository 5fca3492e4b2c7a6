import { type Condition, type Explanation, explain as explainQuestion, type Intake } from '@yunform/core';
import type { Language } from '@yunform/schema/base';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { toJson } from '../cli/json.ts';
import { type Texts, titled } from '../cli/language.ts';
import { type Command, type Result, refused } from '../cli/main.ts';
import { conditionWords } from './condition-words.ts';
import { loadIntake } from './load.ts';

/** `yunform explain`: why a question is asked, by whom, and which limit comes from which form. */
export const explain: Command = {
  name: 'explain',
  about: { en: 'why a question is asked, who asks it, what they demand', 'zh-CN': '说明某个问题由谁提出、依据和要求' },
  arguments: [{ name: '<intake.json>' }, { name: '<pointer>' }],
  options: [],
  run: (given, { language }): Result => {
    const [file = '', pointer = ''] = given.arguments;
    const intake = loadIntake(file);
    if (!intake.ok) return refused(intake.issues);
    const explanation = explainQuestion(intake.value, pointer);
    if (!explanation)
      return refused([...intake.issues, cliIssue('no-question', { pointer }, [{ in: 'answers', pointer }])]);
    return {
      issues: intake.issues,
      text: explained(explanation, intake.value, language),
      data: { explanation: toJson(explanation) },
    };
  },
};

const WORDS: {
  readonly [word in
    | 'asked'
    | 'required'
    | 'limits'
    | 'derived'
    | 'result'
    | 'field'
    | 'basis'
    | 'always'
    | 'never'
    | 'when']: Texts;
} = {
  asked: { en: 'asked', 'zh-CN': '提问' },
  required: { en: 'required', 'zh-CN': '必填' },
  limits: { en: 'demands', 'zh-CN': '要求' },
  derived: { en: 'follows from', 'zh-CN': '可由此推出' },
  result: { en: 'result of', 'zh-CN': '办理结果，来自' },
  field: { en: 'field', 'zh-CN': '栏目' },
  basis: { en: 'legal basis', 'zh-CN': '依据' },
  always: { en: 'always', 'zh-CN': '总是' },
  never: { en: 'never', 'zh-CN': '从不' },
  when: { en: 'when', 'zh-CN': '当' },
};

function explained(explanation: Explanation, intake: Intake, language: Language): string {
  const when = (condition: Condition): string => conditionText(condition, intake, language);
  const { at, element, titles, limits, askedWhen, requiredWhen, derivedFrom, result, reasons } = explanation;
  const row = (word: keyof typeof WORDS, value: string): string => `  ${WORDS[word][language]}: ${value}`;
  return [
    `${titled(titles, language, at)}  ${at}${element === undefined ? '' : `  (${element})`}`,
    row('asked', when(askedWhen)),
    row('required', when(requiredWhen)),
    row('limits', JSON.stringify(limits)),
    ...(derivedFrom === undefined ? [] : [row('derived', derivedFrom)]),
    ...(result === undefined ? [] : [row('result', result)]),
    ...reasons.flatMap(({ department, formTitles, form, field, label, required, limits: own, legalBasis, norm }) => [
      formLine(titled(department, language), titled(formTitles, language), form, language),
      row('field', `${label}  ${field}`),
      row('required', when(required)),
      row('limits', JSON.stringify(own)),
      ...[legalBasis, norm].flatMap((basis) =>
        basis === undefined ? [] : [row('basis', typeof basis === 'string' ? basis : JSON.stringify(basis))],
      ),
    ]),
  ].join('\n');
}

function formLine(department: string, title: string, form: string, language: Language): string {
  return language === 'en' ? `${department}, ${title}  ${form}` : `${department}《${title}》  ${form}`;
}

function conditionText(condition: Condition, intake: Intake, language: Language): string {
  if (typeof condition === 'boolean') return WORDS[condition ? 'always' : 'never'][language];
  return `${WORDS.when[language]} ${conditionWords(condition, intake, language)}`;
}
