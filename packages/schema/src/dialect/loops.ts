import { isArray, isObject, type Json, type JsonObject, member } from '../base/json.ts';
import { decodeFragment } from './uri.ts';
import { TERMS } from './vocabulary.ts';

/** The definition that a reference within the document leads to; undefined when there is none. */
export function definitionAt(root: Json, reference: string): Json | undefined {
  if (reference === '#') return root;
  const name = decodeFragment(reference.slice('#/$defs/'.length));
  if (!reference.startsWith('#/$defs/') || name === undefined) return undefined;
  return member(member(root, '$defs'), name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A reference that leads back to itself without stepping into the instance; undefined when the document has none. */
export function findLoop(root: Json): string | undefined {
  const done = new Set<string>();
  const defs = member(root, '$defs');
  const names = isObject(defs) ? Object.keys(defs).map((name) => `#/$defs/${encodeURIComponent(name)}`) : [];
  for (const start of ['#', ...names]) {
    const loop = searchFrom(start, root, done);
    if (loop !== undefined) return loop;
  }
  return undefined;
}

function searchFrom(start: string, root: Json, done: Set<string>): string | undefined {
  const open = new Set<string>();
  const stack: { readonly reference: string; readonly next: string[] }[] = [];
  const push = (reference: string): void => {
    open.add(reference);
    const found: string[] = [];
    referencesInPlace(definitionAt(root, reference), found);
    stack.push({ reference, next: found });
  };
  if (!done.has(start)) push(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const next = top.next.pop();
    if (next === undefined) {
      open.delete(top.reference);
      done.add(top.reference);
      stack.pop();
    } else if (open.has(next)) return next;
    else if (!done.has(next)) push(next);
  }
  return undefined;
}

function referencesInPlace(schema: Json | undefined, found: string[]): void {
  if (!isObject(schema)) return;
  const reference = member(schema, '$ref');
  if (typeof reference === 'string') found.push(reference);
  for (const inner of inPlaceSubschemas(schema)) referencesInPlace(inner, found);
}

function inPlaceSubschemas(schema: JsonObject): Json[] {
  return Object.keys(schema).flatMap((keyword): readonly Json[] => {
    const value = schema[keyword];
    if (!TERMS.get(keyword)?.inPlace || !isObject(value))
      return isArray(value) && TERMS.get(keyword)?.inPlace ? value : [];
    return keyword === 'dependentSchemas' ? Object.values(value) : [value];
  });
}
