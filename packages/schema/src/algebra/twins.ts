import { canonical, isArray, isObject, type Json, type JsonObject, member } from '../base/json.ts';
import { definitionAt } from '../dialect/loops.ts';
import type { Document } from './document.ts';

interface Definition {
  readonly schema: JsonObject;
  readonly document: Document;
}

/**
 * Numbers the definitions of all documents so that those that say the same, whatever they are called, have the same number. Definitions that refer to one
 * another say the same when nothing tells them apart as far as their references are followed.
 */
export function numberTwins(documents: readonly Document[]): Map<JsonObject, number> {
  const definitions = documents.filter(({ refs }) => refs).flatMap(definitionsOf);
  let classes = new Map<JsonObject, number>();
  for (const { schema } of definitions) classes.set(schema, 0);
  for (let count = 0; ; ) {
    const next = refine(definitions, classes);
    const size = new Set(next.values()).size;
    if (size === count) return next;
    count = size;
    classes = next;
  }
}

function definitionsOf(document: Document): Definition[] {
  const defs = member(document.root, '$defs');
  const schemas = [document.root, ...(isObject(defs) ? Object.values(defs) : [])];
  return schemas.flatMap((schema) => (isObject(schema) ? [{ schema, document }] : []));
}

function refine(definitions: readonly Definition[], classes: ReadonlyMap<JsonObject, number>): Map<JsonObject, number> {
  const numbers = new Map<string, number>();
  const next = new Map<JsonObject, number>();
  for (const { schema, document } of definitions) {
    const { $defs: _, ...content } = schema;
    const key = `${classes.get(schema)} ${canonical(numbered(content, document, classes))}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    next.set(schema, number);
  }
  return next;
}

/** The value with its references replaced by the numbers of what they lead to. */
function numbered(value: Json, document: Document, classes: ReadonlyMap<JsonObject, number>): Json {
  if (isArray(value)) return value.map((item) => numbered(item, document, classes));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (name !== '$ref' || typeof item !== 'string') return [name, numbered(item, document, classes)];
      const target = definitionAt(document.root, item);
      return [name, isObject(target) ? (classes.get(target) ?? item) : (target ?? item)];
    }),
  );
}
