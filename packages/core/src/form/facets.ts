import { isArray, isObject, type Json, type JsonObject, member, valueAt } from '@yunform/schema/base';

/** One schema that speaks of a place, and whether it does so in every case or only in a branch. */
export interface Facet {
  readonly schema: JsonObject;
  readonly sure: boolean;
}

/** A walk over the schemas of one document: `$ref`s resolve in it, and a `$ref` met twice on the way down is recursion. */
export interface Walk {
  readonly root: JsonObject;
  readonly refs: readonly string[];
}

/** The schema that a local `$ref` of a normalized document names. */
export function resolve(root: JsonObject, ref: string): Json | undefined {
  return ref.startsWith('#') ? valueAt(root, decodeURIComponent(ref.slice(1))) : undefined;
}

/** Every schema that speaks of the place of `schema`: itself, what it refers to, its `allOf` and its branches. `recursive` when a `$ref` leads back. */
export function facetsOf(
  schema: Json,
  walk: Walk,
  sure = true,
): { readonly facets: readonly Facet[]; readonly refs: readonly string[]; readonly recursive: boolean } {
  const facets: Facet[] = [];
  const refs: string[] = [];
  let recursive = false;
  const visit = (one: Json | undefined, certain: boolean, seen: readonly string[]): void => {
    if (!isObject(one)) return;
    facets.push({ schema: one, sure: certain });
    if (typeof one.$ref === 'string') {
      if (seen.includes(one.$ref) || walk.refs.includes(one.$ref)) recursive = true;
      else {
        refs.push(one.$ref);
        visit(resolve(walk.root, one.$ref), certain, [...seen, one.$ref]);
      }
    }
    for (const branch of list(one.allOf)) visit(branch, certain, seen);
    for (const branch of [...list(one.anyOf), ...list(one.oneOf), ...optional(one.then), ...optional(one.else)])
      visit(branch, false, seen);
    for (const branch of Object.values(isObject(one.dependentSchemas) ? one.dependentSchemas : {}))
      visit(branch, false, seen);
  };
  visit(schema, sure, []);
  return { facets, refs, recursive };
}

/** The names of the members that facets declare, in the order met: `properties`, `required`, `dependentRequired`. */
export function declaredNames(facets: readonly Facet[]): readonly string[] {
  const names = new Set<string>();
  for (const { schema } of facets) for (const name of Object.keys(objectAt(schema, 'properties'))) names.add(name);
  for (const { schema } of facets) {
    for (const name of list(schema.required)) if (typeof name === 'string') names.add(name);
    for (const [name, others] of Object.entries(objectAt(schema, 'dependentRequired'))) {
      names.add(name);
      for (const other of list(others)) if (typeof other === 'string') names.add(other);
    }
  }
  return [...names];
}

/** The schemas that facets give to a member, each sure or not. */
export function memberFacets(
  facets: readonly Facet[],
  name: string,
): readonly { readonly schema: Json; readonly sure: boolean }[] {
  return facets.flatMap(({ schema, sure }) => {
    const one = member(objectAt(schema, 'properties'), name);
    return one === undefined ? [] : [{ schema: one, sure }];
  });
}

/** The object under a keyword, or an empty one. */
export function objectAt(schema: JsonObject, keyword: string): JsonObject {
  const value = member(schema, keyword);
  return isObject(value) ? value : {};
}

/** The array under a keyword, or an empty one. */
export function list(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

function optional(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : [value];
}
