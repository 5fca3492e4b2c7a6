import { fromEntries, isObject, type Json, type JsonObject } from '../base/json.ts';
import { escapeToken, parsePointer } from '../base/pointer.ts';
import type { Library, Located, Resource } from './resources.ts';
import { translateKeywords } from './translate-keywords.ts';
import { TERMS } from './vocabulary.ts';

/** A schema in 2020-12 that refers to nothing but its own `$defs`, with the way back to what was written. */
export interface Translation {
  readonly root: Json;
  /** Where a schema object of the translation was written: a pointer, after `<uri>#` when in another document. */
  readonly origins: ReadonlyMap<JsonObject, string>;
  /** The keywords that a schema object was written with, where the translation gave them another name. */
  readonly renamed: ReadonlyMap<JsonObject, ReadonlyMap<string, string>>;
}

/** What the translator tells while it works. */
export interface Findings {
  ignored(keyword: string, pointer: string, dialect: string): void;
  misshapen(pointer: string, value: Json): void;
  unresolved(reference: string, pointer: string): void;
  dialect(dialect: string, pointer: string): void;
  tooDeep(): void;
  /** Counts one step of work; false when there may be no more. */
  step(): boolean;
}

interface Place {
  readonly resource: Resource;
  readonly scope: Scope;
  readonly pointer: string;
  readonly depth: number;
}

/** The dynamic scope: for each dynamic anchor the outermost resource that has it. */
interface Scope {
  readonly anchors: ReadonlyMap<string, Located>;
  readonly key: string;
}

interface State {
  readonly library: Library;
  readonly findings: Findings;
  readonly depth: number;
  /** In 2019-09 `contains` does not count as having looked at an item. */
  readonly hideContains: boolean;
  readonly instances: Map<string, Json>;
  readonly names: Map<string, string>;
  readonly taken: Set<string>;
  readonly queue: { readonly name: string; readonly to: Located; readonly scope: Scope }[];
  readonly origins: Map<JsonObject, string>;
  readonly renamed: Map<JsonObject, ReadonlyMap<string, string>>;
}

/** Reads the library's root schema into 2020-12. Dynamic references are resolved for each scope that reaches them. */
export function translate(
  library: Library,
  findings: Findings,
  options: { readonly depth: number; readonly hideContains: boolean },
): Translation {
  const state: State = {
    library,
    findings,
    depth: options.depth,
    hideContains: options.hideContains,
    instances: new Map(),
    names: new Map(),
    taken: new Set(),
    queue: [],
    origins: new Map(),
    renamed: new Map(),
  };
  const resource = library.root;
  const scope = enter({ anchors: new Map(), key: '' }, resource);
  state.names.set(keyOf(resource, '', scope), '#');
  const root = instance(resource.root, { resource, scope, pointer: '', depth: 0 }, state);
  const defs: [string, Json][] = [];
  for (let next = state.queue.shift(); next; next = state.queue.shift()) {
    const { name, to, scope } = next;
    defs.push([name, instance(to.schema, { resource: to.resource, scope, pointer: to.pointer, depth: 0 }, state)]);
  }
  const { origins, renamed } = state;
  if (defs.length === 0 || !isObject(root)) return { root, origins, renamed };
  const whole = { ...root, $defs: fromEntries(defs) };
  origins.set(whole, '');
  const names = renamed.get(root);
  if (names) renamed.set(whole, names);
  return { root: whole, origins, renamed };
}

function keyOf(resource: Resource, pointer: string, scope: Scope): string {
  return `${resource.document}#${pointer}|${scope.key}`;
}

function enter(scope: Scope, resource: Resource): Scope {
  if (resource.dynamic.size === 0) return scope;
  const anchors = new Map(scope.anchors);
  for (const [name, located] of resource.dynamic) if (!anchors.has(name)) anchors.set(name, located);
  if (anchors.size === scope.anchors.size) return scope;
  const key = [...anchors].map(([name, { resource: home }]) => `${name}=${home.document}#${home.pointer}`).sort();
  return { anchors, key: key.join(' ') };
}

function instance(schema: Json, outer: Place, state: State): Json {
  if (!isObject(schema)) return schema;
  if (outer.depth > state.depth) {
    state.findings.tooDeep();
    return true;
  }
  const resource = state.library.at(schema) ?? outer.resource;
  const scope = resource === outer.resource ? outer.scope : enter(outer.scope, resource);
  const key = keyOf(resource, outer.pointer, scope);
  const known = state.instances.get(key);
  if (known !== undefined) return known;
  if (!state.findings.step()) return true;
  const made = translateAt(schema, { ...outer, resource, scope }, state);
  state.instances.set(key, made);
  if (isObject(made)) state.origins.set(made, located(resource, outer.pointer));
  return made;
}

function located(resource: Resource, pointer: string): string {
  return resource.document === '' ? pointer : `${resource.document}#${pointer}`;
}

function translateAt(schema: JsonObject, place: Place, state: State): Json {
  const { resource, pointer } = place;
  const at = (keyword: string): string => located(resource, `${pointer}/${escapeToken(keyword)}`);
  const { schema: made, renamed } = translateKeywords(schema, {
    draft: resource.draft,
    hidesContains: state.hideContains && resource.draft === 2019,
    inner: (item, ...path) => instance(item, step(place, path), state),
    refer: (keyword, reference) => refer(keyword, reference, place, state),
    ignored: (keyword) => state.findings.ignored(keyword, at(keyword), String(resource.draft)),
    misshapen: (keyword, value) => state.findings.misshapen(at(keyword), value),
  });
  if (isObject(made) && renamed.size > 0) state.renamed.set(made, renamed);
  return made;
}

function step(place: Place, path: readonly string[]): Place {
  const pointer = path.reduce((pointer, token) => `${pointer}/${escapeToken(token)}`, place.pointer);
  return { ...place, pointer, depth: place.depth + path.length };
}

function refer(keyword: string, reference: string, place: Place, state: State): Json {
  const found = state.library.find(place.resource, reference);
  if (!found || !(isObject(found.to.schema) || typeof found.to.schema === 'boolean')) {
    state.findings.unresolved(reference, located(place.resource, `${place.pointer}/${keyword}`));
    return true;
  }
  const { unknown } = found.to.resource;
  if (unknown !== undefined) state.findings.dialect(unknown, located(place.resource, `${place.pointer}/${keyword}`));
  const to = keyword === '$ref' ? found.to : dynamically(keyword, found, place.scope);
  if (!isObject(to.schema)) return to.schema;
  const scope = enter(place.scope, to.resource);
  const key = keyOf(to.resource, to.pointer, scope);
  const name = state.names.get(key) ?? define(key, to, scope, state);
  return { $ref: name };
}

function dynamically(
  keyword: string,
  { to, dynamic }: { readonly to: Located; readonly dynamic?: string },
  scope: Scope,
): Located {
  if (keyword === '$dynamicRef') return dynamic === undefined ? to : (scope.anchors.get(dynamic) ?? to);
  return to.resource.dynamic.has('') && to.schema === to.resource.root ? (scope.anchors.get('') ?? to) : to;
}

function define(key: string, to: Located, scope: Scope, state: State): string {
  const wanted = nameOf(to);
  let name = wanted;
  for (let count = 2; state.taken.has(name); count += 1) name = `${wanted}-${count}`;
  state.taken.add(name);
  state.queue.push({ name, to, scope });
  const reference = definitionReference(name);
  state.names.set(key, reference);
  return reference;
}

/** The reference that leads to a definition of that name. */
function definitionReference(name: string): string {
  return `#/$defs/${encodeURIComponent(escapeToken(name))}`;
}

function nameOf({ resource, pointer }: Located): string {
  const tokens = parsePointer(pointer);
  const holder = tokens.at(-2);
  const last =
    holder === '$defs' || holder === 'definitions'
      ? tokens.at(-1)
      : tokens.filter((token) => !/^\d+$/.test(token) && !TERMS.has(token)).at(-1);
  if (last !== undefined && pointer !== resource.pointer) return last;
  const path = resource.uri
    .replace(/[#?].*$/, '')
    .split(/[/:]/)
    .filter(Boolean)
    .at(-1);
  return path?.replace(/\.(schema\.)?json$/, '') ?? last ?? 'root';
}
