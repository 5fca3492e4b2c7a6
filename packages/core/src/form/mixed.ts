import { isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import type { Facet } from './facets.ts';

/**
 * May the place hold something else than the objects (or arrays) that its schemas describe: a text in one branch, `null`? Then its members are no questions of
 * their own, for what else it may hold could not be given. Where a department names data elements inside it asks for those, and the rest is not offered.
 */
export function isMixed(facets: readonly Facet[], kind: 'object' | 'array'): boolean {
  const others = facets.some(({ schema, sure }) => allowsOther(schema, kind, sure));
  return others && !facets.some(({ schema }) => JSON.stringify(schema).includes('"x-element"'));
}

function allowsOther(schema: JsonObject, kind: 'object' | 'array', sure: boolean): boolean {
  const { type } = schema;
  if (isArray(type)) return type.some((one) => one !== kind);
  if (sure) return false;
  if (type !== undefined) return type !== kind;
  const values = isArray(schema.enum) ? schema.enum : schema.const === undefined ? [] : [schema.const];
  return values.some((value) => !isOf(value, kind));
}

function isOf(value: Json, kind: 'object' | 'array'): boolean {
  return kind === 'array' ? isArray(value) : isObject(value);
}
