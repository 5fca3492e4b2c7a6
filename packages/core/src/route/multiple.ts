import { decimal, isMultipleOf, type Json } from '@yunform/schema/base';

/** Is the number a whole multiple of the limit, as decimals say it (35,100 of 0.01 × 100)? */
export function isMultiple(value: number, limit: Json): boolean {
  const [x, of] = [decimal(value), typeof limit === 'number' ? decimal(limit) : undefined];
  return x !== undefined && of !== undefined && isMultipleOf(x, of);
}
