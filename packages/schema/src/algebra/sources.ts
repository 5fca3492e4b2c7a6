import { isObject, type Json, type JsonObject, member } from '../base/json.ts';
import { escapeToken, parsePointer } from '../base/pointer.ts';
import { definitionAt } from '../dialect/loops.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import type { Demand, Node, Source } from '../keywords/place.ts';
import type { State } from './state.ts';

/** A subschema of a source, with its place in the input. */
export function childOf(node: Node, keyword: string, key: string | number | undefined, state: State): Source {
  const held = node.schema[keyword] ?? true;
  const schema = key === undefined ? held : at(held, key);
  const document = state.documents[node.from];
  const origin = isObject(schema) && document && document.origins.size > 0 ? document.origins.get(schema) : undefined;
  const pointer =
    origin ?? `${keywordPointer(node, keyword, state)}${key === undefined ? '' : `/${escapeToken(String(key))}`}`;
  return { schema, from: node.from, pointer };
}

function at(held: Json, key: string | number): Json {
  return (typeof key === 'number' ? (Array.isArray(held) ? held[key] : undefined) : member(held, key)) ?? true;
}

/** Where a keyword of a source was written. */
export function keywordPointer({ schema, from, pointer }: Node, keyword: string, state: State): string {
  return `${pointer}/${writtenAs(schema, from, keyword, state)}`;
}

function writtenAs(schema: JsonObject, from: number, keyword: string, state: State): string {
  const renamed = state.renamed.get(schema) ?? state.documents[from]?.renamed.get(schema);
  return renamed?.get(keyword) ?? escapeToken(keyword);
}

/** What a keyword of a source demands. */
export function demandOf(node: Node, keyword: string, state: State): Demand {
  const written = writtenAs(node.schema, node.from, keyword, state);
  return {
    from: node.from,
    pointer: `${node.pointer}/${written}`,
    keyword: written,
    value: node.schema[keyword] ?? null,
  };
}

/** What a schema `false` demands, by the keyword that holds it. */
export function refusalOf({ from, pointer }: Source): Demand {
  const tokens = parsePointer(pointer);
  const last = tokens.at(-1);
  const keyword = last !== undefined && TERMS.has(last) && tokens.at(-2) !== 'properties' ? last : tokens.at(-2);
  return { from, pointer, keyword: keyword ?? '', value: false };
}

/** The schema that a reference of a source leads to. */
export function targetOf(source: Source, reference: string, state: State): Source {
  const document = state.documents[source.from];
  const schema = document && definitionAt(document.root, reference);
  if (!document || schema === undefined) return { ...source, schema: true };
  const pointer = isObject(schema) ? document.origins.get(schema) : undefined;
  return { schema, from: source.from, pointer: pointer ?? decodeURIComponent(reference.slice(1)) };
}
