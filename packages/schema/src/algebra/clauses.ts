import { fromEntries, isArray, isObject, type Json, type JsonObject } from '../base/json.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import { type Node, type Place, TYPE } from '../keywords/place.ts';

/** Keywords that say something of the whole value which the joint schema of its parts does not settle. */
const CLAUSES: ReadonlySet<string> = new Set(
  (
    'anyOf oneOf not if then else dependentSchemas dependentRequired propertyNames minProperties maxProperties ' +
    'contains minContains maxContains uniqueItems unevaluatedItems unevaluatedProperties'
  ).split(' '),
);

/** What one keyword group of one input demands across members, and which members it speaks of. */
interface Clause {
  readonly node: Node;
  readonly schema: JsonObject;
  /** Undefined: of any. */
  readonly names: ReadonlySet<string> | undefined;
  /** It asks no more than that members be there which can be filled. */
  readonly harmless: boolean;
}

/** A part of a place: what is empty among its schemas is empty at the place. */
export interface Part {
  /** What holds there, joined as far as it can be. */
  readonly joint: readonly JsonObject[];
  /** The same by the inputs that say it. */
  readonly nodes: () => readonly Node[];
}

/** Is there something at the place that no keyword can judge alone? */
export function isOpenQuestion({ out, also, alive }: Place, blocks: readonly Node[]): boolean {
  if (also.length > 0 || blocks.length > 0) return true;
  if (alive & TYPE.string) {
    const sized = out.minLength !== undefined || out.maxLength !== undefined;
    const demands = [out.pattern !== undefined, out.format !== undefined, sized].filter(Boolean);
    if (demands.length > 1) return true;
  }
  for (const keyword in out) if (CLAUSES.has(keyword)) return true;
  return false;
}

/** The parts of a place that may hide a contradiction, each to be looked at by itself. */
export function activeParts(place: Place, blocks: readonly Node[]): Part[] {
  const sources = [...place.nodes, ...blocks];
  const whole: Part = { joint: [place.out, ...blocks.map(({ schema }) => schema)], nodes: () => sources };
  if (!(place.alive & TYPE.object) || place.out.properties === undefined) return [whole];
  if (blocks.length === 0 && sources.every((node) => isHarmless(node.schema, place))) return [];
  const clauses = sources.flatMap((node) => clausesOf(node, place));
  if (blocks.length > 0 || clauses.some(({ names, harmless }) => names === undefined && !harmless)) return [whole];
  return connected(clauses).map((part) => {
    const names = new Set(part.flatMap((clause) => [...(clause.names ?? [])]));
    return {
      joint: [weaken(place.out, names), ...part.map(({ schema }) => schema)],
      nodes: () => nodesOf(part, place.nodes, names),
    };
  });
}

/** Does the schema demand nothing across members but that some be there which can be filled? */
function isHarmless(schema: JsonObject, place: Place): boolean {
  for (const keyword in schema) if (RISKY.has(keyword)) return false;
  if (schema.minProperties !== undefined && place.out.additionalProperties !== undefined) return false;
  return schema.if === undefined || (asksOnlyPresence(schema.then, place) && asksOnlyPresence(schema.else, place));
}

const RISKY: ReadonlySet<string> = new Set([
  'anyOf',
  'oneOf',
  'not',
  'dependentSchemas',
  'propertyNames',
  'maxProperties',
]);

function clausesOf(node: Node, place: Place): Clause[] {
  const { schema } = node;
  const clauses: Clause[] = [];
  const add = (keywords: readonly string[], harmless = false): void => {
    const part = pick(schema, keywords);
    if (Object.keys(part).length === 0) return;
    const names = new Set<string>();
    const known = namesIn(part, names);
    clauses.push({ node, schema: part, names: known ? names : undefined, harmless });
  };
  const { then: met, else: unmet } = schema;
  if (schema.if !== undefined)
    add(['if', 'then', 'else'], asksOnlyPresence(met, place) && asksOnlyPresence(unmet, place));
  for (const keyword of RISKY) add([keyword]);
  add(['minProperties'], place.out.additionalProperties === undefined);
  add(['dependentRequired'], true);
  return clauses;
}

/** A schema without its annotations. */
export function assertionsOf(schema: JsonObject): JsonObject {
  const asserting = (keyword: string): boolean => ['assertion', 'reference'].includes(TERMS.get(keyword)?.role ?? '');
  return fromEntries(Object.entries(schema).filter(([keyword]) => asserting(keyword)));
}

function pick(schema: JsonObject, keywords: readonly string[]): JsonObject {
  return fromEntries(
    keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
  );
}

/** Does the schema ask only that members be there, all of which can be filled at the place? */
function asksOnlyPresence(schema: Json | undefined, { out }: Place): boolean {
  if (schema === undefined || schema === true) return true;
  if (!isObject(schema)) return false;
  return Object.keys(schema).every((keyword) => {
    if (keyword !== 'required') return TERMS.get(keyword)?.role === 'annotation';
    const names = isArray(schema.required) ? schema.required : [];
    return names.every((name) => typeof name === 'string' && isFillable(name, out));
  });
}

function isFillable(name: string, { properties, additionalProperties }: JsonObject): boolean {
  if (isObject(properties) && Object.hasOwn(properties, name)) return properties[name] !== false;
  return additionalProperties === undefined;
}

/** Collects the members that a schema speaks of at its own level; false when it may speak of any. */
function namesIn(schema: Json, names: Set<string>): boolean {
  if (!isObject(schema)) return true;
  return Object.keys(schema).every((keyword) => {
    const value = schema[keyword] ?? null;
    switch (keyword) {
      case 'required':
        if (isArray(value)) for (const name of value) if (typeof name === 'string') names.add(name);
        return true;
      case 'properties':
        if (isObject(value)) for (const name of Object.keys(value)) names.add(name);
        return true;
      case 'dependentRequired':
        return namesOfMap(value, names, (item) => namesIn({ required: item }, names));
      case 'dependentSchemas':
        return namesOfMap(value, names, (item) => namesIn(item, names));
      case '$ref':
      case 'patternProperties':
      case 'additionalProperties':
      case 'propertyNames':
      case 'minProperties':
      case 'maxProperties':
      case 'unevaluatedProperties':
      case 'const':
      case 'enum':
        return false;
    }
    if (!TERMS.get(keyword)?.inPlace) return true;
    return isArray(value) ? value.every((item) => namesIn(item, names)) : namesIn(value, names);
  });
}

function namesOfMap(value: Json, names: Set<string>, inner: (item: Json) => boolean): boolean {
  if (!isObject(value)) return true;
  for (const name of Object.keys(value)) names.add(name);
  return Object.values(value).every(inner);
}

/** Clauses that speak of a common member, as far as one of them is not harmless. */
function connected(clauses: readonly Clause[]): Clause[][] {
  const parts: Clause[][] = [];
  const left = new Set(clauses);
  const byName = new Map<string, Clause[]>();
  for (const clause of clauses) {
    for (const name of clause.names ?? []) byName.set(name, [...(byName.get(name) ?? []), clause]);
  }
  for (const start of clauses) {
    if (start.harmless || !left.has(start)) continue;
    const part: Clause[] = [];
    const queue = [start];
    left.delete(start);
    for (let clause = queue.pop(); clause; clause = queue.pop()) {
      part.push(clause);
      for (const name of clause.names ?? []) {
        for (const next of byName.get(name) ?? []) if (left.delete(next)) queue.push(next);
      }
    }
    parts.push(part);
  }
  return parts;
}

function nodesOf(clauses: readonly Clause[], nodes: readonly Node[], names: ReadonlySet<string>): Node[] {
  const weak = nodes.map((node): Node => ({ ...node, schema: weaken(node.schema, names) }));
  const telling = weak.filter(({ schema }) => Object.keys(schema).length > 0);
  return [...telling, ...clauses.map(({ node, schema }): Node => ({ ...node, schema }))];
}

/** A schema that demands no more than the given one, and only of the members named. */
function weaken(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const open = schema.additionalProperties === undefined;
  return fromEntries(
    Object.entries(schema).flatMap(([keyword, value]): (readonly [string, Json])[] => {
      if (CLAUSES.has(keyword) || keyword === '$ref' || keyword === 'allOf') return [];
      if (keyword === 'properties' && isObject(value)) return keepNames(value, names, open);
      if (keyword === 'required' && isArray(value)) {
        const kept = value.filter((name) => typeof name === 'string' && names.has(name));
        return kept.length > 0 ? [[keyword, kept]] : [];
      }
      return TERMS.get(keyword)?.role === 'assertion' ? [[keyword, value]] : [];
    }),
  );
}

function keepNames(properties: JsonObject, names: ReadonlySet<string>, open: boolean): [string, Json][] {
  const entries = Object.entries(properties).flatMap(([name, schema]): [string, Json][] => {
    if (names.has(name)) return [[name, schema]];
    return open ? [] : [[name, true]];
  });
  return entries.length > 0 || !open ? [['properties', fromEntries(entries)]] : [];
}
