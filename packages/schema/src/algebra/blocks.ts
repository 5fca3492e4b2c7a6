import {
  canonical,
  copy,
  fromEntries,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  setMember,
} from '../base/json.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import type { Node, Place, Source } from '../keywords/place.ts';
import { refer } from './definitions.ts';
import type { Engine } from './engine.ts';
import { LOOKED_AT } from './flatten.ts';
import { childOf, targetOf } from './sources.ts';

/** Adds the parts that `unevaluated…` holds together: at the place when nothing else there is looked at, else in `allOf`. */
export function addBlocks(place: Place, blocks: readonly Node[], engine: Engine): void {
  engine.state.blocks = true;
  const distinct = new Map<string, JsonObject>();
  for (const node of blocks) {
    const block = rewrite({ ...node, schema: blockOf(node.schema) }, engine);
    if (isObject(block)) distinct.set(canonical(block), block);
  }
  const [first] = distinct.values();
  if (first && distinct.size === 1 && !isLookedAt(place.out)) Object.assign(place.out, first);
  else place.out.allOf = [...(isArray(place.out.allOf) ? place.out.allOf : []), ...distinct.values()];
}

function blockOf(schema: JsonObject): JsonObject {
  return fromEntries(Object.entries(schema).filter(([keyword]) => LOOKED_AT.has(keyword)));
}

function isLookedAt(out: JsonObject): boolean {
  return Object.keys(out).some((keyword) => LOOKED_AT.has(keyword));
}

/** A copy of a schema as it stands, but for its references, which lead to the joint definitions. */
function rewrite(source: Source, engine: Engine): Json {
  const { schema } = source;
  if (!isObject(schema)) return schema;
  const node: Node = { ...source, schema };
  const out: Record<string, Json> = {};
  const also: Json[] = [];
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword] ?? null;
    if (keyword === '$ref' && typeof value === 'string') {
      const joint = refer([targetOf(source, value, engine.state)], '', engine);
      if (isObject(joint.schema)) out.$ref = joint.schema.$ref ?? '#';
      else if (joint.schema === false) also.push(false);
    } else setMember(out, keyword, rewriteValue(node, keyword, value, engine));
  }
  if (also.length > 0) out.allOf = [...(isArray(out.allOf) ? out.allOf : []), ...also];
  return out;
}

function rewriteValue(node: Node, keyword: string, value: Json, engine: Engine): Json {
  const inner = (key?: string | number): Json => rewrite(childOf(node, keyword, key, engine.state), engine);
  const holds = TERMS.get(keyword)?.holds ?? 'none';
  if (holds === 'none') return copy(value);
  if (isArray(value)) return value.map((_, index) => inner(index));
  if (holds === 'map' && isObject(value)) {
    return fromEntries(Object.keys(value).map((name) => [name, inner(name)]));
  }
  return inner();
}
