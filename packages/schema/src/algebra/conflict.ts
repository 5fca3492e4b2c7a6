import { isArray } from '../base/json.ts';
import type { Demand, Node, Place, Work } from '../keywords/place.ts';
import { typeBits, typeOf } from '../keywords/type.ts';

/** A `type` and listed values that exclude one another. */
export function typeDemands({ nodes }: Place, work: Work): Demand[] {
  const saying = nodes.flatMap((node) =>
    ['type', 'const', 'enum'].flatMap((keyword) =>
      Object.hasOwn(node.schema, keyword) ? [{ node, keyword, bits: allowedBits(node, keyword) }] : [],
    ),
  );
  for (const [index, a] of saying.entries()) {
    const b = saying.slice(index + 1).find((b) => (a.bits & b.bits) === 0);
    if (b) return [work.demand(a.node, a.keyword), work.demand(b.node, b.keyword)];
  }
  return saying.map(({ node, keyword }) => work.demand(node, keyword));
}

function allowedBits({ schema }: Node, keyword: string): number {
  if (keyword === 'type') return typeBits(schema.type);
  const values = keyword === 'const' ? [schema.const ?? null] : isArray(schema.enum) ? schema.enum : [];
  return values.reduce<number>((bits, value) => bits | typeOf(value), 0);
}
