import { canonical, equals, isArray, type Json, member } from '../base/json.ts';
import {
  type Demand,
  type Family,
  type Finding,
  type Node,
  type Place,
  ruleOut,
  type Source,
  TYPE,
  type Work,
} from './place.ts';
import { joinCounts, strictest } from './string.ts';

/** `prefixItems` and `items`: each position by what every input says of it. */
export const items: Family = {
  keywords: ['prefixItems', 'items'],
  join(place, nodes, work) {
    const joints = positions(nodes, work).map((sources, index) =>
      work.join(sources, `${place.at}/prefixItems/${index}`),
    );
    const rest = nodes.flatMap((node) => (node.schema.items === undefined ? [] : [work.child(node, 'items')]));
    const tail = work.join(rest, `${place.at}/items`);
    const prefix = joints.map(({ schema }) => schema);
    const needless = tail.schema !== true || !work.keepsLooking;
    while (needless && prefix.length > 0 && equals(prefix.at(-1), tail.schema)) prefix.pop();
    if (prefix.length > 0) place.out.prefixItems = prefix;
    if (tail.schema !== true || (work.keepsLooking && rest.length > 0)) place.out.items = tail.schema;
    const end = joints.findIndex(({ schema }) => schema === false);
    if (end >= 0) limitLength(place, end, joints[end]?.causes ?? [], work);
    else if (tail.schema === false) limitLength(place, joints.length, tail.causes ?? [], work);
  },
};

function positions(nodes: readonly Node[], work: Work): Source[][] {
  const lengths = nodes.map(({ schema }) => (isArray(schema.prefixItems) ? schema.prefixItems.length : 0));
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (!work.spend(Math.ceil((longest * nodes.length) / 16))) return [];
  return Array.from({ length: longest }, (_, index) =>
    nodes.flatMap((node, at) => {
      if (index < (lengths[at] ?? 0)) return [work.child(node, 'prefixItems', index)];
      return node.schema.items === undefined ? [] : [work.child(node, 'items')];
    }),
  );
}

function limitLength(place: Place, most: number, causes: readonly Finding[], work: Work): void {
  const asking = strictest(place.nodes, 'minItems', 1);
  if (!asking || Number(asking.schema.minItems) <= most) return;
  const demand = work.demand(asking, 'minItems');
  ruleOut(
    place,
    TYPE.array,
    causes.map(({ at, demands }) => ({ at, demands: [...demands, demand] })),
  );
}

/** `minItems`, `maxItems`. */
export const itemCount: Family = {
  keywords: ['minItems', 'maxItems'],
  join: (place, nodes, work) => joinCounts(place, nodes, work, ['minItems', 'maxItems'], TYPE.array),
};

/** `uniqueItems`: one input that asks it is enough. */
export const uniqueItems: Family = {
  keywords: ['uniqueItems'],
  join(place, nodes) {
    if (nodes.some(({ schema }) => schema.uniqueItems === true)) place.out.uniqueItems = true;
  },
};

interface Contains {
  readonly schema: Json;
  least: number;
  most: number | undefined;
  readonly by: { least: Demand; most: Demand | undefined };
}

/** `contains` with `minContains` and `maxContains`: equal conditions share their counts, different ones stand side by side. */
export const contains: Family = {
  keywords: ['contains', 'minContains', 'maxContains'],
  join(place, nodes, work) {
    const groups = new Map<string, Contains>();
    for (const node of nodes) {
      if (node.schema.contains === undefined) continue;
      const schema = work.joinQuietly([work.child(node, 'contains')]);
      count(groups, schema, node, work);
    }
    let first = true;
    for (const group of groups.values()) {
      checkContains(place, group, work);
      const written = write(group, work.keepsLooking);
      if (!written) continue;
      if (first) Object.assign(place.out, written);
      else place.also.push(written);
      first = false;
    }
  },
};

function count(groups: Map<string, Contains>, schema: Json, node: Node, work: Work): void {
  const { minContains, maxContains } = node.schema;
  const least = typeof minContains === 'number' ? minContains : 1;
  const most = typeof maxContains === 'number' ? maxContains : undefined;
  const byLeast = work.demand(node, typeof minContains === 'number' ? 'minContains' : 'contains');
  const byMost = most === undefined ? undefined : work.demand(node, 'maxContains');
  const key = canonical(schema);
  const known = groups.get(key);
  if (!known) {
    groups.set(key, { schema, least, most, by: { least: byLeast, most: byMost } });
    return;
  }
  if (least > known.least) {
    known.least = least;
    known.by.least = byLeast;
  }
  if (most !== undefined && (known.most === undefined || most < known.most)) {
    known.most = most;
    known.by.most = byMost;
  }
}

function write({ schema, least, most }: Contains, keepsLooking: boolean): Record<string, Json> | undefined {
  if (least === 0 && most === undefined && !keepsLooking) return undefined;
  return {
    contains: schema,
    ...(least === 1 ? {} : { minContains: least }),
    ...(most === undefined ? {} : { maxContains: most }),
  };
}

function checkContains(place: Place, { schema, least, most, by }: Contains, work: Work): void {
  const rule = (demands: readonly Demand[]): void => ruleOut(place, TYPE.array, [{ at: place.at, demands }]);
  if (by.most && most !== undefined && least > most) rule([by.least, by.most]);
  else if (least > 0 && schema === false) rule([by.least]);
  else {
    const short = strictest(place.nodes, 'maxItems', -1);
    if (short && least > Number(member(short.schema, 'maxItems'))) rule([by.least, work.demand(short, 'maxItems')]);
  }
}
