import { copy, isObject, type Json, type JsonObject } from '../base/json.ts';
import { conclude, type Outcome } from '../base/outcome.ts';
import { readDocument } from './document.ts';

/** A schema: an object of keywords, or a boolean. */
export type Schema = boolean | JsonObject;

/** How `normalize` reads a schema. */
export interface NormalizeOptions {
  /** Other schemas that references may lead to, by URI. Nothing is ever fetched. */
  readonly library?: { readonly [uri: string]: Json };
  /** How many levels deep a schema may be nested (256). */
  readonly depth?: number;
  /** How many schema objects may be visited (1,000,000). */
  readonly budget?: number;
}

/** The limits that hold when none are given. */
export const LIMITS: { readonly depth: number; readonly budget: number } = { depth: 256, budget: 1_000_000 };

/**
 * Reads a schema of draft-04, -06, -07, 2019-09 or 2020-12 into one 2020-12 schema that accepts the same instances and refers to nothing but its own
 * `$defs`. Without `$schema` it is taken as 2020-12, but as draft-07 when array `items`, `definitions` or `dependencies` occur.
 */
export function normalize(schema: Json, options: NormalizeOptions = {}): Outcome<Schema> {
  const { document, issues } = readDocument(schema, { ...LIMITS, library: {}, ...options });
  return conclude(asSchema(document.root), issues);
}

function asSchema(root: Json): Schema {
  if (!isObject(root)) return root !== false;
  const { $schema: _, $id: __, id: ___, ...rest } = copy(root);
  return rest;
}
