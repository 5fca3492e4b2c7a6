import type { Format, LanguageMap } from '@yunform/core';
import { formatOf, machineForm, wrongCharacter, wrongCheck, wrongLength } from './written.ts';

/** The check digit of the fourteen digits before it (GS 15-2006, ISO 7064 MOD 11,10). */
function registrationNoCheck(body: string): string {
  let product = 10;
  for (const digit of [...body].slice(0, 14)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return String((11 - product) % 10);
}

function problem(text: string): LanguageMap | undefined {
  const digits = { 'zh-CN': '注册号各位均为数字', en: 'a registration number has digits only' };
  return (
    wrongLength(text, [15], 'digits') ??
    wrongCharacter(text, (index) => (index === 0 ? /^[1-9]$/ : /^[0-9]$/), digits) ??
    wrongCheck(text, registrationNoCheck(text))
  );
}

/** 工商注册号: six digits of the registry, eight of the sequence, a check digit. */
export const registrationNo: Format = formatOf({
  name: 'cn-registration-no',
  source: 'GS 15-2006',
  titles: { 'zh-CN': '工商注册号', en: 'Registration number' },
  pattern: '^[1-9][0-9]{14}$',
  problem,
  normalise: machineForm,
});
