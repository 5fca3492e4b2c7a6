import { canonical, isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';

/**
 * A condition as plain data, two-valued. `at` is a JSON Pointer into the answers or, with `of`, into what that form receives; a `*` stands for the
 * row that the condition is evaluated in. `is` is false on absence.
 */
export type Condition =
  | boolean
  | { readonly of?: string; readonly at: string; readonly is: Json }
  | { readonly of?: string; readonly at: string; readonly absent: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly of?: string; readonly rows: string; readonly every: Condition };

/** All hold; flattened, without `true`, each member once. */
export function all(conditions: readonly Condition[]): Condition {
  if (conditions.includes(false)) return false;
  if (conditions.every((one) => one === true)) return true;
  const said = conditions.filter((one) => one !== true);
  const members = once(said.flatMap((one) => (isAll(one) ? one.all : [one])));
  return members.length === 1 && members[0] !== undefined ? members[0] : { all: members };
}

/** At least one holds; flattened, without `false`, each member once. */
export function any(conditions: readonly Condition[]): Condition {
  if (conditions.includes(true)) return true;
  if (conditions.every((one) => one === false)) return false;
  const said = conditions.filter((one) => one !== false);
  const members = once(said.flatMap((one) => (isAny(one) ? one.any : [one])));
  return members.length === 1 && members[0] !== undefined ? members[0] : { any: members };
}

/** The opposite. */
export function not(condition: Condition): Condition {
  if (typeof condition === 'boolean') return !condition;
  return 'not' in condition ? condition.not : { not: condition };
}

/** Are the conditions the same, written alike? */
export function isSame(a: Condition, b: Condition): boolean {
  return a === b || distinct([a, b]).length === 1;
}

/** The value at the place is given. */
export function present(at: string, of?: string): Condition {
  return of === undefined ? { at, is: true } : { of, at, is: true };
}

/** No value is given at the place. */
export function absent(at: string, of?: string): Condition {
  return of === undefined ? { at, absent: true } : { of, at, absent: true };
}

/** The places that a condition reads, each once. */
export function reads(condition: Condition): readonly { readonly of?: string; readonly at: string }[] {
  if (typeof condition === 'boolean') return [];
  if ('all' in condition) return distinct(condition.all.flatMap(reads));
  if ('any' in condition) return distinct(condition.any.flatMap(reads));
  if ('not' in condition) return reads(condition.not);
  if ('rows' in condition) return distinct([place(condition.rows, condition.of), ...reads(condition.every)]);
  return [place(condition.at, condition.of)];
}

/** The condition with every place rewritten by the function (undefined keeps the atom as it stands). */
export function mapAtoms(
  condition: Condition,
  rewrite: (atom: Condition & JsonObject) => Condition | undefined,
): Condition {
  if (typeof condition === 'boolean') return condition;
  if ('all' in condition) return all(condition.all.map((one) => mapAtoms(one, rewrite)));
  if ('any' in condition) return any(condition.any.map((one) => mapAtoms(one, rewrite)));
  if ('not' in condition) return not(mapAtoms(condition.not, rewrite));
  if ('rows' in condition) return { ...condition, every: mapAtoms(condition.every, rewrite) };
  return rewrite(condition) ?? condition;
}

function place(at: string, of: string | undefined): { readonly of?: string; readonly at: string } {
  return of === undefined ? { at } : { of, at };
}

function isAll(condition: Condition): condition is { readonly all: readonly Condition[] } {
  return typeof condition === 'object' && 'all' in condition;
}

function isAny(condition: Condition): condition is { readonly any: readonly Condition[] } {
  return typeof condition === 'object' && 'any' in condition;
}

function once(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.length < 2 || conditions.every((one) => one === conditions[0])
    ? conditions.slice(0, 1)
    : distinct(conditions);
}

function distinct<T extends Json | object>(items: readonly T[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = canonical(toJson(item));
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

function toJson(value: unknown): Json {
  if (isArray(value) || isObject(value) || value === null) return value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
