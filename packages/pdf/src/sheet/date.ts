import type { SheetLanguage } from './model.ts';

const TOKENS = /YYYY|MM|M|DD|D/g;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date in a department's notation, as it is written on paper (2014年3月15日); undefined when the text is not in that notation. */
export function writeDate(text: string, notation: string, language: SheetLanguage): string | undefined {
  const tokens = notation.match(TOKENS) ?? [];
  const match = new RegExp(`^${patternOf(notation)}$`, 'u').exec(text);
  if (!match) return undefined;
  const part = (letter: string) => match[tokens.findIndex((token) => token.startsWith(letter)) + 1];
  const has = (letter: string) => tokens.some((token) => token.startsWith(letter));
  const month = has('M') ? Number(part('M')) : undefined;
  const day = has('D') ? Number(part('D')) : undefined;
  if (!has('Y') || (month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
    return undefined;
  return language === 'en' ? english(part('Y'), month, day) : chinese(part('Y'), month, day);
}

function patternOf(notation: string): string {
  return notation
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(TOKENS, (token) => (token === 'YYYY' ? '(\\d{4})' : token.length === 2 ? '(\\d{2})' : '(\\d{1,2})'));
}

function chinese(year = '', month?: number, day?: number): string {
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

function english(year = '', month?: number, day?: number): string {
  return [day, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}
