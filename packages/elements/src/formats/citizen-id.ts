import type { Format, LanguageMap } from '@yunform/core';
import { formatOf, machineForm, wrongCharacter, wrongCheck, wrongDate, wrongLength } from './written.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** First two digits that a region code can have: provinces, Taiwan, Hong Kong, Macao; 91 to 99 are kept for foreigners. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|7[1]|8[1-3]|9[1-9])/;

/** The check character of the seventeen digits before it (GB 11643, ISO 7064 MOD 11-2). */
function citizenIdCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index] ?? '0'), 0);
  return '10X98765432'[sum % 11] ?? '0';
}

const DIGITS: LanguageMap = {
  'zh-CN': '前十七位为数字，末位为数字或 X',
  en: 'the first seventeen are digits, the last is a digit or X',
};

/** What is wrong with a citizen identity number of 18 characters, if anything. */
export function citizenIdProblem(text: string): LanguageMap | undefined {
  return (
    wrongLength(text, [18], 'characters') ??
    wrongCharacter(text, (index) => (index < 17 ? /^[0-9]$/ : /^[0-9X]$/), DIGITS) ??
    wrongRegion(text) ??
    wrongYear(text) ??
    wrongDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))) ??
    wrongCheck(text, citizenIdCheck(text))
  );
}

function oldProblem(text: string): LanguageMap | undefined {
  const digits = { 'zh-CN': '十五位号码各位均为数字', en: 'all fifteen are digits' };
  return (
    wrongLength(text, [15], 'digits') ??
    wrongCharacter(text, () => /^[0-9]$/, digits) ??
    wrongRegion(text) ??
    wrongDate(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)))
  );
}

function wrongRegion(text: string): LanguageMap | undefined {
  if (PROVINCES.test(text)) return undefined;
  const region = text.slice(0, 2);
  return {
    'zh-CN': `前两位“${region}”不是省级行政区划代码。`,
    en: `Its first two digits, “${region}”, are no province's code.`,
  };
}

function wrongYear(text: string): LanguageMap | undefined {
  const year = text.slice(6, 10);
  if (/^(18|19|20)/.test(year)) return undefined;
  return {
    'zh-CN': `第 7 至 10 位“${year}”不是可能的出生年份。`,
    en: `Characters 7 to 10, “${year}”, are no possible year of birth.`,
  };
}

const DAY = '(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])';

/** 公民身份号码: eighteen characters with a birth date that exists and a check character. */
export const citizenId: Format = formatOf({
  name: 'cn-citizen-id',
  source: 'GB 11643-1999',
  titles: { 'zh-CN': '公民身份号码', en: 'Citizen identity number' },
  pattern: `^[1-9][0-9]{5}(18|19|20)[0-9]{2}${DAY}[0-9]{3}[0-9X]$`,
  problem: citizenIdProblem,
  normalise: machineForm,
});

/** 居民身份证号码 of 15 digits, as issued until 1999: no century, no check character. */
export const citizenId15: Format = formatOf({
  name: 'cn-citizen-id-15',
  source: 'GB 11643-1989',
  titles: { 'zh-CN': '居民身份证号码（15 位）', en: 'Citizen identity number of 15 digits' },
  pattern: `^[1-9][0-9]{7}${DAY}[0-9]{3}$`,
  problem: oldProblem,
  normalise: machineForm,
});
