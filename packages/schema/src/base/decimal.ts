/** An exact decimal number: `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The decimal that a number's shortest text, or a decimal text, says; undefined for what is no finite decimal. */
export function decimal(value: number | string): Decimal | undefined {
  const match = NUMBER.exec(String(value));
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (Math.abs(Number(exponent)) > 400) return undefined;
  return reduce({
    digits: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`),
    scale: fraction.length - Number(exponent),
  });
}

function reduce({ digits, scale }: Decimal): Decimal {
  let d = digits;
  let s = scale;
  while (s > 0 && d % 10n === 0n) {
    d /= 10n;
    s -= 1;
  }
  return s < 0 ? { digits: d * 10n ** BigInt(-s), scale: 0 } : { digits: d, scale: s };
}

/** Both as whole numbers of one common scale. */
function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return reduce({ digits: x + y, scale });
}

/** a × b, exactly. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return reduce({ digits: a.digits * b.digits, scale: a.scale + b.scale });
}

/** Is a a whole multiple of b (b not zero)? */
export function isMultipleOf(a: Decimal, b: Decimal): boolean {
  const [x, y] = align(a, b);
  return y !== 0n && x % y === 0n;
}

/** The least positive decimal that is a whole multiple of both (neither zero). */
export function leastCommonMultiple(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  let [p, q] = [x < 0n ? -x : x, y < 0n ? -y : y];
  const product = p * q;
  while (q !== 0n) [p, q] = [q, p % q];
  return reduce({ digits: product / p, scale });
}

/** The decimal's plain text, without exponent. */
export function formatDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString();
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** The nearest JavaScript number. */
export function toNumber(value: Decimal): number {
  return Number(formatDecimal(value));
}
