import { equals, isObject, type Json, type JsonObject, member, setMember, visitMembers } from '../base/json.ts';
import { escapeToken } from '../base/pointer.ts';
import { requiredNames } from './needs.ts';
import { type Finding, type Joint, type Node, type Place, ruleOut, type Source, TYPE, type Work } from './place.ts';
import { closedNames, isClosedByNames, type Members, shapeOf, spread, spreadOverNames } from './spread.ts';

/** Joins what the inputs say of an object's members. */
export function joinMembers(place: Place, nodes: readonly Node[], work: Work): void {
  const [only] = nodes;
  if (only && nodes.length === 1 && listsOnly(only)) joinListed(place, only, work);
  else joinGrouped(place, nodes, work);
}

function joinGrouped(place: Place, nodes: readonly Node[], work: Work): void {
  const members = group(nodes, work);
  const allowed = members.others.length > 0 ? closedNames(members.others) : undefined;
  if (allowed) spreadOverNames(members, allowed, place, work);
  for (const node of members.others) {
    if (allowed && isClosedByNames(node)) continue;
    if (!spread(node, members, work)) addOnce(place, shapeOf(node, work));
  }
  const unfillable = joinNames(place, nodes, members, allowed, work);
  const refused = joinPatterns(place, members, work);
  joinRest(place, members, allowed, work);
  checkRequired(place, members, { names: unfillable, patterns: refused }, work);
}

/** Does the input say nothing of members but what it says of those that it lists? */
function listsOnly({ schema: { patternProperties, additionalProperties } }: Node): boolean {
  return patternProperties === undefined && additionalProperties === undefined;
}

const NO_MEMBERS: Members = { names: new Map(), shared: new Map(), more: new Map(), patterns: new Map(), others: [] };

const NO_JOINTS: ReadonlyMap<string, Joint> = new Map();

/** Most objects are of one input that lists their members: there is nothing to group. */
function joinListed(place: Place, node: Node, work: Work): void {
  const properties: Record<string, Json> = {};
  const unfillable = new Map<string, Joint>();
  let isEmpty = true;
  visitMembers(propertiesOf(node), (name, schema) => {
    const at = `${place.at}/properties/${escapeToken(name)}`;
    const joint = work.join([work.child(node, 'properties', name, schema)], at);
    if (joint.schema === false) unfillable.set(name, joint);
    setMember(properties, name, joint.schema);
    isEmpty = false;
  });
  if (!isEmpty) place.out.properties = properties;
  if (unfillable.size > 0) checkRequired(place, NO_MEMBERS, { names: unfillable, patterns: NO_JOINTS }, work);
}

function addOnce(place: Place, shape: Json): void {
  if (!place.also.some((other) => equals(other, shape))) place.also.push(shape);
}

function group(nodes: readonly Node[], work: Work): Members {
  const names = new Map<string, number>();
  const shared = new Map<string, Source[]>();
  const patterns = new Map<string, Source[]>();
  const others: Node[] = [];
  for (const [index, node] of nodes.entries()) {
    visitMembers(propertiesOf(node), (name, schema) => {
      const first = nodes[names.get(name) ?? index];
      if (first === undefined || first === node) names.set(name, index);
      else {
        const sources = shared.get(name) ?? [work.child(first, 'properties', name)];
        sources.push(work.child(node, 'properties', name, schema));
        shared.set(name, sources);
      }
    });
    work.visitChildren(node, 'patternProperties', (pattern, child) => {
      patterns.set(pattern, [...(patterns.get(pattern) ?? []), child]);
    });
    const { additionalProperties } = node.schema;
    if (additionalProperties !== undefined && !isTrue(additionalProperties)) others.push(node);
  }
  return { names, shared, more: new Map(), patterns, others };
}

function propertiesOf({ schema: { properties } }: Node): JsonObject {
  return isObject(properties) ? properties : {};
}

function isTrue(schema: Json): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).length === 0);
}

/** Joins the members that have a name; gives back those that nothing fits. */
function joinNames(
  place: Place,
  nodes: readonly Node[],
  { names, shared, more }: Members,
  allowed: ReadonlySet<string> | undefined,
  work: Work,
): ReadonlyMap<string, Joint> {
  const properties: Record<string, Json> = {};
  const unfillable = new Map<string, Joint>();
  const prefix = `${place.at}/properties/`;
  for (const [index, node] of nodes.entries()) {
    // The inputs are gone through once more, for to look each member up by its name takes longer than to join it.
    visitMembers(propertiesOf(node), (name, schema) => {
      if (names.get(name) !== index) return;
      const stated = shared.get(name) ?? [work.child(node, 'properties', name, schema)];
      const added = more.size > 0 ? more.get(name) : undefined;
      const joint = work.join(added ? [...stated, ...added] : stated, prefix + escapeToken(name));
      if (joint.schema === false) unfillable.set(name, joint);
      if (!allowed || allowed.has(name)) setMember(properties, name, joint.schema);
    });
  }
  if (allowed ? allowed.size > 0 : names.size > 0) place.out.properties = properties;
  return unfillable;
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
