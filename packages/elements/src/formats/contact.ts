import type { Format, LanguageMap } from '@yunform/core';
import { formatOf, machineForm, wrongCharacter, wrongLength } from './written.ts';

const AREA_AND_NUMBER = /^0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?$/;
const MOBILE = /^1[3-9][0-9]{9}$/;

/** Fixed lines keep the hyphen, since the area code has three digits or four; mobile numbers have none. */
function phoneForm(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/^(\+|00)86[\s-]*/, '')
    .trim();
  const mobile = plain.replace(/[\s-]/g, '');
  if (MOBILE.test(mobile)) return mobile;
  const fixed = /^\(?(0?[0-9]{2,3})\)?[\s-]*([0-9\s]{7,12})(?:(?:-|转|ext\.?)\s*([0-9]{1,6}))?$/i.exec(plain);
  if (fixed === null || !/^\(|^0?[0-9]{2,3}[\s)-]/.test(plain)) return plain;
  const [, area = '', number = '', extension] = fixed;
  const written = `${area.startsWith('0') ? '' : '0'}${area}-${number.replace(/\s/g, '')}`;
  return extension === undefined ? written : `${written}-${extension}`;
}

function phoneProblem(text: string): LanguageMap | undefined {
  if (AREA_AND_NUMBER.test(text) || MOBILE.test(text)) return undefined;
  return {
    'zh-CN': '应为“区号-号码”（如 0769-00001234，可再加“-分机号”），或者 11 位移动电话号码。',
    en: 'It must be “area-number” (such as 0769-00001234, an extension after a second hyphen) or a mobile number of 11 digits.',
  };
}

function mobileProblem(text: string): LanguageMap | undefined {
  const digits = {
    'zh-CN': '移动电话号码以 13 至 19 开头，各位均为数字',
    en: 'a mobile number begins with 13 to 19 and has digits only',
  };
  const allowed = (index: number) => (index === 0 ? /^1$/ : index === 1 ? /^[3-9]$/ : /^[0-9]$/);
  return wrongLength(text, [11], 'digits') ?? wrongCharacter(text, allowed, digits);
}

function digitsProblem(length: number): (text: string) => LanguageMap | undefined {
  const digits = { 'zh-CN': '各位均为数字', en: 'it has digits only' };
  return (text) => wrongLength(text, [length], 'digits') ?? wrongCharacter(text, () => /^[0-9]$/, digits);
}

/** 电话: a fixed line with its area code, or a mobile number. */
export const phone: Format = formatOf({
  name: 'cn-phone',
  source: 'numbering plan of the MIIT',
  titles: { 'zh-CN': '电话号码', en: 'Phone number' },
  pattern: '^(0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?|1[3-9][0-9]{9})$',
  problem: phoneProblem,
  normalise: phoneForm,
});

/** 移动电话: eleven digits. */
export const mobile: Format = formatOf({
  name: 'cn-mobile',
  source: 'numbering plan of the MIIT',
  titles: { 'zh-CN': '移动电话号码', en: 'Mobile number' },
  pattern: '^1[3-9][0-9]{9}$',
  problem: mobileProblem,
  normalise: phoneForm,
});

/** 邮政编码: six digits. */
export const postcode: Format = formatOf({
  name: 'cn-postcode',
  source: 'post office: six digits',
  titles: { 'zh-CN': '邮政编码', en: 'Postal code' },
  pattern: '^[0-9]{6}$',
  problem: digitsProblem(6),
  normalise: machineForm,
});

/** 支付系统行号: the twelve digits of a bank's branch. */
export const bankNo: Format = formatOf({
  name: 'cn-bank-no',
  source: 'payment system of the PBC (no rule for a check digit was found)',
  titles: { 'zh-CN': '银行行号', en: 'Bank branch number' },
  pattern: '^[0-9]{12}$',
  problem: digitsProblem(12),
  normalise: machineForm,
});
