import { equals, escapeToken, isArray, isObject, type Json } from '@yunform/schema/base';

/** The places at which two documents differ, as deep as both have them, in the order of the first. */
export function differences(one: Json, other: Json, at = ''): readonly string[] {
  if (equals(one, other)) return [];
  if (isObject(one) && isObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return names.flatMap((name) => member(one[name], other[name], `${at}/${escapeToken(name)}`));
  }
  if (isArray(one) && isArray(other)) {
    const length = Math.max(one.length, other.length);
    return Array.from({ length }, (_, index) => member(one[index], other[index], `${at}/${index}`)).flat();
  }
  return [at];
}

function member(one: Json | undefined, other: Json | undefined, at: string): readonly string[] {
  if (one === undefined && other === undefined) return [];
  return one === undefined || other === undefined ? [at] : differences(one, other, at);
}
