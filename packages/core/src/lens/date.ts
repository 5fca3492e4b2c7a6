import type { Json } from '@yunform/schema/base';
import { type Applied, gives, outside } from './lens.ts';

const TOKEN = /YYYY|MM?|DD?/g;

/** The date in another notation; outside when it is no real date, or when the notation wants a part that is not stated. */
export function redate(value: Json, from: string, to: string): Applied {
  return redating(from, to)(value);
}

/** `redate` as a function of the value, notations read once. */
export function redating(from: string, to: string): (value: Json) => Applied {
  const stated = lettersOf(from);
  const [year, month, day] = ['Y', 'M', 'D'].map((letter) => stated.indexOf(letter) + 1);
  const pattern = new RegExp(capturing(from), 'u');
  const write = dateWriter(to, stated);
  return (value) => {
    const match = typeof value === 'string' ? pattern.exec(value) : null;
    if (match === null || write === undefined) return outside;
    return isReal(numberAt(match, year, 2000), numberAt(match, month, 1), numberAt(match, day, 1))
      ? gives(write(match))
      : outside;
  };
}

/** Does notation `from` not state a part that notation `to` wants? Then no date can be written in it. */
export function lacks(from: string, to: string): boolean {
  const stated = tokens(from);
  return [...tokens(to)].some((letter) => !stated.has(letter));
}

/** Does the text say how a date is written: with a part at least, and none cut short (`YY`)? */
export function isNotation(text: string): boolean {
  return tokens(text).size > 0 && !/[YMD]/.test(text.replace(TOKEN, ''));
}

/** The ISO notation (GB/T 7408) that states as much as the given one. */
export function isoLike(notation: string): string {
  return ['YYYY', 'MM', 'DD'].filter((token) => notation.includes(token[0] ?? '')).join('-');
}

/** The pattern (for a `u` regular expression) of the texts that a notation writes. */
export function datePattern(notation: string, tokens: { readonly [token: string]: string } = {}): string {
  const body = notation
    .split(/(YYYY|MM?|DD?)/)
    .map((part) => tokens[part] ?? PATTERNS[part] ?? part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('');
  return `^${body}$`;
}

/** The pattern of the texts that a notation writes of real dates only: months of 30 days, leap years. */
export function realDates(notation: string): string {
  const cases = notation.includes('M') && notation.includes('D') ? CASES : [{}];
  const bodies = cases.map((own) => datePattern(notation, own).slice(1, -1));
  return `^(?:${bodies.join('|')})$`;
}

const LEAP = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const CASES: readonly { readonly [token: string]: string }[] = [
  { MM: '(?:0[13578]|1[02])', M: '(?:[13578]|1[02])' },
  { MM: '(?:0[469]|11)', M: '(?:[469]|11)', DD: '(?:0[1-9]|[12]\\d|30)', D: '(?:[1-9]|[12]\\d|30)' },
  { MM: '02', M: '2', DD: '(?:0[1-9]|1\\d|2[0-8])', D: '(?:[1-9]|1\\d|2[0-8])' },
  { YYYY: LEAP, MM: '02', M: '2', DD: '29', D: '29' },
];

const PATTERNS: { readonly [token: string]: string } = {
  YYYY: '\\d{4}',
  MM: '(?:0[1-9]|1[0-2])',
  M: '(?:[1-9]|1[0-2])',
  DD: '(?:0[1-9]|[12]\\d|3[01])',
  D: '(?:[1-9]|[12]\\d|3[01])',
};

function tokens(notation: string): Set<string> {
  return new Set([...notation.matchAll(TOKEN)].map(([token]) => token[0] ?? ''));
}

/** The letters of a notation's tokens, in their order. */
function lettersOf(notation: string): readonly string[] {
  return [...notation.matchAll(TOKEN)].map(([token]) => token.slice(0, 1));
}

/** The notation's pattern with one group for each token; whether there is such a month or day is seen from the numbers. */
function capturing(notation: string): string {
  return datePattern(notation, {
    YYYY: '(\\d{4})',
    MM: '(\\d\\d)',
    DD: '(\\d\\d)',
    M: '([1-9]\\d?)',
    D: '([1-9]\\d?)',
  });
}

function numberAt(match: RegExpExecArray, group: number | undefined, otherwise: number): number {
  return group === undefined || group === 0 ? otherwise : Number(match[group]);
}

function isReal(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= (month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0));
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Writes the parts that another notation's match holds; undefined when it does not state all that is wanted. */
function dateWriter(notation: string, stated: readonly string[]): ((match: RegExpExecArray) => string) | undefined {
  const pieces = notation.split(TOKEN);
  const wanted = [...notation.matchAll(TOKEN)].map(([token]) => ({
    group: stated.indexOf(token.slice(0, 1)) + 1,
    width: token.length,
  }));
  if (wanted.some(({ group }) => group === 0)) return undefined;
  return (match) => {
    let text = pieces[0] ?? '';
    for (let index = 0; index < wanted.length; index += 1) {
      const { group = 0, width = 0 } = wanted[index] ?? {};
      const part = match[group] ?? '';
      text += part.length === width ? part : String(Number(part)).padStart(width, '0');
      text += pieces[index + 1] ?? '';
    }
    return text;
  };
}
