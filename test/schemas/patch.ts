import { copy, isArray, isObject, type Json, type JsonObject, parsePointer } from '@yunform/schema/base';

/** The document after a JSON Patch (RFC 6902) of `add`, `remove` and `replace`; a place that does not exist is an error. */
export function patched(document: JsonObject, change: readonly Json[]): JsonObject {
  let result = document;
  for (const step of change) {
    if (!isObject(step) || typeof step.path !== 'string') throw new Error('a step of a patch needs a path');
    const next = at(result, parsePointer(step.path), String(step.op), step.value);
    if (!isObject(next)) throw new Error('a patch keeps an object');
    result = next;
  }
  return result;
}

function at(value: Json, [name = '', ...rest]: readonly string[], op: string, given: Json | undefined): Json {
  if (isArray(value)) return inArray(value, name, rest, op, given);
  if (!isObject(value)) throw new Error(`nothing at ${name}`);
  const there = Object.hasOwn(value, name);
  if (rest.length > 0) {
    if (!there) throw new Error(`nothing at ${name}`);
    return { ...value, [name]: at(value[name] ?? null, rest, op, given) };
  }
  if (!there && op !== 'add') throw new Error(`nothing to ${op} at ${name}`);
  const { [name]: _, ...others } = value;
  return op === 'remove' ? others : { ...others, [name]: copy(given ?? null) };
}

function inArray(
  value: readonly Json[],
  name: string,
  rest: readonly string[],
  op: string,
  given: Json | undefined,
): Json {
  if (name === '-' && op === 'add') return [...value, copy(given ?? null)];
  const index = Number(name);
  const item = value[index];
  if (item === undefined) throw new Error(`no row ${name}`);
  if (rest.length > 0) return value.with(index, at(item, rest, op, given));
  if (op === 'replace') return value.with(index, copy(given ?? null));
  return op === 'remove' ? value.toSpliced(index, 1) : value.toSpliced(index, 0, copy(given ?? null));
}
