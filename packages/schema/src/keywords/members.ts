import { isObject, type Json, member, setMember } from '../base/json.ts';
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
    if (!spread(node, members, work)) place.also.push(shapeOf(node, work));
  }
  const unfillable = joinNames(place, members, allowed, work);
  joinPatterns(place, members, work);
  joinRest(place, members, allowed, work);
  checkRequired(place, members, unfillable, work);
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

function sourcesOf(name: string, nodes: readonly Node[], { more }: Members, work: Work): Source[] {
  const sources: Source[] = [];
  for (const node of nodes) sources.push(work.child(node, 'properties', name));
  const added = more.size > 0 ? more.get(name) : undefined;
  return added ? [...sources, ...added] : sources;
}

function joinPatterns(place: Place, { patterns, others }: Members, work: Work): void {
  if (patterns.size === 0) return;
  const matching: Record<string, Json> = {};
  for (const [pattern, sources] of patterns) {
    const { schema } = work.join(sources, `${place.at}/patternProperties/${escapeToken(pattern)}`);
    if (schema !== true || others.length > 0 || work.keepsLooking) setMember(matching, pattern, schema);
  }
  if (Object.keys(matching).length > 0) place.out.patternProperties = matching;
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

function checkRequired(place: Place, members: Members, unfillable: ReadonlyMap<string, Joint>, work: Work): void {
  if (unfillable.size === 0 && place.out.additionalProperties !== false) return;
  for (const [name, { node, keyword }] of requiredNames(place.nodes)) {
    const joint = unfillable.get(name);
    if (!joint && (members.names.has(name) || !isForbidden(name, members, place, work))) continue;
    const at = `${place.at}/properties/${escapeToken(name)}`;
    const demand = work.demand(node, keyword);
    const causes = joint?.causes ?? [{ at, demands: closers(members, name, work) }];
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
