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
import { escapeToken } from '../base/pointer.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import { joinAnnotation } from '../keywords/annotations.ts';
import { FAMILIES, FAMILY_OF } from '../keywords/index.ts';
import { matchesPattern } from '../keywords/matches.ts';
import {
  ANY_TYPE,
  type Demand,
  type Joint,
  type Node,
  type Place,
  ruleOut,
  type Source,
  type Work,
} from '../keywords/place.ts';
import { typeBits, typeOf } from '../keywords/type.ts';
import { blockOf, type Flat, flatten, isLookedAt } from './flatten.ts';
import { childOf, demandOf, keywordPointer, refusalOf, targetOf } from './sources.ts';
import { type Definition, keyOfSet, type State } from './state.ts';

/** How many places may be opened inside one another before the rest becomes a definition of its own. */
const DEEPEST = 200;

const ALL: Joint = { schema: true };

/** What the keyword families need of the intersection. */
export function workOf(state: State): Work {
  const work: Work = {
    join: (sources, at) => joinAt(sources, at, state, work),
    joinQuietly(sources) {
      if (sources.length === 0) return true;
      state.quiet += 1;
      const { schema } = joinAt(sources, '', state, work);
      state.quiet -= 1;
      return schema;
    },
    child: (node, keyword, key) => childOf(node, keyword, key, state),
    demand: (node, keyword) => demandOf(node, keyword, state),
    matches: matchesPattern,
    keepsLooking: state.keepsLooking,
    named: state.named,
    label: (from) => state.labels[from] ?? '',
    placeOf: ({ from, pointer }) => ({ form: state.labels[from] ?? '', in: 'schema', pointer }),
    report(issue) {
      if (state.quiet === 0) state.issues.push(issue);
    },
  };
  return work;
}

/** Joins the schemas that hold for one place; schemas that are mere references become one reference to their joint definition. */
export function joinAt(sources: readonly Source[], at: string, state: State, work: Work): Joint {
  if (sources.length === 0 || state.steps < 0) return ALL;
  state.steps -= sources.length;
  if (!state.refs) return joinFlat(flatten(sources, state), at, state, work);
  if (areReferences(sources)) return joinReferences(sources, at, state, work);
  return joinOpened(sources, at, state, work);
}

/** The same with references opened up, noticing when that leads back to where it came from. */
export function joinOpened(sources: readonly Source[], at: string, state: State, work: Work): Joint {
  const flat = flatten(sources, state);
  const key = keyOfSet(
    flat.nodes.map(({ schema }) => schema),
    state,
  );
  if (key !== '' && (state.open.has(key) || state.depth > DEEPEST)) return refer(sources, at, state, work);
  const last = !state.open.has(key);
  state.open.add(key);
  state.depth += 1;
  const joint = joinFlat(flat, at, state, work);
  state.depth -= 1;
  if (last) state.open.delete(key);
  return joint;
}

function areReferences(sources: readonly Source[]): boolean {
  let found = false;
  for (const { schema } of sources) {
    if (schema === true) continue;
    if (!isObject(schema)) return false;
    for (const keyword of Object.keys(schema)) {
      if (keyword === '$ref') found = true;
      else if ((TERMS.get(keyword)?.role ?? 'annotation') !== 'annotation') return false;
    }
  }
  return found;
}

function joinReferences(sources: readonly Source[], at: string, state: State, work: Work): Joint {
  const targets = sources.flatMap((source) => {
    const reference = isObject(source.schema) ? source.schema.$ref : undefined;
    return typeof reference === 'string' ? [targetOf(source, reference, state)] : [];
  });
  const joint = refer(targets, at, state, work);
  if (!isObject(joint.schema)) return joint;
  const beside: Node[] = sources.flatMap((source) =>
    isObject(source.schema) ? [{ ...source, schema: source.schema }] : [],
  );
  const place = openPlace(at, beside);
  place.out.$ref = joint.schema.$ref ?? '#';
  joinKeywords(place, state, work);
  return { schema: place.out };
}

/** A reference to the definition that joins the targets; the joint itself when it is a boolean. */
function refer(targets: readonly Source[], at: string, state: State, work: Work): Joint {
  const key = keyOfSet(
    targets.map(({ schema }) => schema),
    state,
  );
  const known = state.definitions.get(key);
  const definition = known ?? define(key, targets, at, state);
  if (!known) {
    if (state.depth > DEEPEST) state.pending.push(definition);
    else fillDefinition(definition, state, work);
  }
  const { joint } = definition;
  return joint && !isObject(joint.schema) ? joint : { schema: { $ref: definition.reference } };
}

function define(key: string, sources: readonly Source[], at: string, state: State): Definition {
  const [first] = sources;
  const wanted = lastName(first?.pointer ?? '') ?? lastName(at) ?? 'schema';
  let name = wanted;
  for (let count = 2; state.names.has(name); count += 1) name = `${wanted}-${count}`;
  state.names.add(name);
  const reference = `#/$defs/${encodeURIComponent(escapeToken(name))}`;
  const definition: Definition = { name, reference, sources };
  state.definitions.set(key, definition);
  return definition;
}

function lastName(pointer: string): string | undefined {
  return pointer
    .split('/')
    .filter((token) => token !== '' && !/^\d+$/.test(token) && !TERMS.has(token))
    .at(-1)
    ?.replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/** Works out what a definition holds. */
export function fillDefinition(definition: Definition, state: State, work: Work): void {
  const { open, depth, quiet } = state;
  state.open = new Set();
  state.quiet = 0;
  definition.joint = joinOpened(definition.sources, `/$defs/${escapeToken(definition.name)}`, state, work);
  Object.assign(state, { open, depth, quiet });
}

function openPlace(at: string, nodes: readonly Node[]): Place {
  return { at, nodes, out: {}, also: [], alive: ANY_TYPE, causes: [] };
}

function joinFlat({ nodes, refusals, blocks }: Flat, at: string, state: State, work: Work): Joint {
  const place = openPlace(at, nodes);
  if (refusals.length > 0) refuse(place, refusals, state, work);
  joinKeywords(place, state, work);
  addBlocks(place, blocks, state, work);
  return finish(place, state, work);
}

function refuse(place: Place, refusals: readonly Source[], state: State, work: Work): void {
  const demands = refusals.map(refusalOf);
  const other = place.nodes.find(({ from, schema }) => !demands.some((it) => it.from === from) && firstKeyword(schema));
  const keyword = other && firstKeyword(other.schema);
  const all = other && keyword !== undefined ? [...demands, work.demand(other, keyword)] : demands;
  ruleOut(place, ANY_TYPE, [{ at: place.at, demands: all }]);
  if (state.quiet > 0) return;
  for (const { from, keyword, pointer } of demands) {
    state.claims.push({ at: place.at, keyword, from: work.label(from), pointer });
  }
}

function firstKeyword(schema: JsonObject): string | undefined {
  return Object.keys(schema).find((keyword) => TERMS.get(keyword)?.role === 'assertion');
}

/** Keywords whose subschemas are places of their own, or that were opened up: what they say is claimed there. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  '$ref allOf properties patternProperties additionalProperties prefixItems items'.split(' '),
);

function joinKeywords(place: Place, state: State, work: Work): void {
  const groups: Node[][] = [];
  let annotations: Map<string, Node[]> | undefined;
  for (const node of place.nodes) {
    for (const keyword of Object.keys(node.schema)) {
      const role = TERMS.get(keyword)?.role;
      if (role === 'identity' || role === 'dead') continue;
      if (state.quiet === 0 && !ELSEWHERE.has(keyword)) {
        const pointer = keywordPointer(node, keyword, state);
        state.claims.push({ at: place.at, keyword, from: work.label(node.from), pointer });
      }
      const family = FAMILY_OF.get(keyword);
      if (family !== undefined) {
        const group = groups[family];
        if (!group) groups[family] = [node];
        else if (group.at(-1) !== node) group.push(node);
      } else if (role !== 'assertion' && role !== 'reference') {
        annotations ??= new Map();
        const group = annotations.get(keyword);
        if (group) group.push(node);
        else annotations.set(keyword, [node]);
      }
    }
  }
  FAMILIES.forEach((family, index) => {
    const group = groups[index];
    if (group) family.join(place, group, work);
  });
  addAlso(place);
  if (!annotations) return;
  for (const keyword of [...annotations.keys()].sort())
    joinAnnotation(place, keyword, annotations.get(keyword) ?? [], work);
}

function addAlso(place: Place): void {
  if (place.also.length === 0) return;
  const distinct = new Map(place.also.map((schema) => [canonical(schema), schema]));
  place.out.allOf = [...distinct.values()];
}

function addBlocks(place: Place, blocks: readonly Node[], state: State, work: Work): void {
  if (blocks.length === 0) return;
  const distinct = new Map<string, JsonObject>();
  for (const node of blocks) {
    const block = rewrite({ ...node, schema: blockOf(node.schema) }, state, work);
    if (isObject(block)) distinct.set(canonical(block), block);
  }
  const [first] = distinct.values();
  if (first && distinct.size === 1 && !isLookedAt(place.out)) Object.assign(place.out, first);
  else place.out.allOf = [...(isArray(place.out.allOf) ? place.out.allOf : []), ...distinct.values()];
}

/** A copy of a schema as it stands, but for its references, which lead to the joint definitions. */
function rewrite(source: Source, state: State, work: Work): Json {
  const { schema } = source;
  if (!isObject(schema)) return schema;
  const node: Node = { ...source, schema };
  const out: Record<string, Json> = {};
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword] ?? null;
    if (keyword === '$ref' && typeof value === 'string') {
      const joint = refer([targetOf(source, value, state)], '', state, work);
      if (isObject(joint.schema)) out.$ref = joint.schema.$ref ?? '#';
      else out.not = !joint.schema;
    } else setMember(out, keyword, rewriteValue(node, keyword, value, state, work));
  }
  return out;
}

function rewriteValue(node: Node, keyword: string, value: Json, state: State, work: Work): Json {
  const inner = (key?: string | number): Json => rewrite(childOf(node, keyword, key, state), state, work);
  const shape = TERMS.get(keyword)?.shape ?? 'any';
  if (!shape.startsWith('schema')) return copy(value);
  if (isArray(value)) return value.map((_, index) => inner(index));
  if (shape === 'schema-map' && isObject(value))
    return fromEntries(Object.keys(value).map((name) => [name, inner(name)]));
  return inner();
}

function finish(place: Place, state: State, work: Work): Joint {
  if (place.alive === 0) {
    if (place.causes.length === 0) place.causes.push({ at: place.at, demands: typeDemands(place, work) });
    if (state.quiet === 0) state.findings.push(...place.causes);
    return { schema: false, causes: place.causes };
  }
  for (const _ in place.out) return { schema: place.out };
  return ALL;
}

/** A `type` and listed values that exclude one another. */
function typeDemands({ nodes }: Place, work: Work): Demand[] {
  const demands = nodes.flatMap((node) =>
    ['type', 'const', 'enum'].flatMap((keyword) => (Object.hasOwn(node.schema, keyword) ? [{ node, keyword }] : [])),
  );
  const [first, ...others] = demands.map(({ node, keyword }) => ({ node, keyword, bits: allowedBits(node, keyword) }));
  for (const a of [first, ...others]) {
    const b = others.find((b) => a && (a.bits & b.bits) === 0);
    if (a && b) return [work.demand(a.node, a.keyword), work.demand(b.node, b.keyword)];
  }
  return demands.map(({ node, keyword }) => work.demand(node, keyword));
}

function allowedBits({ schema }: Node, keyword: string): number {
  if (keyword === 'type') return typeBits(schema.type);
  const values = keyword === 'const' ? [schema.const ?? null] : isArray(schema.enum) ? schema.enum : [];
  return values.reduce<number>((bits, value) => bits | typeOf(value), 0);
}
