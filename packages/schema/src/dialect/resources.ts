import { isArray, isObject, type Json, type JsonObject, member } from '../base/json.ts';
import { parsePointer, toPointer } from '../base/pointer.ts';
import { dialectOf, refStandsAlone, subschemasOf } from './dialect.ts';
import { guessDialect } from './scan.ts';
import { decodeFragment, resolveUri } from './uri.ts';
import type { Draft } from './vocabulary.ts';

/** A schema with an identity of its own: a document, or a part of one that has `$id`. */
export interface Resource {
  readonly uri: string;
  readonly root: Json;
  readonly draft: Draft;
  /** Its `$schema`, when that is none of the five dialects. */
  readonly unknown: string | undefined;
  /** The document's name (empty for the schema itself) and the resource's pointer in it. */
  readonly document: string;
  readonly pointer: string;
  readonly anchors: Map<string, Located>;
  /** The anchors that a `$dynamicRef` or `$recursiveRef` may find from outside; `$recursiveAnchor` goes by the name `''`. */
  readonly dynamic: Map<string, Located>;
}

/** A schema and where it was found. */
export interface Located {
  readonly schema: Json;
  readonly resource: Resource;
  readonly pointer: string;
}

/** The resources that references may lead to; other documents are read when first needed. */
export interface Library {
  readonly root: Resource;
  /** The resource that begins at this schema object. */
  at(schema: JsonObject): Resource | undefined;
  /** Where a reference leads to from a resource, and the name of the dynamic anchor that it went by. */
  find(from: Resource, reference: string): { readonly to: Located; readonly dynamic?: string } | undefined;
}

/** How deep a schema may be nested, and what else is known by URI. */
export interface LibraryOptions {
  readonly depth: number;
  readonly documents: { readonly [uri: string]: Json };
}

/** The library of a schema: its own resources, and those of the other documents. */
export function openLibrary(schema: Json, draft: Draft | undefined, options: LibraryOptions): Library {
  const byUri = new Map<string, Resource>();
  const byRoot = new Map<JsonObject, Resource>();
  const read = (document: string, content: Json, given?: Draft): Resource => {
    const uri = document === '' ? '' : resolveUri('', document).uri;
    const fallback = given ?? guessDialect(content, options.depth);
    const outer = { uri, root: content, draft: fallback, unknown: undefined, document, pointer: '' };
    return new Reader(byUri, byRoot, options).read(content, outer);
  };
  const root = read('', schema, draft);
  let opened = false;
  const openAll = (): void => {
    if (opened) return;
    opened = true;
    for (const [uri, content] of Object.entries(options.documents)) read(uri, content);
  };
  const find: Library['find'] = (from, reference) => {
    const { uri, fragment } = resolveUri(from.uri, reference);
    if (!byUri.has(uri)) openAll();
    const resource = uri === from.uri ? from : byUri.get(uri);
    const name = decodeFragment(fragment);
    if (!resource || name === undefined) return undefined;
    if (name === '' || name.startsWith('/')) {
      const to = follow(resource, parsePointer(name), byRoot);
      return to && { to };
    }
    const dynamic = resource.dynamic.get(name);
    const to = dynamic ?? resource.anchors.get(name);
    return to && (dynamic ? { to, dynamic: name } : { to });
  };
  return { root, at: (root) => byRoot.get(root), find };
}

function follow(start: Resource, tokens: readonly string[], byRoot: Map<JsonObject, Resource>): Located | undefined {
  let resource = start;
  let here: Json | undefined = start.root;
  let pointer = start.pointer;
  for (const token of tokens) {
    here = isArray(here) ? here[Number(token)] : member(here, token);
    if (here === undefined) return undefined;
    pointer += toPointer([token]);
    if (isObject(here)) resource = byRoot.get(here) ?? resource;
  }
  return { schema: here, resource, pointer };
}

type Outer = Omit<Resource, 'anchors' | 'dynamic'>;

class Reader {
  constructor(
    private readonly byUri: Map<string, Resource>,
    private readonly byRoot: Map<JsonObject, Resource>,
    private readonly options: LibraryOptions,
  ) {}

  read(content: Json, outer: Outer): Resource {
    const resource = this.open(content, outer);
    this.add(outer.uri, resource);
    if (isObject(content)) this.walk(content, resource, '', this.options.depth);
    return resource;
  }

  private add(uri: string, resource: Resource): void {
    if (!this.byUri.has(uri)) this.byUri.set(uri, resource);
    if (!this.byUri.has(resource.uri)) this.byUri.set(resource.uri, resource);
    if (isObject(resource.root) && !this.byRoot.has(resource.root)) this.byRoot.set(resource.root, resource);
  }

  private open(schema: Json, outer: Outer): Resource {
    const named = member(schema, '$schema');
    const known = typeof named === 'string' ? dialectOf(named) : outer.draft;
    const draft = known ?? outer.draft;
    const unknown = typeof named === 'string' && known === undefined ? named : outer.unknown;
    const id = identifierOf(schema, draft);
    const uri = id === undefined ? outer.uri : resolveUri(outer.uri, id).uri;
    return { ...outer, uri, root: schema, draft, unknown, anchors: new Map(), dynamic: new Map() };
  }

  private walk(schema: JsonObject, outer: Resource, pointer: string, depth: number): void {
    if (depth < 0) return;
    const resource = this.enter(schema, outer, pointer);
    nameAnchors(schema, resource, pointer);
    for (const { schema: inner, path } of subschemasOf(schema, resource.draft)) {
      if (isObject(inner)) this.walk(inner, resource, pointer + toPointer(path), depth - 2);
    }
  }

  private enter(schema: JsonObject, outer: Resource, pointer: string): Resource {
    if (pointer === outer.pointer) return outer;
    const id = identifierOf(schema, dialectHere(schema, outer.draft));
    if (id === undefined || id.startsWith('#')) return outer;
    const { anchors: _, dynamic: __, ...rest } = outer;
    const resource = this.open(schema, { ...rest, pointer });
    this.add(resource.uri, resource);
    return resource;
  }
}

function dialectHere(schema: JsonObject, draft: Draft): Draft {
  const named = member(schema, '$schema');
  return (typeof named === 'string' ? dialectOf(named) : undefined) ?? draft;
}

function identifierOf(schema: Json, draft: Draft): string | undefined {
  if (!isObject(schema)) return undefined;
  if (refStandsAlone(draft) && typeof member(schema, '$ref') === 'string') return undefined;
  const id = member(schema, draft === 4 ? 'id' : '$id');
  return typeof id === 'string' ? id : undefined;
}

function nameAnchors(schema: JsonObject, resource: Resource, pointer: string): void {
  const located = { schema, resource, pointer };
  const id = identifierOf(schema, resource.draft);
  if (resource.draft <= 7 && id?.includes('#')) {
    const name = id.slice(id.indexOf('#') + 1);
    if (name !== '') resource.anchors.set(name, located);
  }
  if (resource.draft < 2019) return;
  const anchor = member(schema, '$anchor');
  if (typeof anchor === 'string') resource.anchors.set(anchor, located);
  const dynamic = resource.draft === 2020 ? member(schema, '$dynamicAnchor') : undefined;
  if (typeof dynamic === 'string') resource.dynamic.set(dynamic, located);
  if (resource.draft === 2019 && schema === resource.root && member(schema, '$recursiveAnchor') === true) {
    resource.dynamic.set('', located);
  }
}
