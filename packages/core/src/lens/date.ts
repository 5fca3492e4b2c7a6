import type { Json } from '@yunform/schema/base';
import { type Applied, gives, outside } from './lens.ts';

const TOKEN = /YYYY|MM?|DD?/g;

/** Year, month and day of a date, as far as its notation states them. */
interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** The date in another notation; outside when it is no real date, or when the notation wants a part that is not stated. */
export function redate(value: Json, from: string, to: string): Applied {
  const parts = typeof value === 'string' ? readDate(value, from) : undefined;
  const text = parts && writeDate(parts, to);
  return text === undefined ? outside : gives(text);
}

/** Does notation `coarse` state less than notation `fine`? Then the way back is lost. */
export function isCoarser(coarse: string, fine: string): boolean {
  return tokens(coarse).size < tokens(fine).size;
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

function readDate(text: string, notation: string): DateParts | undefined {
  const names = [...notation.matchAll(TOKEN)].map(([token]) => token[0]);
  const body = datePattern(notation).replace(/\(\?:/g, '(').replaceAll('\\d{4}', '(\\d{4})');
  const match = new RegExp(body, 'u').exec(text);
  if (!match) return undefined;
  const number = (letter: string): number | undefined => {
    const index = names.indexOf(letter);
    return index < 0 ? undefined : Number(match[index + 1]);
  };
  const [year, month, day] = [number('Y'), number('M'), number('D')];
  const parts = {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  return isReal(parts) ? parts : undefined;
}

function isReal({ year = 2000, month = 1, day = 1 }: DateParts): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function writeDate(parts: DateParts, notation: string): string | undefined {
  let whole = true;
  const pad = (value: number | undefined, width: number): string => {
    if (value === undefined) whole = false;
    return String(value ?? '').padStart(width, '0');
  };
  const text = notation.replace(TOKEN, (token) =>
    token === 'YYYY' ? pad(parts.year, 4) : pad(token.startsWith('M') ? parts.month : parts.day, token.length),
  );
  return whole ? text : undefined;
}
