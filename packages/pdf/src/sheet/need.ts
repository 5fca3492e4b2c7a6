import { member } from '@yunform/schema/base';
import { choicesOf, notationOf, type Showing } from './content.ts';
import { optionsOf } from './option.ts';
import { keyword, kindOf, type Shape } from './shape.ts';

/** Characters that formats of the catalogue and of JSON Schema take. */
const FORMATS: { readonly [format: string]: number } = {
  'cn-uscc': 10,
  'cn-org-code': 6,
  'cn-citizen-id': 10,
  'cn-registration-no': 9,
  'cn-tax-id': 11,
  'cn-postcode': 4,
  'cn-mobile': 7,
  'cn-phone': 8,
  'cn-bank-no': 14,
  date: 7.5,
  email: 10,
  uri: 20,
};

/** How many full-width characters the value of a field is likely to need on paper; in a narrow cell, where options are not ticked, fewer. */
export function needOf(shape: Shape, showing: Showing, narrow = false): number {
  const choices = choicesOf(shape, showing, narrow);
  if (choices) return choices.reduce((sum, { title }) => sum + title.length + 2, 0);
  const options = optionsOf(shape, showing);
  if (options)
    return Math.min(
      14,
      Math.max(4, ...options.map(({ value, title }) => (String(value).length + title.length) / (narrow ? 2 : 1))),
    );
  const format = keyword(shape, 'format');
  if (typeof format === 'string' && Object.hasOwn(FORMATS, format)) return FORMATS[format] ?? 8;
  if (notationOf(shape) !== undefined) return 7.5;
  if (kindOf(shape) === 'number') return narrow ? 5 : 6;
  if (member(keyword(shape, 'x-print'), 'box') === true) return 20;
  const most = keyword(shape, 'maxLength');
  if (typeof most === 'number') return fromLength(most, shape);
  return isHard(shape) ? 9 : 14;
}

/** Long limits are rarely used up; machine texts take half the room of Chinese ones. */
function fromLength(most: number, shape: Shape): number {
  if (isHard(shape)) return Math.min(10.5, Math.max(3, most * 0.6));
  return most <= 10 ? Math.max(3, most) : Math.min(120, 10 + most / 10);
}

/** Does the field hold numbers or codes: by its format, its pattern, or its label? */
export function isHard(shape: Shape): boolean {
  const format = keyword(shape, 'format');
  if (typeof format === 'string' && Object.hasOwn(FORMATS, format) && format !== 'uri') return true;
  const pattern = keyword(shape, 'pattern');
  if (typeof pattern === 'string' && /^[\x20-\x7e]*$/.test(pattern) && /\[0-9|\\d|A-Z/.test(pattern)) return true;
  const title = keyword(shape, 'title');
  return kindOf(shape) === 'string' && typeof title === 'string' && /(号码?|代码|编码|电话)$/.test(title);
}
