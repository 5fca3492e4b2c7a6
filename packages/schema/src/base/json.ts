/** Any JSON value; everything that crosses a stage is one. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object, read only. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Is the value a JSON object (neither null nor an array)? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is the value a JSON array? `Array.isArray` alone does not narrow readonly arrays. */
export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The object's own member of that name; never an inherited one, so that `toString` is a plain name. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** An object from entries in their order, in which `__proto__` is a name like any other. */
export function fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const object: Record<string, T> = {};
  for (const [name, value] of entries) setMember(object, name, value);
  return object;
}

/** Visits an object's own members in their order: faster than looking each up by its name, which large objects make slow. */
export function visitMembers(object: JsonObject, visit: (name: string, value: Json) => void): void {
  const names = Object.keys(object);
  const values = Object.values(object);
  for (let index = 0; index < names.length; index += 1) visit(names[index] ?? '', values[index] ?? null);
}

/** Sets an own member, whatever its name. */
export function setMember<T>(object: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}

/** Do two JSON values mean the same (member order aside)? */
export function equals(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => equals(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && equals(a[name], b[name]))
  );
}

/** The value's one text: members sorted by UTF-16 code unit, no white space (RFC 8785 for the JSON that JavaScript can hold). */
export function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonical(item)}`;
    return `[${text}]`;
  }
  for (const name of Object.keys(value).sort()) {
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonical(value[name] ?? null)}`;
  }
  return `{${text}}`;
}

/** A deep copy that shares no object with the value. */
export function copy<T extends Json>(value: T): T;
export function copy(value: Json): Json {
  if (isArray(value)) return value.map((item) => copy(item));
  if (!isObject(value)) return value;
  return fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)] as const));
}

const RANKS = ['null', 'boolean', 'number', 'string', 'array', 'object'];

function kindOf(value: Json): string {
  return value === null ? 'null' : isArray(value) ? 'array' : typeof value;
}

/** One fixed order of all JSON values: negative, zero (equal) or positive. */
export function compare(a: Json, b: Json): number {
  if (a === b) return 0;
  if (isArray(a) && isArray(b)) return compareLists(a, b);
  if (isObject(a) && isObject(b)) return compareObjects(a, b);
  const kinds = RANKS.indexOf(kindOf(a)) - RANKS.indexOf(kindOf(b));
  return kinds !== 0 || a === null || b === null ? kinds : a < b ? -1 : 1;
}

function compareLists(a: readonly Json[], b: readonly Json[]): number {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const order = compare(a[index] ?? null, b[index] ?? null);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareObjects(a: JsonObject, b: JsonObject): number {
  const names = Object.keys(a).sort();
  const order = compareLists(names, Object.keys(b).sort());
  if (order !== 0) return order;
  for (const name of names) {
    const members = compare(a[name] ?? null, b[name] ?? null);
    if (members !== 0) return members;
  }
  return 0;
}
