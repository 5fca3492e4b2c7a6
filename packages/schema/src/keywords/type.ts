import { isArray, type Json, member } from '../base/json.ts';
import {
  ANY_TYPE,
  allowTypes,
  type Demand,
  type Family,
  type Node,
  NUMBER,
  ruleOut,
  TYPE,
  type Work,
} from './place.ts';

const BITS: Readonly<Record<string, number>> = { ...TYPE, number: NUMBER };

/** The types that a `type` keyword allows, as bits. */
export function typeBits(type: Json | undefined): number {
  if (type === undefined) return ANY_TYPE;
  if (isArray(type)) return type.reduce<number>((bits, name) => bits | typeBits(name), 0);
  return typeof type === 'string' ? (BITS[type] ?? 0) : 0;
}

/** The type of a value, as a bit. */
export function typeOf(value: Json): number {
  if (value === null) return TYPE.null;
  if (isArray(value)) return TYPE.array;
  switch (typeof value) {
    case 'boolean':
      return TYPE.boolean;
    case 'string':
      return TYPE.string;
    case 'number':
      return Number.isInteger(value) ? TYPE.integer : TYPE.fraction;
    default:
      return TYPE.object;
  }
}

function typeNames(bits: number): string[] {
  const names = (['null', 'boolean', 'object', 'array', 'string'] as const).filter((name) => bits & TYPE[name]);
  const number = bits & TYPE.fraction ? ['number'] : bits & TYPE.integer ? ['integer'] : [];
  return [...names, ...number];
}

/** `type`: a value must have a type that every input allows; `integer` is part of `number`. */
export const type: Family = {
  keywords: ['type'],
  join(place, nodes, work) {
    const first = nodes[0]?.schema.type;
    let same = typeof first === 'string';
    let bits = ANY_TYPE;
    for (const { schema } of nodes) {
      if (schema.type !== first) same = false;
      bits &= typeBits(schema.type);
    }
    if (same && first !== undefined) {
      allowTypes(place, bits);
      place.out.type = first;
      return;
    }
    if (bits === 0) ruleOut(place, ANY_TYPE, [{ at: place.at, demands: disjoint(nodes, work) }]);
    allowTypes(place, bits);
    const names = typeNames(bits);
    const [only] = names;
    if (bits !== ANY_TYPE && only !== undefined) place.out.type = names.length === 1 ? only : names;
  },
};

function disjoint(nodes: readonly Node[], work: Work): Demand[] {
  for (const [index, a] of nodes.entries()) {
    const b = nodes.slice(index + 1).find((b) => (typeBits(a.schema.type) & typeBits(b.schema.type)) === 0);
    if (b) return [work.demand(a, 'type'), work.demand(b, 'type')];
  }
  return nodes.filter(({ schema }) => member(schema, 'type') !== undefined).map((node) => work.demand(node, 'type'));
}
