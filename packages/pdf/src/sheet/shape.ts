import { fromEntries, isArray, isObject, type Json, type JsonObject, member, valueAt } from '@yunform/schema/base';

/**
 * One place of a form as printing reads it: references followed, `allOf` and the branches flattened. What holds always comes before what
 * holds in a branch, and the first that says a thing wins.
 */
export interface Shape {
  /** The schema object itself; its identity ends recursion. */
  readonly schema: Json;
  readonly claims: readonly JsonObject[];
  /** How many of the claims, the first ones, hold always. */
  readonly firm: number;
  /** Its named members, once they were asked for. */
  properties?: ReadonlyMap<string, Json>;
}

/** A form as published, with what was read of it so far. */
export interface Document {
  readonly root: Json;
  /** References that lead out of it. */
  readonly refused: Set<string>;
  readonly shapes: Map<Json, Shape>;
}

const opened = new WeakMap<JsonObject, Document>();

/** The document of a form, read once for all its prints. */
export function documentOf(form: JsonObject): Document {
  const known = opened.get(form) ?? { root: form, refused: new Set(), shapes: new Map() };
  opened.set(form, known);
  return known;
}

/** The shape of a schema within its document. */
export function readShape(document: Document, schema: Json): Shape {
  const known = document.shapes.get(schema) ?? shapeOf(document, schema);
  document.shapes.set(schema, known);
  return known;
}

function shapeOf(document: Document, schema: Json): Shape {
  const always: JsonObject[] = [];
  const branches: Json[] = [];
  gather(document, schema, always, branches);
  const firm = always.length;
  for (let i = 0; i < branches.length && i < 1000; i += 1) gather(document, branches[i] ?? true, always, branches);
  return { schema, claims: always, firm };
}

/** Collects the schema, what it refers to and its `allOf`; puts its branches aside. */
function gather(document: Document, schema: Json, claims: JsonObject[], branches: Json[]): void {
  if (!isObject(schema) || claims.includes(schema)) return;
  claims.push(schema);
  const target = referred(document, schema);
  if (target !== undefined) gather(document, target, claims, branches);
  for (const part of listOf(schema, 'allOf')) gather(document, part, claims, branches);
  branches.push(...listOf(schema, 'anyOf'), ...listOf(schema, 'oneOf'));
  for (const name of ['then', 'else', 'if']) branches.push(member(schema, name) ?? true);
  for (const name of ['dependentSchemas', 'dependencies']) {
    const parts = member(schema, name);
    if (isObject(parts)) branches.push(...Object.values(parts));
  }
}

function listOf(schema: JsonObject, name: string): readonly Json[] {
  const list = member(schema, name);
  return isArray(list) ? list : [];
}

/** Where a `$ref` leads within the document: a pointer, an anchor or an embedded `$id`; others are noted as refused. */
function referred(document: Document, schema: JsonObject): Json | undefined {
  const ref = member(schema, '$ref') ?? member(schema, '$dynamicRef') ?? member(schema, '$recursiveRef');
  if (typeof ref !== 'string') return undefined;
  const target = resolve(document.root, ref);
  if (target === undefined) document.refused.add(ref);
  return target;
}

function resolve(root: Json, ref: string): Json | undefined {
  const [base = '', fragment = ''] = ref.split('#');
  const start = base === '' || base === member(root, '$id') || base === member(root, 'id') ? root : findId(root, base);
  if (start === undefined) return undefined;
  if (fragment === '') return start;
  if (fragment.startsWith('/')) return valueAt(start, decode(fragment));
  return find(start, (schema) => [member(schema, '$anchor'), member(schema, '$dynamicAnchor')].includes(fragment));
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function findId(root: Json, id: string): Json | undefined {
  return find(root, (schema) =>
    [member(schema, '$id'), member(schema, 'id')].some((own) => own === id || endsWith(own, id)),
  );
}

function endsWith(own: Json | undefined, id: string): boolean {
  return typeof own === 'string' && own.endsWith(`/${id}`);
}

function find(value: Json, is: (schema: JsonObject) => boolean): Json | undefined {
  if (isObject(value) && is(value)) return value;
  const parts = isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  for (const part of parts) {
    const found = find(part, is);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the shape says under a keyword; undefined when it says nothing. */
export function keyword(shape: Shape, name: string): Json | undefined {
  for (const claim of shape.claims) {
    const value = member(claim, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What the shape says under a keyword without any condition. */
export function firmKeyword({ claims, firm }: Shape, name: string): Json | undefined {
  for (let index = 0; index < firm; index += 1) {
    const value = member(claims[index], name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The named members, in the order in which they are first named; what a branch says of a member stays a branch. */
export function propertiesOf(shape: Shape): ReadonlyMap<string, Json> {
  shape.properties ??= namedMembers(shape);
  return shape.properties;
}

function namedMembers(shape: Shape): ReadonlyMap<string, Json> {
  const said = new Map<string, { readonly firm: Json[]; readonly loose: Json[] }>();
  for (const [index, claim] of shape.claims.entries()) {
    for (const [name, schema] of Object.entries(objectOf(member(claim, 'properties')))) {
      if (schema === false) continue;
      const known = said.get(name) ?? { firm: [], loose: [] };
      said.set(name, known);
      (index < shape.firm ? known.firm : known.loose).push(schema);
    }
  }
  return new Map([...said].map(([name, { firm, loose }]) => [name, joined(firm, loose)]));
}

function joined(firm: readonly Json[], loose: readonly Json[]): Json {
  if (firm.length === 0) return joined(loose.slice(0, 1), loose.slice(1));
  const [first = true] = firm;
  if (firm.length === 1 && loose.length === 0) return first;
  return { allOf: firm, dependentSchemas: fromEntries(loose.map((schema, index) => [String(index), schema] as const)) };
}

/** The schema of a member that no `properties` names: the only pattern's, else that of all others. Foreign patterns are never run. */
export function extraSchema(shape: Shape): Json {
  const patterns = shape.claims.flatMap((claim) => Object.values(objectOf(member(claim, 'patternProperties'))));
  const rest = keyword(shape, 'additionalProperties') ?? keyword(shape, 'unevaluatedProperties');
  return (patterns.length === 1 ? patterns[0] : rest) ?? true;
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The schema of the array item at an index. */
export function itemSchema(shape: Shape, index: number): Json {
  const items = keyword(shape, 'items');
  const prefix = keyword(shape, 'prefixItems') ?? (isArray(items) ? items : []);
  const own = isArray(prefix) ? prefix[index] : undefined;
  if (own !== undefined) return own;
  if (isObject(items)) return items;
  const rest = keyword(shape, 'additionalItems');
  return isObject(rest) ? rest : true;
}

/** What kind of place it is: by `type`, else by the keywords that only one kind has. */
export function kindOf(shape: Shape): 'object' | 'array' | 'number' | 'boolean' | 'string' | 'any' {
  const type = keyword(shape, 'type');
  const types = (isArray(type) ? type : [type]).filter((name) => name !== 'null');
  for (const kind of ['object', 'array', 'boolean', 'string'] as const) if (types[0] === kind) return kind;
  if (types[0] === 'number' || types[0] === 'integer') return 'number';
  if (shape.claims.some((claim) => isObject(member(claim, 'properties')))) return 'object';
  if (keyword(shape, 'items') !== undefined || keyword(shape, 'prefixItems') !== undefined) return 'array';
  return 'any';
}
