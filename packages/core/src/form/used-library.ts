import { isArray, isObject, type Json } from '@yunform/schema/base';

/** Schemas by the URI that `$ref`s name. */
export type Library = { readonly [uri: string]: Json };

/**
 * The schemas of a library that a schema may refer to, directly or through others: what must travel with it so that it can be read again. A reference that is
 * relative counts by its last segment, so that rather one too many is kept than one too few.
 */
export function usedLibrary(schema: Json, library: Library): Library {
  const used = new Map<string, Json>();
  const open: Json[] = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const ref of referencesIn(next)) {
      for (const [uri, found] of Object.entries(library)) {
        if (used.has(uri) || (ref !== uri && segmentOf(ref) !== segmentOf(uri))) continue;
        used.set(uri, found);
        open.push(found);
      }
    }
  }
  return Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What every reference names, without its fragment. */
function referencesIn(schema: Json): ReadonlySet<string> {
  const found = new Set<string>();
  const stack: Json[] = [schema];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (isArray(next)) stack.push(...next);
    else if (isObject(next)) {
      for (const [name, value] of Object.entries(next)) {
        const uri = /^\$(dynamic|recursive)?[rR]ef$/.test(name) && typeof value === 'string' ? value.split('#')[0] : '';
        if (uri) found.add(uri);
        else stack.push(value);
      }
    }
  }
  return found;
}

function segmentOf(uri: string): string {
  return uri.replace(/#.*$/, '').split(/[/:]/).at(-1) ?? uri;
}
