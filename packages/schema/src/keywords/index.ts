import { annotation } from './annotations.ts';
import { contains, itemCount, items, uniqueItems } from './array.ts';
import { anyOf, conditional, not, oneOf } from './logic.ts';
import { number } from './number.ts';
import { dependentRequired, dependentSchemas, members, propertyCount, propertyNames, required } from './object.ts';
import type { Family } from './place.ts';
import { content, format, length, pattern } from './string.ts';
import { type } from './type.ts';
import { values } from './values.ts';

/** The families in the order in which their keywords are written; annotations not named here come last, by name. */
export const FAMILIES: readonly Family[] = [
  annotation('title'),
  annotation('description'),
  type,
  values,
  number,
  length,
  pattern,
  format,
  content,
  items,
  contains,
  itemCount,
  uniqueItems,
  members,
  propertyNames,
  required,
  propertyCount,
  dependentRequired,
  dependentSchemas,
  anyOf,
  oneOf,
  not,
  conditional,
];

/** The family of a keyword, by its place in `FAMILIES`. */
export const FAMILY_OF: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap(({ keywords }, index) => keywords.map((keyword) => [keyword, index] as const)),
);
