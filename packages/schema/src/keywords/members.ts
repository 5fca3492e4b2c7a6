import { isObject, type Json, type JsonObject, member, setMember } from '../base/json.ts';
import { escapeToken } from '../base/pointer.ts';
import { requiredNames } from './needs.ts';
import { type Finding, type Joint, type Node, type Place, ruleOut, type Source, TYPE, type Work } from './place.ts';

/** What the inputs say of the members of an object, grouped by name and by pattern in one pass. */
interface Members {
  readonly names: Map<string, Source[]>;
  readonly patterns: Map<string, Source[]>;
  /** Inputs that say something of all other members. */
  readonly others: readonly Node[];
}

/** Joins what the inputs say of an object's members. */
export function joinMembers(place: Place, nodes: readonly Node[], work: Work): void {
  const members = group(nodes, work);
  const allowed = closedNames(members.others);
  if (allowed) spreadOverNames(members, allowed, place, work);
  for (const node of members.others) {
    if (allowed && isClosedByNames(node)) continue;
    if (!spread(node, members, work)) place.also.push(shapeOf(node, work));
  }
  const results = new Map<string, Joint>();
  for (const [name, sources] of members.names) {
    results.set(name, work.join(sources, `${place.at}/properties/${escapeToken(name)}`));
  }
  write(place, members, results, allowed, work);
  checkRequired(place, members, results, work);
}

function group(nodes: readonly Node[], work: Work): Members {
  const names = new Map<string, Source[]>();
  const patterns = new Map<string, Source[]>();
  const others: Node[] = [];
  for (const node of nodes) {
    const { properties, patternProperties, additionalProperties } = node.schema;
    if (isObject(properties)) add(names, node, 'properties', properties, work);
    if (isObject(patternProperties)) add(patterns, node, 'patternProperties', patternProperties, work);
    if (additionalProperties !== undefined && !isTrue(additionalProperties)) others.push(node);
  }
  return { names, patterns, others };
}

function add(map: Map<string, Source[]>, node: Node, keyword: string, schemas: JsonObject, work: Work): void {
  for (const name of Object.keys(schemas)) {
    const known = map.get(name);
    const child = work.child(node, keyword, name);
    if (known) known.push(child);
    else map.set(name, [child]);
  }
}

function isTrue(schema: Json): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).length === 0);
}

function isClosedByNames({ schema }: Node): boolean {
  const { additionalProperties, patternProperties } = schema;
  return (
    additionalProperties === false && (!isObject(patternProperties) || Object.keys(patternProperties).length === 0)
  );
}

/** The names that all inputs allow which list their members once and for all. */
function closedNames(others: readonly Node[]): ReadonlySet<string> | undefined {
  const [first, ...more] = others.filter(isClosedByNames);
  if (!first) return undefined;
  const names = new Set(Object.keys(first.schema.properties ?? {}));
  for (const { schema } of more) {
    for (const name of names) if (member(schema.properties, name) === undefined) names.delete(name);
  }
  return names;
}

/** With the names known once and for all, every pattern becomes a matter of names. */
function spreadOverNames(
  { names, patterns, others }: Members,
  allowed: ReadonlySet<string>,
  place: Place,
  work: Work,
): void {
  const closing = others.filter(isClosedByNames);
  for (const [pattern, sources] of [...patterns]) {
    const matches = [...names.keys()].map((name) => [name, work.matches(pattern, name)] as const);
    const undecided = matches.some(([name, matched]) => matched === undefined && allowed.has(name));
    for (const [name, matched] of matches) if (matched) names.get(name)?.push(...sources);
    patterns.delete(pattern);
    if (undecided) place.also.push({ patternProperties: { [pattern]: work.joinQuietly(sources) } });
  }
  for (const [name, sources] of names) {
    if (allowed.has(name)) continue;
    const closer = closing.find(({ schema }) => member(schema.properties, name) === undefined);
    if (closer) sources.push(work.child(closer, 'additionalProperties'));
  }
}

/** Carries what one input says of all other members over to the names and patterns of the rest; false when that cannot be said so. */
function spread(node: Node, { names, patterns }: Members, work: Work): boolean {
  const { properties, patternProperties } = node.schema;
  const own = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  const foreign = [...patterns.keys()].filter((pattern) => !own.includes(pattern));
  if (foreign.length > 0 && own.length > 0) return false;
  const named = isObject(properties) ? Object.keys(properties) : [];
  if (foreign.some((pattern) => named.some((name) => work.matches(pattern, name) !== false))) return false;
  const reached: Source[][] = [];
  const child = work.child(node, 'additionalProperties');
  for (const [name, sources] of names) {
    if (member(properties, name) !== undefined) continue;
    const matched = own.map((pattern) => work.matches(pattern, name));
    if (matched.includes(true)) continue;
    if (matched.includes(undefined)) return false;
    reached.push(sources);
  }
  for (const sources of reached) sources.push(child);
  for (const pattern of foreign) patterns.get(pattern)?.push(child);
  return true;
}

/** What one input says of all other members, with just enough beside it to say which those are. */
function shapeOf(node: Node, work: Work): Json {
  const shape: Record<string, Json> = {};
  for (const keyword of ['properties', 'patternProperties']) {
    const schemas = node.schema[keyword];
    if (!isObject(schemas) || Object.keys(schemas).length === 0) continue;
    const open: Record<string, Json> = {};
    for (const name of Object.keys(schemas)) setMember(open, name, true);
    shape[keyword] = open;
  }
  return { ...shape, additionalProperties: work.joinQuietly([work.child(node, 'additionalProperties')]) };
}

function write(
  place: Place,
  { names, patterns, others }: Members,
  results: ReadonlyMap<string, Joint>,
  allowed: ReadonlySet<string> | undefined,
  work: Work,
): void {
  const properties: Record<string, Json> = {};
  for (const name of names.keys()) {
    const schema = results.get(name)?.schema ?? true;
    if (!allowed || allowed.has(name)) setMember(properties, name, schema);
  }
  if (Object.keys(properties).length > 0) place.out.properties = properties;
  const matching: Record<string, Json> = {};
  for (const [pattern, sources] of patterns) {
    const { schema } = work.join(sources, `${place.at}/patternProperties/${escapeToken(pattern)}`);
    if (schema !== true || others.length > 0 || work.keepsLooking) setMember(matching, pattern, schema);
  }
  if (Object.keys(matching).length > 0) place.out.patternProperties = matching;
  const at = `${place.at}/additionalProperties`;
  const rest = allowed
    ? false
    : work.join(
        others.map((node) => work.child(node, 'additionalProperties')),
        at,
      ).schema;
  const looked = work.keepsLooking && place.nodes.some(({ schema }) => schema.additionalProperties !== undefined);
  if (rest !== true || looked) place.out.additionalProperties = rest;
}

function checkRequired(place: Place, members: Members, results: ReadonlyMap<string, Joint>, work: Work): void {
  for (const [name, { node, keyword }] of requiredNames(place.nodes)) {
    const result = results.get(name);
    if (result ? result.schema !== false : !isForbidden(name, members, place, work)) continue;
    const at = `${place.at}/properties/${escapeToken(name)}`;
    const demand = work.demand(node, keyword);
    const causes = result?.causes ?? [{ at, demands: closers(members, name, work) }];
    ruleOut(
      place,
      TYPE.object,
      causes.map((cause) => withDemand(cause, demand)),
    );
  }
}

function withDemand({ at, demands }: Finding, demand: Finding['demands'][number]): Finding {
  return { at, demands: new Set(demands.map(({ from }) => from)).size > 1 ? demands : [...demands, demand] };
}

function isForbidden(name: string, { patterns }: Members, place: Place, work: Work): boolean {
  if (place.out.additionalProperties !== false) return false;
  return [...patterns.keys()].every((pattern) => work.matches(pattern, name) === false);
}

function closers({ others }: Members, name: string, work: Work): Finding['demands'] {
  const closer = others.find(
    ({ schema }) => schema.additionalProperties === false && member(schema.properties, name) === undefined,
  );
  return closer ? [work.demand(closer, 'additionalProperties')] : [];
}
