import type { Format, LanguageMap } from '@yunform/core';
import { citizenIdProblem } from './citizen-id.ts';
import { orgCodeProblem } from './org-code.ts';
import { usccPattern, usccProblem } from './uscc.ts';
import { formatOf, machineForm, wrongLength } from './written.ts';

function problem(text: string): LanguageMap | undefined {
  const length = wrongLength(text, [15, 18], 'characters');
  if (length !== undefined) return length;
  if (text.length === 15) return /^[1-9][0-9]{5}/.test(text) ? inside(orgCodeProblem(text.slice(6))) : region();
  return citizenIdProblem(text) === undefined ? undefined : usccProblem(text);
}

function region(): LanguageMap {
  return {
    'zh-CN': '十五位号码的前六位应为行政区划代码。',
    en: 'A number of 15 characters begins with a region code of six digits.',
  };
}

function inside(found: LanguageMap | undefined): LanguageMap | undefined {
  return (
    found && {
      'zh-CN': `第 7 至 15 位应为组织机构代码：${found['zh-CN']}`,
      en: `Characters 7 to 15 are the organization code: ${found.en}`,
    }
  );
}

/** 纳税人识别号: region and organization code (15), or the credit code, or a person's identity number (18). */
export const taxId: Format = formatOf({
  name: 'cn-tax-id',
  source: 'rules of the tax bureaus until 2015 (region 6 + organization code 9), GB 32100-2015 since',
  titles: { 'zh-CN': '纳税人识别号', en: 'Taxpayer number' },
  pattern: `^([1-9][0-9]{5}[0-9A-Z]{8}[0-9X]|${usccPattern}|[1-9][0-9]{16}[0-9X])$`,
  problem,
  normalise: machineForm,
});
