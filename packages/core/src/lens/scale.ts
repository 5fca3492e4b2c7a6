import {
  type Decimal,
  decimal,
  formatDecimal,
  isMultipleOf,
  type Json,
  multiply,
  toNumber,
} from '@yunform/schema/base';
import { type Applied, gives, outside } from './lens.ts';

/** Numbers that survive a double exactly have at most 15 significant digits (IEEE 754). */
const SIGNIFICANT = 15;

/** value × by, exactly; outside for what is no number, or when the result would not survive as a JSON number. */
export function scaled(value: Json, by: string): Applied {
  return scaling(by)(value);
}

/** `scaled` as a function of the value, the factor read once. */
export function scaling(by: string): (value: Json) => Applied {
  const k = decimal(by);
  if (k === undefined) return () => outside;
  const shift = powerOfTen(k) ?? negated(powerOfTen(decimal(inverse(by) ?? '')));
  const tail = shift === undefined ? undefined : `e${shift}`;
  const down = shift !== undefined && shift < 0 ? 10 ** -shift : undefined;
  return (value) => {
    if (typeof value !== 'number') return outside;
    // The quotient of two exact doubles is the double nearest to the true quotient: the same as its decimal text read.
    if (down !== undefined && Number.isInteger(value) && Math.abs(value) < WHOLE) return gives(value / down + 0);
    const text = tail === undefined ? '' : String(value);
    if (tail !== undefined && text.length <= SIGNIFICANT && !text.includes('e')) return gives(Number(text + tail) + 0);
    const x = decimal(value);
    if (x === undefined) return outside;
    const result = multiply(x, k);
    return significant(result) > SIGNIFICANT ? outside : gives(toNumber(result));
  };
}

/** Whole numbers below this have at most 15 digits. */
const WHOLE = 1e15;

function negated(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}

/** How many zeros the decimal has, when it is 10, 100 … 10^15. */
function powerOfTen(value: Decimal | undefined): number | undefined {
  const text = value?.scale === 0 ? value.digits.toString() : '';
  return /^10{1,15}$/.test(text) ? text.length - 1 : undefined;
}

/** 1 / by, as decimal text; undefined when it has no finite decimal. */
export function inverse(by: string): string | undefined {
  const k = decimal(by);
  if (k === undefined || k.digits === 0n) return undefined;
  for (let zeros = 0; zeros <= 40; zeros += 1) {
    const one: Decimal = { digits: 10n ** BigInt(zeros), scale: 0 };
    if (isMultipleOf(one, { digits: k.digits, scale: 0 })) {
      const quotient = one.digits / k.digits;
      return formatDecimal(multiply({ digits: quotient, scale: 0 }, { digits: 10n ** BigInt(k.scale), scale: zeros }));
    }
  }
  return undefined;
}

function significant({ digits }: Decimal): number {
  return digits.toString().replace('-', '').replace(/0+$/, '').length;
}
