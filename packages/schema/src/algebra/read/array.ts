import { isArray, type Json, type JsonObject } from '../../base/json.ts';
import { byFacts, type Read } from './reader.ts';
import { atLeast, atMost } from './size.ts';

const END = Number.POSITIVE_INFINITY;

/** Keywords of arrays, `unevaluatedItems` aside. */
export const ARRAY: { readonly [keyword: string]: Read } = {
  minItems: atLeast,
  maxItems: atMost,
  uniqueItems: (reader, said) => {
    if (said === true) reader.add({ op: 'unique', positive: reader.positive });
    else if (!reader.positive) reader.never();
  },
  prefixItems: (reader, said) => {
    const claims = (isArray(said) ? said : []).map((schema, index) => reader.below(schema, ['prefixItems', index]));
    if (reader.positive) {
      for (const [from, claim] of claims.entries()) reader.add({ op: 'item', from, to: from + 1, claim });
      return;
    }
    reader.choose(reader.alone({ prefixItems: said }), () =>
      claims.map((claim, from) => byFacts([reader.fact({ op: 'some-item', from, to: from + 1, claims: [claim] })])),
    );
  },
  items: (reader, said) => {
    const claim = reader.below(said, ['items']);
    const from = isArray(reader.schema.prefixItems) ? reader.schema.prefixItems.length : 0;
    if (reader.positive) reader.add({ op: 'item', from, to: END, claim });
    else reader.add({ op: 'some-item', from, to: END, claims: [claim] });
  },
  contains: (reader, said) => {
    const { minContains = 1, maxContains = END } = reader.schema;
    if (typeof minContains !== 'number' || typeof maxContains !== 'number') return;
    const claim = reader.below(said, ['contains'], true);
    const between = (min: number, max: number) => reader.fact({ op: 'contains', claim, min, max });
    if (reader.positive) {
      reader.facts.push(between(minContains, maxContains));
      return;
    }
    reader.choose(reader.alone(counted(reader.schema)), () => [
      ...(minContains > 0 ? [byFacts([between(0, minContains - 1)])] : []),
      ...(maxContains < END ? [byFacts([between(maxContains + 1, END)])] : []),
    ]);
  },
};

/** `contains` with its counts, without what stands beside it. */
export function counted({ contains = true, minContains, maxContains }: JsonObject): JsonObject {
  const counts: Record<string, Json> = { contains };
  if (minContains !== undefined) counts.minContains = minContains;
  if (maxContains !== undefined) counts.maxContains = maxContains;
  return counts;
}
