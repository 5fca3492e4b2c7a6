import type { Condition, Intake } from '@yunform/core';
import { isArray, isObject, type Json, type Language } from '@yunform/schema/base';
import { titled } from '../cli/language.ts';

interface Words {
  readonly given: (what: string) => string;
  readonly missing: (what: string) => string;
  readonly is: (what: string, values: string) => string;
  readonly fits: (what: string, schema: string) => string;
  readonly not: (said: string) => string;
  readonly every: (what: string, said: string) => string;
  readonly and: string;
  readonly or: string;
}

const WORDS: { readonly [language in Language]: Words } = {
  en: {
    given: (what) => `“${what}” is given`,
    missing: (what) => `“${what}” is not given`,
    is: (what, values) => `“${what}” is ${values}`,
    fits: (what, schema) => `“${what}” fits ${schema}`,
    not: (said) => `not (${said})`,
    every: (what, said) => `in every row of “${what}” ${said}`,
    and: ' and ',
    or: ' or ',
  },
  'zh-CN': {
    given: (what) => `已填写“${what}”`,
    missing: (what) => `未填写“${what}”`,
    is: (what, values) => `“${what}”为 ${values}`,
    fits: (what, schema) => `“${what}”符合 ${schema}`,
    not: (said) => `并非（${said}）`,
    every: (what, said) => `“${what}”的每一行${said}`,
    and: '且',
    or: '或',
  },
};

/** A condition that is no plain always or never, in words: places by the labels of their questions or fields. */
export function conditionWords(condition: Condition, intake: Intake, language: Language): string {
  const words = WORDS[language];
  const say = (one: Condition, inside: boolean): string => {
    if (typeof one === 'boolean') return String(one);
    if ('all' in one) return joined(one.all, words.and, inside);
    if ('any' in one) return joined(one.any, words.or, inside);
    if ('not' in one) return words.not(say(one.not, false));
    if ('rows' in one) return words.every(labelOf(one.rows, one.of, intake, language), say(one.every, true));
    const label = labelOf(one.at, one.of, intake, language);
    if ('absent' in one) return words.missing(label);
    return one.is === true ? words.given(label) : isOf(label, one.is, words);
  };
  const joined = (parts: readonly Condition[], by: string, inside: boolean): string => {
    const text = parts.map((part) => say(part, true)).join(by);
    return inside ? (language === 'en' ? `(${text})` : `（${text}）`) : text;
  };
  return say(condition, false);
}

function isOf(label: string, schema: Json, words: Words): string {
  const values = isObject(schema) ? (isArray(schema.enum) ? schema.enum : [schema.const]) : [undefined];
  const known = values.filter((value) => value !== undefined);
  const only =
    isObject(schema) && Object.keys(schema).every((name) => name === 'const' || name === 'enum' || name === 'type');
  return known.length > 0 && only
    ? words.is(label, known.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(words.or))
    : words.fits(label, JSON.stringify(schema));
}

/** What people call a place of the answers, or of what a form receives. */
function labelOf(at: string, of: string | undefined, { questions }: Intake, language: Language): string {
  const question =
    of === undefined
      ? questions.find((one) => one.at === at)
      : questions.find(({ askedBy }) => askedBy.some(({ form, field }) => form === of && field === at));
  return question ? titled(question.titles, language, at) : at;
}
