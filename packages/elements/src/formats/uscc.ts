import type { Format, LanguageMap } from '@yunform/core';
import { formatOf, machineForm, wrongCharacter, wrongCheck, wrongLength } from './written.ts';

const SET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the seventeen characters before it (GB 32100: weights are the powers of 3 modulo 31). */
function usccCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of [...body].slice(0, 17)) {
    sum += weight * SET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return SET[(31 - (sum % 31)) % 31] ?? '0';
}

const CHARACTERS: LanguageMap = {
  'zh-CN': '第 3 至 8 位为数字，其余为数字或大写字母，不用 I、O、S、V、Z',
  en: 'characters 3 to 8 are digits, the others digits or capital letters without I, O, S, V, Z',
};

/** What is wrong with a unified social credit code in machine form, if anything. */
export function usccProblem(text: string): LanguageMap | undefined {
  return (
    wrongLength(text, [18], 'characters') ??
    wrongCharacter(text, (index) => (index >= 2 && index < 8 ? /^[0-9]$/ : /^[0-9A-HJ-NPQRTUWXY]$/), CHARACTERS) ??
    wrongCheck(text, usccCheck(text))
  );
}

/** The language of the code without its check: two characters, the registry's region, nine of the body, the check. */
export const usccPattern = '[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}';

/** 统一社会信用代码: eighteen characters, the last a check character. */
export const uscc: Format = formatOf({
  name: 'cn-uscc',
  source: 'GB 32100-2015',
  titles: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
  pattern: `^${usccPattern}$`,
  problem: usccProblem,
  normalise: machineForm,
});
