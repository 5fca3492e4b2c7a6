import { isObject, type Json, member, setMember } from '../base/json.ts';
import type { Node, Place, Source, Work } from './place.ts';

/** What the inputs say of the members of an object, grouped by name and by pattern in one pass. */
export interface Members {
  /** The members that have a name, each with the first input that lists it, by its index. */
  readonly names: ReadonlyMap<string, number>;
  /** What all inputs say of a member that several of them list. */
  readonly shared: ReadonlyMap<string, readonly Source[]>;
  /** What else is said of a member that has a name: by patterns and by what is said of all other members. */
  readonly more: Map<string, Source[]>;
  readonly patterns: Map<string, Source[]>;
  /** Inputs that say something of all other members. */
  readonly others: readonly Node[];
}

/** Does the input list its members once and for all? */
export function isClosedByNames({ schema }: Node): boolean {
  const { additionalProperties, patternProperties } = schema;
  return (
    additionalProperties === false && (!isObject(patternProperties) || Object.keys(patternProperties).length === 0)
  );
}

/** The names that all inputs allow which list their members once and for all; undefined when none does. */
export function closedNames(others: readonly Node[]): ReadonlySet<string> | undefined {
  const [first, ...more] = others.filter(isClosedByNames);
  if (!first) return undefined;
  const names = new Set(Object.keys(first.schema.properties ?? {}));
  for (const { schema } of more) {
    for (const name of names) if (member(schema.properties, name) === undefined) names.delete(name);
  }
  return names;
}

/** With the names known once and for all, every pattern becomes a matter of names. */
export function spreadOverNames(
  { names, more, patterns, others }: Members,
  allowed: ReadonlySet<string>,
  place: Place,
  work: Work,
): void {
  const closing = others.filter(isClosedByNames);
  for (const [pattern, sources] of [...patterns]) {
    const matches = [...names.keys()].map((name) => [name, work.matches(pattern, name)] as const);
    const undecided = matches.some(([name, matched]) => matched === undefined && allowed.has(name));
    for (const [name, matched] of matches) if (matched) add(more, name, sources);
    patterns.delete(pattern);
    if (undecided) place.also.push({ patternProperties: { [pattern]: work.joinQuietly(sources) } });
  }
  for (const name of names.keys()) {
    if (allowed.has(name)) continue;
    const closer = closing.find(({ schema }) => member(schema.properties, name) === undefined);
    if (closer) add(more, name, [work.child(closer, 'additionalProperties')]);
  }
}

function add(map: Map<string, Source[]>, name: string, sources: readonly Source[]): void {
  const known = map.get(name);
  if (known) known.push(...sources);
  else map.set(name, [...sources]);
}

/** Carries what one input says of all other members over to the names and patterns of the rest; false when that cannot be said so. */
export function spread(node: Node, { names, more, patterns }: Members, work: Work): boolean {
  const { properties, patternProperties } = node.schema;
  const own = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  const foreign = [...patterns.keys()].filter((pattern) => !own.includes(pattern));
  if (foreign.length > 0 && own.length > 0) return false;
  const named = isObject(properties) ? Object.keys(properties) : [];
  if (foreign.some((pattern) => named.some((name) => work.matches(pattern, name) !== false))) return false;
  const reached: string[] = [];
  if (!work.spend(Math.ceil(names.size / 16))) return true;
  for (const name of names.keys()) {
    if (member(properties, name) !== undefined) continue;
    const matched = own.map((pattern) => work.matches(pattern, name));
    if (matched.includes(true)) continue;
    if (matched.includes(undefined)) return false;
    reached.push(name);
  }
  const child = work.child(node, 'additionalProperties');
  for (const name of reached) add(more, name, [child]);
  for (const pattern of foreign) patterns.get(pattern)?.push(child);
  return true;
}

/** What one input says of all other members, with just enough beside it to say which those are. */
export function shapeOf(node: Node, work: Work): Json {
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
