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
  return redating(from, to)(value);
}

/** `redate` as a function of the value, notations read once. */
export function redating(from: string, to: string): (value: Json) => Applied {
  const [read, write] = [dateReader(from), dateWriter(to)];
  return (value) => {
    const parts = typeof value === 'string' ? read(value) : undefined;
    const text = parts && write(parts);
    return text === undefined ? outside : gives(text);
  };
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

type Part = keyof DateParts;

/** Each token of a notation with the part that it states; texts between them as they stand. */
function tokenParts(notation: string): readonly (Part | undefined)[] {
  return [...notation.matchAll(TOKEN)].map(([token]) => PARTS[token.slice(0, 1)]);
}

const PARTS: { readonly [letter: string]: Part } = { Y: 'year', M: 'month', D: 'day' };

function dateReader(notation: string): (text: string) => DateParts | undefined {
  const parts = tokenParts(notation);
  const body = datePattern(notation).replace(/\(\?:/g, '(').replaceAll('\\d{4}', '(\\d{4})');
  const pattern = new RegExp(body, 'u');
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => parts.indexOf(part) + 1);
  return (text) => {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const read = partsOf(match, year ?? 0, month ?? 0, day ?? 0);
    return isReal(read) ? read : undefined;
  };
}

function partsOf(match: RegExpExecArray, year: number, month: number, day: number): DateParts {
  return {
    ...(year > 0 ? { year: Number(match[year]) } : {}),
    ...(month > 0 ? { month: Number(match[month]) } : {}),
    ...(day > 0 ? { day: Number(match[day]) } : {}),
  };
}

function isReal({ year = 2000, month = 1, day = 1 }: DateParts): boolean {
  return day >= 1 && day <= (month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0));
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function dateWriter(notation: string): (parts: DateParts) => string | undefined {
  const [pieces, parts] = [notation.split(TOKEN), tokenParts(notation)];
  const widths = [...notation.matchAll(TOKEN)].map(([token]) => token.length);
  return (read) => {
    let text = pieces[0] ?? '';
    for (const [index, part] of parts.entries()) {
      const value = part && read[part];
      if (value === undefined) return undefined;
      text += String(value).padStart(widths[index] ?? 0, '0') + (pieces[index + 1] ?? '');
    }
    return text;
  };
}
