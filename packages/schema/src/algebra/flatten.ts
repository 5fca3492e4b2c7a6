import { fromEntries, isArray, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Node, Source } from '../keywords/place.ts';
import { childOf, targetOf } from './sources.ts';
import type { State } from './state.ts';
import { closeUnevaluated } from './unevaluated.ts';

/** What holds at a place, with references and `allOf` opened up. */
export interface Flat {
  readonly nodes: Node[];
  /** The schemas `false`. */
  readonly refusals: Source[];
  /** Parts that must stay together, because `unevaluated…` looks at all of them. */
  readonly blocks: Node[];
}

/** Opens up what holds without condition: `$ref`, `allOf`, single branches, constant conditions. */
export function flatten(sources: readonly Source[], state: State): Flat {
  const flat: Flat = { nodes: [], refusals: [], blocks: [] };
  const seen = new Set<string>();
  const stack = [...sources].reverse();
  for (let source = stack.pop(); source; source = stack.pop()) {
    const { schema } = source;
    if (schema === false) flat.refusals.push(source);
    if (!isObject(schema)) continue;
    const node: Node = { ...source, schema };
    const looking = schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined;
    if (looking && openUnevaluated(node, flat, stack, state)) continue;
    flat.nodes.push(node);
    const found = unconditional(node, seen, state);
    for (let index = found.length - 1; index >= 0; index -= 1) stack.push(found[index] ?? node);
    state.steps -= found.length;
    if (state.steps < 0) break;
  }
  return flat;
}

function unconditional(node: Node, seen: Set<string>, state: State): Source[] {
  const found: Source[] = [];
  const { $ref, allOf, anyOf, oneOf, if: condition } = node.schema;
  if (typeof $ref === 'string') {
    const key = `${node.from} ${$ref}`;
    if (!seen.has(key)) found.push(targetOf(node, $ref, state));
    seen.add(key);
  }
  if (isArray(allOf))
    for (let index = 0; index < allOf.length; index += 1) found.push(childOf(node, 'allOf', index, state));
  if (isArray(anyOf) && anyOf.length === 1) found.push(childOf(node, 'anyOf', 0, state));
  if (isArray(oneOf) && oneOf.length === 1) found.push(childOf(node, 'oneOf', 0, state));
  if (condition === undefined) return found;
  const chosen = isAlways(condition) ? 'then' : condition === false ? 'else' : undefined;
  if (chosen && node.schema[chosen] !== undefined) found.push(childOf(node, chosen, undefined, state));
  return found;
}

function isAlways(condition: Json): boolean {
  return condition === true || (isObject(condition) && Object.keys(condition).length === 0);
}

/** The keywords that take part in what `unevaluated…` looks at. */
const LOOKED_AT = [
  ['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas'],
  ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'],
  ['prefixItems', 'items', 'contains', 'minContains', 'maxContains', 'unevaluatedItems'],
].flat();

/** Replaces `unevaluated…` by what it says of names and positions, where that is fixed; else keeps what it looks at together. */
function openUnevaluated(node: Node, flat: Flat, stack: Source[], state: State): boolean {
  const closed = closeUnevaluated(node, state);
  if (closed) {
    for (const schema of [...closed].reverse()) stack.push({ ...node, schema });
    return true;
  }
  const neutral = fromEntries(Object.entries(node.schema).filter(([keyword]) => !LOOKED_AT.includes(keyword)));
  flat.nodes.push({ ...node, schema: neutral });
  flat.blocks.push(node);
  return true;
}

/** The part of a schema that `unevaluated…` looks at. */
export function blockOf(schema: JsonObject): JsonObject {
  return fromEntries(Object.entries(schema).filter(([keyword]) => LOOKED_AT.includes(keyword)));
}

/** Has the joint schema a keyword that would change what `unevaluated…` sees? */
export function isLookedAt(out: JsonObject): boolean {
  return LOOKED_AT.some((keyword) => out[keyword] !== undefined);
}
