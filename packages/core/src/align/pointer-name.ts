import { parsePointer } from '@yunform/schema/base';

/** The last name in a pointer that is no row index. */
export function nameOf(pointer: string): string {
  return parsePointer(pointer).findLast((token) => token !== '*') ?? '';
}
