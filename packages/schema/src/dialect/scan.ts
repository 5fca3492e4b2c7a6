import { isArray, isObject, type Json, type JsonObject, member } from '../base/json.ts';
import { escapeToken } from '../base/pointer.ts';
import { type Draft, hasShape, isKnown, isSchema, TERMS, type Term } from './vocabulary.ts';

/** What one pass over a schema found. */
export interface Scan {
  /** The schema says in 2020-12 what it says in its own dialect, and refers only to its own `$defs`. */
  readonly plain: boolean;
  readonly refs: boolean;
  readonly unevaluated: boolean;
  /** Keywords whose value has not the shape that the dialect asks. */
  readonly misshapen: readonly { readonly keyword: string; readonly pointer: string; readonly value: Json }[];
  readonly tooDeep: boolean;
  readonly nodes: number;
}

interface State {
  readonly draft: Draft;
  readonly root: Json;
  readonly depth: number;
  plain: boolean;
  refs: boolean;
  unevaluated: boolean;
  tooDeep: boolean;
  nodes: number;
  readonly misshapen: { keyword: string; pointer: string; value: Json }[];
}

/** Looks a schema over once: its size, the shape of its keywords, and whether it needs translation at all. */
export function scan(schema: Json, draft: Draft, depth: number): Scan {
  const state: State = {
    draft,
    root: schema,
    depth,
    plain: true,
    refs: false,
    unevaluated: false,
    tooDeep: false,
    nodes: 0,
    misshapen: [],
  };
  if (isSchema(schema)) visit(schema, '', 0, state);
  else state.misshapen.push({ keyword: '', pointer: '', value: schema });
  return state;
}

function visit(schema: Json, pointer: string, depth: number, state: State): void {
  state.nodes += 1;
  if (!isObject(schema)) return;
  if (depth > state.depth) {
    state.tooDeep = true;
    return;
  }
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword] ?? null;
    const term = TERMS.get(keyword);
    if (!term) measure(value, depth + 1, state);
    else visitKeyword(term, value, schema, pointer, depth, state);
  }
}

function visitKeyword(term: Term, value: Json, schema: JsonObject, pointer: string, depth: number, state: State): void {
  if (!isKnown(term, state.draft)) {
    state.plain = false;
    if (term.role !== 'dead') {
      measure(value, depth + 1, state);
      return;
    }
  }
  if (!hasShape(value, term.shape, state.draft)) {
    state.misshapen.push({ keyword: term.name, pointer: `${pointer}/${escapeToken(term.name)}`, value });
    return;
  }
  if (!isPlain(term, value, schema, state)) state.plain = false;
  if (term.name === 'unevaluatedItems' || term.name === 'unevaluatedProperties') state.unevaluated = true;
  descend(term, value, pointer, depth, state);
}

function isPlain(term: Term, value: Json, schema: JsonObject, state: State): boolean {
  const { draft, root } = state;
  switch (term.name) {
    case '$schema':
    case '$id':
    case 'id':
    case '$comment':
      return term.role === 'annotation' || schema === root;
    case '$defs':
      return schema === root && draft >= 2019;
    case '$ref':
      state.refs = true;
      return draft >= 2019 && typeof value === 'string' && isOwnDefinition(value, root);
    case 'items':
      return !isArray(value);
    case 'contains':
      return draft !== 2019;
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return typeof value === 'number';
    case 'dependencies':
    case 'additionalItems':
    case 'definitions':
      return false;
    default:
      return term.role !== 'identity' && term.role !== 'reference';
  }
}

function isOwnDefinition(reference: string, root: Json): boolean {
  if (reference === '#') return true;
  const name = /^#\/\$defs\/([\w.-]+)$/.exec(reference)?.[1];
  return name !== undefined && member(member(root, '$defs'), name) !== undefined;
}

function descend(term: Term, value: Json, pointer: string, depth: number, state: State): void {
  if (term.shape === 'schema' || (term.shape === 'schema-or-list' && !isArray(value))) {
    visit(value, `${pointer}/${term.name}`, depth + 1, state);
  } else if (term.shape.startsWith('schema') && isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      visit(value[index] ?? null, `${pointer}/${term.name}/${index}`, depth + 2, state);
    }
  } else if ((term.shape === 'schema-map' || term.shape === 'dependencies') && isObject(value)) {
    for (const name of Object.keys(value)) {
      visit(value[name] ?? null, `${pointer}/${term.name}/${escapeToken(name)}`, depth + 2, state);
    }
  } else if (typeof value === 'object') measure(value, depth + 1, state);
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
