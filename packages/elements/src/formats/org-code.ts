import type { Format, LanguageMap } from '@yunform/core';
import { formatOf, machineForm, wrongCharacter, wrongCheck, wrongLength } from './written.ts';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the eight characters before it (GB 11714: all 36 characters count, A is 10 and Z is 35). */
function orgCodeCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(body[index] ?? '0', 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

const CHARACTERS: LanguageMap = {
  'zh-CN': '前八位为数字或大写字母，末位为数字或 X',
  en: 'the first eight are digits or capital letters, the last is a digit or X',
};

/** What is wrong with an organization code in machine form, if anything. */
export function orgCodeProblem(text: string): LanguageMap | undefined {
  return (
    wrongLength(text, [9], 'characters') ??
    wrongCharacter(text, (index) => (index < 8 ? /^[0-9A-Z]$/ : /^[0-9X]$/), CHARACTERS) ??
    wrongCheck(text, orgCodeCheck(text))
  );
}

/** 组织机构代码: eight characters and a check character; the hyphen before it is only printed. */
export const orgCode: Format = formatOf({
  name: 'cn-org-code',
  source: 'GB 11714-1997',
  titles: { 'zh-CN': '组织机构代码', en: 'Organization code' },
  pattern: '^[0-9A-Z]{8}[0-9X]$',
  problem: orgCodeProblem,
  normalise: machineForm,
});
