import { fromEntries, isArray, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Node, Source } from '../keywords/place.ts';
import { targetOf } from './sources.ts';
import type { State } from './state.ts';

/** The members and positions that a schema looks at, whatever the instance. */
interface Look {
  readonly names: Set<string>;
  readonly patterns: Set<string>;
  allMembers: boolean;
  prefix: number;
  allItems: boolean;
  /** It depends on the instance. */
  members: boolean;
  items: boolean;
}

/**
 * The schemas that say without `unevaluatedProperties` and `unevaluatedItems` what the node says with them; undefined when what they look at depends on
 * the instance.
 */
export function closeUnevaluated(node: Node, state: State): readonly JsonObject[] | undefined {
  if (state.closed.has(node.schema)) return state.closed.get(node.schema);
  const made = close(node, state);
  state.closed.set(node.schema, made);
  return made;
}

function close(node: Node, state: State): readonly JsonObject[] | undefined {
  const { unevaluatedProperties: members, unevaluatedItems: items, ...rest } = node.schema;
  const look: Look = {
    names: new Set(),
    patterns: new Set(),
    allMembers: false,
    prefix: 0,
    allItems: false,
    members: false,
    items: false,
  };
  lookAt({ ...node, schema: rest }, true, look, new Set(), state);
  if ((members !== undefined && look.members) || (items !== undefined && look.items)) return undefined;
  keepNames(rest, node, state);
  const made: JsonObject[] = [rest];
  if (members !== undefined)
    made.push(
      rename(closedMembers(members, look), 'additionalProperties', 'unevaluatedProperties', state.renamed[node.from]),
    );
  if (items !== undefined)
    made.push(rename(closedItems(items, look), 'items', 'unevaluatedItems', state.renamed[node.from]));
  return made;
}

function keepNames(schema: JsonObject, node: Node, state: State): void {
  const renamed = state.renamed[node.from];
  const names = renamed?.get(node.schema);
  if (names) renamed?.set(schema, names);
}

function rename(
  schema: JsonObject,
  keyword: string,
  written: string,
  renamed: State['renamed'][number] | undefined,
): JsonObject {
  renamed?.set(schema, new Map([[keyword, written]]));
  return schema;
}

function closedMembers(schema: Json, { names, patterns, allMembers }: Look): JsonObject {
  if (allMembers) return { additionalProperties: true };
  return {
    properties: fromEntries([...names].map((name) => [name, true])),
    patternProperties: fromEntries([...patterns].map((pattern) => [pattern, true])),
    additionalProperties: schema,
  };
}

function closedItems(schema: Json, { prefix, allItems }: Look): JsonObject {
  if (allItems) return { items: true };
  return { ...(prefix > 0 ? { prefixItems: Array.from({ length: prefix }, () => true) } : {}), items: schema };
}

function lookAt(source: Source, certain: boolean, look: Look, seen: Set<Json>, state: State): void {
  const { schema } = source;
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  if (certain) lookForCertain(schema, look);
  else lookPerhaps(schema, look);
  if (typeof schema.$ref === 'string') lookAt(targetOf(source, schema.$ref, state), certain, look, seen, state);
  if (isArray(schema.allOf))
    for (const part of schema.allOf) lookAt({ ...source, schema: part }, certain, look, seen, state);
  const perhaps: Json[] = [];
  for (const list of [schema.anyOf, schema.oneOf]) if (isArray(list)) perhaps.push(...list);
  for (const part of [schema.if, schema.then, schema.else]) if (part !== undefined) perhaps.push(part);
  if (isObject(schema.dependentSchemas)) perhaps.push(...Object.values(schema.dependentSchemas));
  for (const part of perhaps) lookAt({ ...source, schema: part }, false, look, new Set(seen), state);
}

function lookForCertain(schema: JsonObject, look: Look): void {
  const { properties, patternProperties, prefixItems } = schema;
  if (isObject(properties)) for (const name of Object.keys(properties)) look.names.add(name);
  if (isObject(patternProperties)) for (const pattern of Object.keys(patternProperties)) look.patterns.add(pattern);
  if (schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined) look.allMembers = true;
  if (isArray(prefixItems)) look.prefix = Math.max(look.prefix, prefixItems.length);
  if (schema.items !== undefined || schema.unevaluatedItems !== undefined) look.allItems = true;
  if (schema.contains !== undefined) look.items = true;
}

function lookPerhaps(schema: JsonObject, look: Look): void {
  const { properties, patternProperties, additionalProperties, unevaluatedProperties } = schema;
  const { prefixItems, items, contains, unevaluatedItems } = schema;
  if ([properties, patternProperties, additionalProperties, unevaluatedProperties].some((it) => it !== undefined)) {
    look.members = true;
  }
  if ([prefixItems, items, contains, unevaluatedItems].some((it) => it !== undefined)) look.items = true;
}
