import { isArray, isObject, type Json, type JsonObject, member, visitMembers } from '../base/json.ts';
import { toPointer } from '../base/pointer.ts';
import { type Draft, isKnown, isSchema, NEWEST, TERMS, type Term } from './vocabulary.ts';

/** What one pass over a schema found. */
export interface Scan {
  /** The schema says in 2020-12 what it says in its own dialect, and refers only to its own `$defs`. */
  readonly plain: boolean;
  /** Array `items`, `definitions` or `dependencies` occur. */
  readonly old: boolean;
  readonly refs: boolean;
  readonly unevaluated: boolean;
  /** Keywords occur under which schemas hold for the same place: references, branches, conditions. */
  readonly opens: boolean;
  /** Keywords whose value has not the shape that the dialect asks. */
  readonly misshapen: readonly { readonly pointer: string; readonly value: Json }[];
  /** Patterns that are not valid with the `u` flag. */
  readonly odd: readonly { readonly pointer: string; readonly pattern: string }[];
  readonly tooDeep: boolean;
  readonly nodes: number;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

interface State extends Writable<Omit<Scan, 'misshapen' | 'odd'>> {
  readonly draft: Draft;
  readonly root: Json;
  readonly depth: number;
  /** The way from the root to where the pass is. */
  readonly path: (string | number)[];
  readonly misshapen: { pointer: string; value: Json }[];
  readonly odd: { pointer: string; pattern: string }[];
  /** The patterns met so far, and whether they are valid with the `u` flag. */
  readonly patterns: Map<string, boolean>;
}

/** Looks a schema over once: its size, the shape of its keywords, and whether it needs translation at all. */
export function scan(schema: Json, draft: Draft, depth: number): Scan {
  const state: State = {
    draft,
    root: schema,
    depth,
    path: [],
    plain: true,
    old: false,
    refs: false,
    unevaluated: false,
    opens: false,
    tooDeep: false,
    nodes: 0,
    misshapen: [],
    odd: [],
    patterns: new Map(),
  };
  if (isSchema(schema)) visit(schema, state);
  else state.misshapen.push({ pointer: '', value: schema });
  return state;
}

/** The dialect of a schema that names none: 2020-12, but draft-07 when array `items`, `definitions` or `dependencies` occur. */
export function guessDialect(schema: Json, depth: number): Draft {
  return scan(schema, NEWEST, depth).old ? 7 : NEWEST;
}

function visit(schema: Json, state: State): void {
  state.nodes += 1;
  if (!isObject(schema)) {
    if (typeof schema !== 'boolean') state.misshapen.push({ pointer: toPointer(state.path), value: schema });
    return;
  }
  if (state.path.length > state.depth) {
    state.tooDeep = true;
    return;
  }
  for (const keyword in schema) {
    if (!Object.hasOwn(schema, keyword)) continue;
    const value = schema[keyword] ?? null;
    const term = TERMS.get(keyword);
    if (!term) measure(value, state.path.length + 1, state);
    else visitKeyword(term, value, schema, state);
  }
}

function visitKeyword(term: Term, value: Json, schema: JsonObject, state: State): void {
  if (!isKnown(term, state.draft)) {
    state.plain = false;
    if (term.role !== 'dead' || !term.fits(value, state.draft)) {
      measure(value, state.path.length + 1, state);
      return;
    }
  }
  if (CHECKED.has(term.name)) {
    if (!isPlain(term, value, schema, state)) state.plain = false;
  } else if (term.role !== 'assertion' && term.role !== 'annotation') state.plain = false;
  const isMap = term.shape === 'schema-map' && isObject(value);
  if (!isMap && !term.fits(value, state.draft)) {
    state.misshapen.push({ pointer: toPointer([...state.path, term.name]), value });
    return;
  }
  if (term.holds !== 'none') descend(term, value, state);
  else if (typeof value === 'object') measure(value, state.path.length + 1, state);
}

/** The keywords that may say something else in 2020-12 than in another dialect, or that name or lead to something. */
const CHECKED: ReadonlySet<string> = new Set(
  (
    'pattern patternProperties $schema $id id $defs definitions $ref items contains exclusiveMinimum exclusiveMaximum dependencies additionalItems ' +
    'allOf anyOf oneOf if unevaluatedItems unevaluatedProperties'
  ).split(' '),
);

function isPlain(term: Term, value: Json, schema: JsonObject, state: State): boolean {
  const { draft, root } = state;
  switch (term.name) {
    case 'pattern':
      if (typeof value === 'string') checkPattern(value, [term.name], state);
      return true;
    case 'patternProperties':
      if (isObject(value)) for (const name of Object.keys(value)) checkPattern(name, [term.name, name], state);
      return true;
    case '$schema':
    case '$id':
    case 'id':
      return schema === root;
    case '$defs':
      return schema === root && draft >= 2019;
    case '$ref':
      state.refs = true;
      state.opens = true;
      return draft >= 2019 && typeof value === 'string' && isOwnDefinition(value, root);
    case 'items':
      state.old ||= isArray(value);
      return !isArray(value);
    case 'contains':
      return draft !== 2019;
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return typeof value === 'number';
    case 'dependencies':
    case 'definitions':
      state.old = true;
      return false;
    case 'additionalItems':
      return false;
    case 'unevaluatedItems':
    case 'unevaluatedProperties':
      state.unevaluated = true;
  }
  state.opens = true;
  return true;
}

function checkPattern(pattern: string, path: readonly string[], state: State): void {
  const valid = state.patterns.get(pattern) ?? isUnicode(pattern);
  state.patterns.set(pattern, valid);
  if (!valid) state.odd.push({ pointer: toPointer([...state.path, ...path]), pattern });
}

function isUnicode(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') !== undefined;
  } catch {
    return false;
  }
}

function isOwnDefinition(reference: string, root: Json): boolean {
  if (reference === '#') return true;
  const name = /^#\/\$defs\/([\w.-]+)$/.exec(reference)?.[1];
  return name !== undefined && member(member(root, '$defs'), name) !== undefined;
}

function descend(term: Term, value: Json, state: State): void {
  const { path } = state;
  path.push(term.name);
  if (term.holds === 'one' || (term.holds === 'either' && !isArray(value))) visit(value, state);
  else if (isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      visit(value[index] ?? null, state);
      path.pop();
    }
  } else if (isObject(value)) {
    visitMembers(value, (name, schema) => {
      if (term.shape === 'dependencies' && isArray(schema)) return;
      path.push(name);
      visit(schema, state);
      path.pop();
    });
  }
  path.pop();
}

function measure(value: Json, depth: number, state: State): void {
  if (typeof value !== 'object' || value === null) return;
  state.nodes += 1;
  if (depth > state.depth) {
    state.tooDeep = true;
    return;
  }
  if (isArray(value)) for (const item of value) measure(item, depth + 1, state);
  else for (const name of Object.keys(value)) measure(value[name] ?? null, depth + 1, state);
}
