import { decimal, formatDecimal, type Json, toNumber } from '@yunform/schema/base';
import { type Applied, gives, outside } from './lens.ts';

/** A text (or, when the lens says so, a number, without exponent) written between prefix and suffix. */
export function written(value: Json, prefix = '', suffix = '', isNumber = false): Applied {
  return writing(prefix, suffix, isNumber)(value);
}

/** `written` as a function of the value. */
export function writing(prefix = '', suffix = '', isNumber = false): (value: Json) => Applied {
  if (!isNumber) return (value) => (typeof value === 'string' ? gives(`${prefix}${value}${suffix}`) : outside);
  return (value) => {
    const text = typeof value === 'number' ? plainText(value) : undefined;
    return text === undefined ? outside : gives(`${prefix}${text}${suffix}`);
  };
}

/** A number's plain decimal text; whole numbers of a double are written so anyway. */
function plainText(value: number): string | undefined {
  if (Number.isSafeInteger(value)) return String(value);
  const number = decimal(value);
  return number && formatDecimal(number);
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

const PLAIN = new RegExp(plainNumber, 'u');

/** The number that a text writes in plain decimal notation; outside for any other text. */
export function numbered(value: Json): Applied {
  const number = typeof value === 'string' && PLAIN.test(value) ? decimal(value) : undefined;
  return number === undefined ? outside : gives(toNumber(number));
}

/** The machine form laid into a printed pattern: each `#` takes one character, the rest is printed as it stands. */
export function printing(pattern: string): (value: Json) => Applied {
  const places = [...pattern];
  const wanted = places.filter((place) => place === '#').length;
  return (value) => {
    if (typeof value !== 'string') return outside;
    const characters = [...value];
    if (characters.length !== wanted) return outside;
    let next = 0;
    return gives(places.map((place) => (place === '#' ? (characters[next++] ?? '') : place)).join(''));
  };
}

/** The machine form taken out of a printed pattern; undefined when the text does not fit it. */
export function unprinted(value: Json, pattern: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [characters, places] = [[...value], [...pattern]];
  if (characters.length !== places.length) return undefined;
  if (places.some((place, index) => place !== '#' && place !== characters[index])) return undefined;
  return characters.filter((_, index) => places[index] === '#').join('');
}
