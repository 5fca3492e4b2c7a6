import { decimal, formatDecimal, type Json, toNumber } from '@yunform/schema/base';
import { type Applied, gives, outside } from './lens.ts';

/** A text (or, when the lens says so, a number, without exponent) written between prefix and suffix. */
export function written(value: Json, prefix = '', suffix = '', isNumber = false): Applied {
  if (!isNumber) return typeof value === 'string' ? gives(`${prefix}${value}${suffix}`) : outside;
  const number = typeof value === 'number' ? decimal(value) : undefined;
  return number === undefined ? outside : gives(`${prefix}${formatDecimal(number)}${suffix}`);
}

/** What stands between prefix and suffix; undefined when the text does not have them. */
export function unwritten(value: Json, prefix = '', suffix = ''): string | undefined {
  if (typeof value !== 'string' || value.length < prefix.length + suffix.length) return undefined;
  return value.startsWith(prefix) && value.endsWith(suffix)
    ? value.slice(prefix.length, value.length - suffix.length)
    : undefined;
}

/** The texts that write a number in one way only: plain decimal notation, no idle zeros, at most the 15 digits that a double keeps. */
export const plainNumber: string = '^(?!-0$)(?!(?:\\D*\\d){16})-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?$';

/** The number that a text writes in plain decimal notation; outside for any other text. */
export function numbered(value: Json): Applied {
  const number = typeof value === 'string' && new RegExp(plainNumber, 'u').test(value) ? decimal(value) : undefined;
  return number === undefined ? outside : gives(toNumber(number));
}

/** The machine form laid into a printed pattern: each `#` takes one character, the rest is printed as it stands. */
export function printed(value: Json, pattern: string): Applied {
  if (typeof value !== 'string') return outside;
  const characters = [...value];
  if (characters.length !== [...pattern].filter((place) => place === '#').length) return outside;
  return gives([...pattern].map((place) => (place === '#' ? (characters.shift() ?? '') : place)).join(''));
}

/** The machine form taken out of a printed pattern; undefined when the text does not fit it. */
export function unprinted(value: Json, pattern: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [characters, places] = [[...value], [...pattern]];
  if (characters.length !== places.length) return undefined;
  if (places.some((place, index) => place !== '#' && place !== characters[index])) return undefined;
  return characters.filter((_, index) => places[index] === '#').join('');
}
