import { isArray, isObject, type Json, type JsonObject, setMember } from '../../base/json.ts';

/** Where in a value: member names and item numbers. */
export type Path = readonly (string | number)[];

/** A schema of the values that have something at a path. */
export function reaching(path: Path): JsonObject {
  return path.reduceRight<JsonObject>((inside, token) => {
    if (typeof token === 'string') {
      return { type: 'object', required: [token], properties: Object.fromEntries([[token, inside]]) };
    }
    return { type: 'array', minItems: token + 1, prefixItems: [...Array<Json>(token).fill(true), inside] };
  }, {});
}

/** The value at a path; undefined where there is none. */
export function at(value: Json | undefined, path: Path): Json | undefined {
  let here = value;
  for (const token of path) {
    if (typeof token === 'number') here = isArray(here) ? here[token] : undefined;
    else here = isObject(here) && Object.hasOwn(here, token) ? here[token] : undefined;
  }
  return here;
}

/** The value with something else at a path (nothing, when `change` gives undefined); containers on the way are made. */
export function changed(
  value: Json | undefined,
  path: Path,
  change: (old: Json | undefined) => Json | undefined,
): Json | undefined {
  const [token, ...rest] = path;
  if (token === undefined) return change(value);
  if (typeof token === 'number') {
    const items = isArray(value) ? [...value] : [];
    while (items.length < token) items.push(items.at(-1) ?? null);
    const item = changed(items[token], rest, change);
    return [...items.slice(0, token), ...(item === undefined ? [] : [item]), ...items.slice(token + 1)];
  }
  const old = isObject(value) ? value : {};
  const inside = changed(Object.hasOwn(old, token) ? old[token] : undefined, rest, change);
  const members: Record<string, Json> = {};
  for (const [name, member] of Object.entries(old)) {
    if (name !== token) setMember(members, name, member);
    else if (inside !== undefined) setMember(members, name, inside);
  }
  if (inside !== undefined && !Object.hasOwn(old, token)) setMember(members, token, inside);
  return members;
}
