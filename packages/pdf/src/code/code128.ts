import { YunformError } from '@yunform/schema/base';

/** Widths of bars and gaps of each value, ISO/IEC 15417; the last is the stop. */
const WIDTHS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112';
const PATTERNS = WIDTHS.split(' ');

const START_B = 104;
const START_C = 105;
const TO_C = 99;
const TO_B = 100;
const STOP = 106;

/** Can the text stand in a Code 128: printable ASCII, not longer than a reader takes? */
export function fitsCode128(text: string): boolean {
  return /^[\x20-\x7e]{1,48}$/.test(text);
}

/** The widths of bars and gaps in turn, first a bar, in modules. */
export function code128(text: string): readonly number[] {
  if (!fitsCode128(text)) throw new YunformError(`Code 128 takes printable ASCII up to 48 characters, not “${text}”`);
  const values = valuesOf(text);
  const sum = values.reduce((total, value, index) => total + value * Math.max(index, 1), 0);
  return [...values, sum % 103, STOP].flatMap((value) => [...(PATTERNS[value] ?? '')].map(Number));
}

/** Start, characters in set B, digits in pairs in set C where at least four stand together (at the start or end two pairs). */
function valuesOf(text: string): readonly number[] {
  const values: number[] = [];
  let set: 'B' | 'C' | undefined;
  const change = (to: 'B' | 'C') => {
    if (set === to) return;
    if (set === undefined) values.push(to === 'B' ? START_B : START_C);
    else values.push(to === 'B' ? TO_B : TO_C);
    set = to;
  };
  for (let at = 0; at < text.length; ) {
    const digits = /^(?:\d\d){2,}/.exec(text.slice(at))?.[0] ?? '';
    if (digits !== '') {
      change('C');
      for (let i = 0; i < digits.length; i += 2) values.push(Number(digits.slice(i, i + 2)));
      at += digits.length;
    } else {
      change('B');
      values.push(text.charCodeAt(at) - 32);
      at += 1;
    }
  }
  return values;
}
