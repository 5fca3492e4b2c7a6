import type { Issue, Language, Level, Place } from '@yunform/schema/base';
import type { Texts } from './language.ts';
import { pad } from './width.ts';

/** Words an issue in a language; undefined for a code it does not know. */
export type Wording = (issue: Issue, language: Language) => string | undefined;

const LEVELS: { readonly [level in Level]: Texts } = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '提示' },
};

const PLACES: { readonly [kind in Place['in']]: Texts } = {
  schema: { en: 'schema', 'zh-CN': '表单模式' },
  data: { en: 'submission', 'zh-CN': '提交数据' },
  answers: { en: 'answers', 'zh-CN': '答案' },
};

const RANK: { readonly [level in Level]: number } = { error: 0, warning: 1, info: 2 };

/** The issues for people: errors first, each with its sentence, its code and every place that takes part. */
export function issueLines(issues: readonly Issue[], language: Language, wording: Wording): string {
  const width = Math.max(...Object.values(LEVELS).map((texts) => texts[language].length * (language === 'en' ? 1 : 2)));
  const blocks = [...issues]
    .sort((a, b) => RANK[a.level] - RANK[b.level])
    .map((issue) => {
      const head = `${pad(LEVELS[issue.level][language], width)}  ${wording(issue, language) ?? issue.message} [${issue.code}]`;
      return [head, ...issue.at.map((place) => `${' '.repeat(width)}    ${placeText(place, language)}`)].join('\n');
    });
  return blocks.map((block) => `${block}\n`).join('');
}

/** A place in words: which form, in what, where. */
function placeText(place: Place, language: Language): string {
  const pointer = place.pointer === '' ? '/' : place.pointer;
  const kind = PLACES[place.in][language];
  return place.form === undefined ? `${kind} ${pointer}` : `${place.form} ${kind} ${pointer}`;
}

/** How many of each level, as a closing line: `2 errors, 1 warning`; empty when there are none. */
export function countLine(issues: readonly Issue[], language: Language): string {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  const counts = levels.flatMap((level) => {
    const count = issues.filter((issue) => issue.level === level).length;
    if (count === 0) return [];
    return [language === 'en' ? `${count} ${level}${count === 1 ? '' : 's'}` : `${count} 个${LEVELS[level][language]}`];
  });
  return counts.join(language === 'en' ? ', ' : '，');
}
