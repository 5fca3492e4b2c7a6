import { isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import type { Facet } from './facets.ts';

/**
 * May the place hold something else than the objects (or arrays) that its schemas describe: a text in one branch? (`null` in place of an object only says that
 * there is none.) Then its members are no questions of
 * their own, for what else it may hold could not be given. Where a department names data elements inside it asks for those, and the rest is not offered.
 */
export function isMixed(facets: readonly Facet[], kind: 'object' | 'array'): boolean {
  const others = facets.some(({ schema, sure }) => allowsOther(schema, kind, sure));
  return others && !facets.some(({ schema }) => JSON.stringify(schema).includes('"x-element"'));
}

/** May `null` stand in place of the object that the schemas describe, which then says that there is none? */
export function isNullable(facets: readonly Facet[]): boolean {
  const allows = ({ schema: { type, const: only } }: Facet): boolean =>
    type === 'null' || (isArray(type) && type.includes('null')) || only === null;
  const typed = facets.filter(({ schema, sure }) => sure && schema.type !== undefined);
  return facets.some(allows) && typed.every(allows);
}

function allowsOther(schema: JsonObject, kind: 'object' | 'array', sure: boolean): boolean {
  const { type } = schema;
  const none = kind === 'object' ? 'null' : kind;
  if (isArray(type)) return type.some((one) => one !== kind && one !== none);
  if (sure) return false;
  if (type !== undefined) return type !== kind && type !== none;
  const values = isArray(schema.enum) ? schema.enum : schema.const === undefined ? [] : [schema.const];
  return values.some((value) => !isOf(value, kind));
}

function isOf(value: Json, kind: 'object' | 'array'): boolean {
  return kind === 'array' ? isArray(value) : isObject(value) || value === null;
}
