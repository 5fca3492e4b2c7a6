import { isArray, isObject, type Json, member, visitMembers } from '../base/json.ts';
import { escapeToken, parsePointer } from '../base/pointer.ts';
import { definitionAt } from '../dialect/loops.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import type { Demand, Node, Source } from '../keywords/place.ts';
import type { State } from './state.ts';

/** A subschema of a source, with its place in the input; `known` is the subschema where it is at hand already. */
export function childOf(
  node: Node,
  keyword: string,
  key: string | number | undefined,
  state: State,
  known?: Json,
): Source {
  const held = node.schema[keyword] ?? true;
  const schema = known ?? (key === undefined ? held : at(held, key));
  const { from } = node;
  const pointer = originOf(schema, from, state);
  if (pointer !== undefined) return { schema, from, pointer };
  if (key === undefined) return { schema, from, pointer: keywordPointer(node, keyword, state) };
  const written = writtenAs(node, keyword, state);
  const holder = written === undefined ? holderToken(keyword) : `/${written}/`;
  return { schema, from, pointer: node.pointer + holder + escapeToken(String(key)) };
}

const HOLDERS: ReadonlyMap<string, string> = new Map([...TERMS.keys()].map((keyword) => [keyword, `/${keyword}/`]));

/** A keyword in the middle of a pointer; made once, for pointers are many. */
function holderToken(keyword: string): string {
  return HOLDERS.get(keyword) ?? `/${keyword}/`;
}

/** All subschemas that a keyword maps names to. */
export function visitChildren(
  node: Node,
  keyword: string,
  visit: (name: string, child: Source) => void,
  state: State,
): void {
  const held = node.schema[keyword];
  if (!isObject(held)) return;
  const { from } = node;
  const prefix = `${keywordPointer(node, keyword, state)}/`;
  visitMembers(held, (name, schema) => {
    visit(name, { schema, from, pointer: originOf(schema, from, state) ?? prefix + escapeToken(name) });
  });
}

function originOf(schema: Json, from: number, state: State): string | undefined {
  return state.translated && isObject(schema) ? state.documents[from]?.origins.get(schema) : undefined;
}

function at(held: Json, key: string | number): Json {
  return (typeof key === 'number' ? (isArray(held) ? held[key] : undefined) : member(held, key)) ?? true;
}

/** Where a keyword of a source was written. */
function keywordPointer(node: Node, keyword: string, state: State): string {
  return `${node.pointer}/${writtenAs(node, keyword, state) ?? keyword}`;
}

/** The name that a keyword of a source was written under, where it was another. */
export function writtenAs({ schema, from }: Node, keyword: string, state: State): string | undefined {
  const renamed = state.renamed[from];
  return renamed !== undefined && renamed.size > 0 ? renamed.get(schema)?.get(keyword) : undefined;
}

/** What a keyword of a source demands. */
export function demandOf(node: Node, keyword: string, state: State): Demand {
  const written = writtenAs(node, keyword, state) ?? keyword;
  return {
    from: node.from,
    pointer: `${node.pointer}/${escapeToken(written)}`,
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
