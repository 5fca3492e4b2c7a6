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
  const [x, k] = [typeof value === 'number' ? decimal(value) : undefined, decimal(by)];
  if (x === undefined || k === undefined) return outside;
  const result = multiply(x, k);
  return significant(result) > SIGNIFICANT ? outside : gives(toNumber(result));
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
