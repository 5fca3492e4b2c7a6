import { isArray, isObject, type Json, type JsonObject, parsePointer } from '@yunform/schema/base';

/** The JSON with the value at the pointer set (undefined takes it away); missing parents are made, arrays where the pattern has `*`. */
export function withValue(root: Json, pointer: string, value: Json | undefined, pattern: string = pointer): Json {
  const set = (here: Json | undefined, tokens: readonly string[], stars: readonly string[]): Json | undefined => {
    const [token, ...rest] = tokens;
    if (token === undefined) return value;
    if (isArray(here) || stars[0] === '*') {
      const rows = isArray(here) ? [...here] : [];
      while (rows.length <= Number(token)) rows.push({});
      rows[Number(token)] = set(rows[Number(token)], rest, stars.slice(1)) ?? {};
      return rows;
    }
    const members: Record<string, Json> = isObject(here) ? { ...here } : {};
    const next = set(members[token], rest, stars.slice(1));
    if (next === undefined) delete members[token];
    else members[token] = next;
    return members;
  };
  return set(root, parsePointer(pointer), parsePointer(pattern)) ?? {};
}

/** Every value in the JSON that is no object and no array of objects, by its pointer. */
export function leavesOf(value: Json, pointer = ''): readonly (readonly [pointer: string, value: Json])[] {
  if (isObject(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([name, one]) =>
      leavesOf(one, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    );
  if (isArray(value) && value.some(isObject))
    return value.flatMap((one, index) => leavesOf(one, `${pointer}/${index}`));
  return [[pointer, value]];
}

/** The pointer with `*` in place of row numbers. */
export function starred(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

/** Is the pointer at, above or below an instance of the place? */
export function touches(place: string, pointer: string): boolean {
  const [a, b] = [place.split('/'), pointer.split('/')];
  return a
    .slice(0, b.length)
    .every((token, index) => token === b[index] || (token === '*' && /^\d+$/.test(b[index] ?? '')));
}

/** Every member name that any branch of a schema declares, at any depth: a naive reading, for comparison. */
export function declaredPlaces(schema: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (here: Json | undefined, pointer: string, refs: readonly string[]): void => {
    if (!isObject(here)) return;
    const member = (name: string): string => `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (typeof here.$ref === 'string' && !refs.includes(here.$ref)) {
      const target = parsePointer(decodeURIComponent(here.$ref.slice(1))).reduce<Json | undefined>(
        (at, token) => (isObject(at) ? at[token] : undefined),
        schema,
      );
      visit(target, pointer, [...refs, here.$ref]);
    }
    for (const [keyword, value] of Object.entries(here)) {
      if (keyword === 'properties' && isObject(value))
        for (const [name, one] of Object.entries(value)) {
          found.add(member(name));
          visit(one, member(name), refs);
        }
      if (keyword === 'required' && isArray(value)) for (const name of value) found.add(member(String(name)));
      if (keyword === 'items') visit(value, `${pointer}/*`, refs);
      if (isArray(value) && /Of$/.test(keyword)) for (const one of value) visit(one, pointer, refs);
      if (['then', 'else'].includes(keyword)) visit(value, pointer, refs);
      if (/^depend/.test(keyword) && isObject(value))
        for (const [name, one] of Object.entries(value)) {
          found.add(member(name));
          if (isArray(one)) for (const other of one) found.add(member(String(other)));
          else visit(one, pointer, refs);
        }
    }
  };
  visit(schema, '', []);
  return found;
}
