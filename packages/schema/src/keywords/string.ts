import { canonical, type Json } from '../base/json.ts';
import { type Family, type Node, type Place, ruleOut, TYPE, type Work } from './place.ts';

/** The node that demands most of a counting keyword: the greatest (sign 1) or the least (sign -1) count. */
export function strictest(nodes: readonly Node[], keyword: string, sign: 1 | -1): Node | undefined {
  let found: Node | undefined;
  let best = 0;
  for (const node of nodes) {
    const count = node.schema[keyword];
    if (typeof count !== 'number' || (found && (count - best) * sign <= 0)) continue;
    found = node;
    best = count;
  }
  return found;
}

/** Joins a pair of counting keywords; a type has no value left when the least is more than the most. */
export function joinCounts(
  place: Place,
  nodes: readonly Node[],
  work: Work,
  names: readonly [least: string, most: string],
  type: number,
): void {
  const [least, most] = names;
  const low = strictest(nodes, least, 1);
  const high = strictest(nodes, most, -1);
  const [from, to] = [low?.schema[least], high?.schema[most]];
  if (from !== undefined) place.out[least] = from;
  if (to !== undefined) place.out[most] = to;
  if (!low || !high || typeof from !== 'number' || typeof to !== 'number' || from <= to) return;
  ruleOut(place, type, [{ at: place.at, demands: [work.demand(low, least), work.demand(high, most)] }]);
}

/** `minLength` and `maxLength`: the longest least length, the shortest most. */
export const length: Family = {
  keywords: ['minLength', 'maxLength'],
  join: (place, nodes, work) => joinCounts(place, nodes, work, ['minLength', 'maxLength'], TYPE.string),
};

/** Different values of such a keyword all hold: the first stands at the place, the others in `allOf`. */
function sideBySide(keyword: string): Family {
  return {
    keywords: [keyword],
    join(place, nodes) {
      const values = new Set<Json>();
      for (const { schema } of nodes) if (schema[keyword] !== undefined) values.add(schema[keyword]);
      const [first, ...others] = values;
      if (first !== undefined) place.out[keyword] = first;
      for (const other of others) place.also.push({ [keyword]: other });
    },
  };
}

/** `pattern`: every pattern holds; none is rewritten. */
export const pattern: Family = sideBySide('pattern');

/** `format`: every format holds. */
export const format: Family = sideBySide('format');

/** `contentEncoding`, `contentMediaType`, `contentSchema`: they belong together and stay so. */
export const content: Family = {
  keywords: ['contentEncoding', 'contentMediaType', 'contentSchema'],
  join(place, nodes, work) {
    const seen = new Set<string>();
    for (const node of nodes) {
      const group: Record<string, Json> = {};
      for (const keyword of ['contentEncoding', 'contentMediaType']) {
        const value = node.schema[keyword];
        if (value !== undefined) group[keyword] = value;
      }
      if (node.schema.contentSchema !== undefined) {
        group.contentSchema = work.joinQuietly([work.child(node, 'contentSchema')]);
      }
      const key = canonical(group);
      if (seen.has(key)) continue;
      if (seen.size === 0) Object.assign(place.out, group);
      else place.also.push(group);
      seen.add(key);
    }
  },
};
