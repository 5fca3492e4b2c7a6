import { fromEntries, isArray, isObject, type Json, type JsonObject } from '../base/json.ts';
import { onlyBranch } from '../keywords/logic.ts';
import type { Node, Source } from '../keywords/place.ts';
import { childOf, targetOf } from './sources.ts';
import type { State } from './state.ts';
import { closeUnevaluated } from './unevaluated.ts';

/** What holds at a place, with references and `allOf` opened up. */
export interface Flat {
  readonly nodes: readonly Node[];
  /** The schemas `false`. */
  readonly refusals: readonly Source[];
  /** Parts that must stay together, because `unevaluated…` looks at all of them. */
  readonly blocks: readonly Node[];
}

interface Opening {
  readonly nodes: Node[];
  readonly refusals: Source[];
  readonly blocks: Node[];
}

const NONE: readonly never[] = [];

/** Opens up what holds without condition: `$ref`, `allOf`, single branches, constant conditions. */
export function flatten(sources: readonly Source[], state: State): Flat {
  if (areClosed(sources, state)) return { nodes: sources, refusals: NONE, blocks: NONE };
  const flat: Opening = { nodes: [], refusals: [], blocks: [] };
  let seen: Set<string> | undefined;
  for (const source of sources) {
    if (!isNode(source)) {
      if (source.schema === false) flat.refusals.push(source);
    } else if (state.opens && opens(source.schema)) {
      seen ??= new Set();
      open(source, flat, seen, state);
    } else flat.nodes.push(source);
  }
  return flat;
}

/** Are all of them objects with nothing to open? */
function areClosed(sources: readonly Source[], state: State): sources is readonly Node[] {
  for (const source of sources) if (!isNode(source) || (state.opens && opens(source.schema))) return false;
  return true;
}

function isNode(source: Source): source is Node {
  return isObject(source.schema);
}

/** Keywords under which schemas may hold for the same place. */
const OPENING: ReadonlySet<string> = new Set(
  '$ref allOf if unevaluatedProperties unevaluatedItems anyOf oneOf'.split(' '),
);

function opens(schema: JsonObject): boolean {
  for (const keyword in schema) {
    if (!OPENING.has(keyword)) continue;
    if ((keyword !== 'anyOf' && keyword !== 'oneOf') || onlyBranch(schema[keyword]) !== undefined) return true;
  }
  return false;
}

function open(start: Source, flat: Opening, seen: Set<string>, state: State): void {
  const stack: Source[] = [start];
  for (let source = stack.pop(); source && state.steps >= 0; source = stack.pop()) {
    if (source.schema === false) flat.refusals.push(source);
    if (!isNode(source)) continue;
    const { unevaluatedProperties, unevaluatedItems } = source.schema;
    if (unevaluatedProperties !== undefined || unevaluatedItems !== undefined) {
      openUnevaluated(source, flat, stack, state);
      continue;
    }
    flat.nodes.push(source);
    const found = unconditional(source, seen, state);
    for (let index = found.length - 1; index >= 0; index -= 1) stack.push(found[index] ?? source);
    state.steps -= found.length;
  }
}

function unconditional(node: Node, seen: Set<string>, state: State): Source[] {
  const found: Source[] = [];
  const { $ref, allOf, if: condition } = node.schema;
  if (typeof $ref === 'string') {
    const key = `${node.from} ${$ref}`;
    if (!seen.has(key)) found.push(targetOf(node, $ref, state));
    seen.add(key);
  }
  if (isArray(allOf)) found.push(...allOf.map((_, index) => childOf(node, 'allOf', index, state)));
  for (const keyword of ['anyOf', 'oneOf']) {
    const index = onlyBranch(node.schema[keyword]);
    if (index !== undefined) found.push(childOf(node, keyword, index, state));
  }
  if (condition === undefined) return found;
  const chosen = isAlways(condition) ? 'then' : condition === false ? 'else' : undefined;
  if (chosen && node.schema[chosen] !== undefined) found.push(childOf(node, chosen, undefined, state));
  return found;
}

function isAlways(condition: Json): boolean {
  return condition === true || (isObject(condition) && Object.keys(condition).length === 0);
}

/** The keywords that take part in what `unevaluated…` looks at. */
export const LOOKED_AT: ReadonlySet<string> = new Set(
  [
    ['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas'],
    ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'],
    ['prefixItems', 'items', 'contains', 'minContains', 'maxContains', 'unevaluatedItems'],
  ].flat(),
);

/** Replaces `unevaluated…` by what it says of names and positions, where that is fixed; else keeps what it looks at together. */
function openUnevaluated(node: Node, flat: Opening, stack: Source[], state: State): void {
  const closed = closeUnevaluated(node, state);
  if (closed) {
    for (const schema of [...closed].reverse()) stack.push({ ...node, schema });
    return;
  }
  const neutral = fromEntries(Object.entries(node.schema).filter(([keyword]) => !LOOKED_AT.has(keyword)));
  flat.nodes.push({ ...node, schema: neutral });
  flat.blocks.push(node);
}
