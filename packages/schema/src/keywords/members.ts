import { equals, isObject, type Json, member, setMember } from '../base/json.ts';
import { escapeToken } from '../base/pointer.ts';
import { requiredNames } from './needs.ts';
import { type Finding, type Joint, type Node, type Place, ruleOut, type Source, TYPE, type Work } from './place.ts';
import { closedNames, isClosedByNames, type Members, shapeOf, spread, spreadOverNames } from './spread.ts';

/** Joins what the inputs say of an object's members. */
export function joinMembers(place: Place, nodes: readonly Node[], work: Work): void {
  const members = group(nodes, work);
  const allowed = members.others.length > 0 ? closedNames(members.others) : undefined;
  if (allowed) spreadOverNames(members, allowed, place, work);
  for (const node of members.others) {
    if (allowed && isClosedByNames(node)) continue;
    if (!spread(node, members, work)) addOnce(place, shapeOf(node, work));
  }
  const unfillable = joinNames(place, members, allowed, work);
  const refused = joinPatterns(place, members, work);
  joinRest(place, members, allowed, work);
  checkRequired(place, members, { names: unfillable, patterns: refused }, work);
}

function addOnce(place: Place, shape: Json): void {
  if (!place.also.some((other) => equals(other, shape))) place.also.push(shape);
}

function group(nodes: readonly Node[], work: Work): Members {
  const names = new Map<string, Node[]>();
  const patterns = new Map<string, Source[]>();
  const others: Node[] = [];
  for (const node of nodes) {
    const own = [node];
    groupNames(node.schema.properties, own, names);
    work.visitChildren(node, 'patternProperties', (pattern, child) => {
      const known = patterns.get(pattern);
      if (known === undefined) patterns.set(pattern, [child]);
      else known.push(child);
    });
    const { additionalProperties } = node.schema;
    if (additionalProperties !== undefined && !isTrue(additionalProperties)) others.push(node);
  }
  return { names, more: new Map(), patterns, others };
}

/** Names that one input alone has share the list of that input, so that nothing is kept for each of them. */
function groupNames(properties: Json | undefined, own: Node[], names: Map<string, Node[]>): void {
  if (!isObject(properties)) return;
  for (const name in properties) {
    if (!Object.hasOwn(properties, name)) continue;
    const known = names.get(name);
    if (known === undefined) names.set(name, own);
    else if (known.length === 1) names.set(name, [...known, ...own]);
    else known.push(...own);
  }
}

function isTrue(schema: Json): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).length === 0);
}

/** Joins the members that have a name; gives back those that nothing fits. */
function joinNames(
  place: Place,
  members: Members,
  allowed: ReadonlySet<string> | undefined,
  work: Work,
): ReadonlyMap<string, Joint> {
  const properties: Record<string, Json> = {};
  const unfillable = new Map<string, Joint>();
  const prefix = `${place.at}/properties/`;
  for (const [name, nodes] of members.names) {
    const joint = work.join(sourcesOf(name, nodes, members, work), prefix + escapeToken(name));
    if (joint.schema === false) unfillable.set(name, joint);
    if (!allowed || allowed.has(name)) setMember(properties, name, joint.schema);
  }
  if (allowed ? allowed.size > 0 : members.names.size > 0) place.out.properties = properties;
  return unfillable;
}

function sourcesOf(name: string, nodes: readonly Node[], members: Members, work: Work): readonly Source[] {
  const [first] = nodes;
  // Most members have one source; a list made for one takes a tenth of the room of one that grows.
  const sources =
    first !== undefined && nodes.length === 1 ? [work.child(first, 'properties', name)] : all(name, nodes, work);
  const added = members.more.size > 0 ? members.more.get(name) : undefined;
  return added ? [...sources, ...added] : sources;
}

function all(name: string, nodes: readonly Node[], work: Work): Source[] {
  return nodes.map((node) => work.child(node, 'properties', name));
}

/** Joins the members that have a pattern; gives back the patterns of those that nothing fits. */
function joinPatterns(place: Place, { patterns, others }: Members, work: Work): ReadonlyMap<string, Joint> {
  const refused = new Map<string, Joint>();
  const matching: Record<string, Json> = {};
  for (const [pattern, sources] of patterns) {
    const joint = work.join(sources, `${place.at}/patternProperties/${escapeToken(pattern)}`);
    if (joint.schema === false) refused.set(pattern, joint);
    if (joint.schema !== true || others.length > 0 || work.keepsLooking) setMember(matching, pattern, joint.schema);
  }
  if (Object.keys(matching).length > 0) place.out.patternProperties = matching;
  return refused;
}

function joinRest(place: Place, { others }: Members, allowed: ReadonlySet<string> | undefined, work: Work): void {
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

/** The members and patterns that nothing fits. */
interface Refused {
  readonly names: ReadonlyMap<string, Joint>;
  readonly patterns: ReadonlyMap<string, Joint>;
}

function checkRequired(place: Place, members: Members, refused: Refused, work: Work): void {
  const closed = place.out.additionalProperties === false;
  if (refused.names.size === 0 && refused.patterns.size === 0 && !closed) return;
  for (const [name, { node, keyword }] of requiredNames(place.nodes)) {
    const causes = whyRefused(name, place, members, refused, work);
    if (!causes) continue;
    const demand = work.demand(node, keyword);
    ruleOut(
      place,
      TYPE.object,
      causes.map((cause) => withDemand(cause, demand)),
    );
  }
}

function whyRefused(
  name: string,
  place: Place,
  { names, patterns, others }: Members,
  refused: Refused,
  work: Work,
): readonly Finding[] | undefined {
  const joint = refused.names.get(name);
  if (joint) return joint.causes ?? [];
  for (const [pattern, { causes }] of refused.patterns) if (work.matches(pattern, name)) return causes ?? [];
  if (names.has(name) || place.out.additionalProperties !== false) return undefined;
  if ([...patterns.keys()].some((pattern) => work.matches(pattern, name) !== false)) return undefined;
  const closer = others.find(
    ({ schema }) => schema.additionalProperties === false && member(schema.properties, name) === undefined,
  );
  const at = `${place.at}/properties/${escapeToken(name)}`;
  return [{ at, demands: closer ? [work.demand(closer, 'additionalProperties')] : [] }];
}

function withDemand({ at, demands }: Finding, demand: Finding['demands'][number]): Finding {
  return { at, demands: new Set(demands.map(({ from }) => from)).size > 1 ? demands : [...demands, demand] };
}
