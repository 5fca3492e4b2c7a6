import { canonical, copy, isArray, type Json, type JsonObject } from '../base/json.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import { ANY_TYPE, allowTypes, type Demand, type Family, type Node, type Place, ruleOut, type Work } from './place.ts';
import { typeOf } from './type.ts';

/** A text that two values share iff they are equal. */
export function keyOf(value: Json): string {
  return typeof value === 'string' ? `"${value}` : typeof value === 'object' ? canonical(value) : String(value);
}

interface Choice {
  readonly node: Node;
  readonly keyword: 'const' | 'enum';
  readonly values: readonly Json[];
}

function choicesOf(nodes: readonly Node[]): Choice[] {
  return nodes.flatMap((node): Choice[] => {
    const choices: Choice[] = [];
    const { const: only, enum: values } = node.schema;
    if (only !== undefined && Object.hasOwn(node.schema, 'const')) {
      choices.push({ node, keyword: 'const', values: [only] });
    }
    if (isArray(values)) choices.push({ node, keyword: 'enum', values });
    return choices;
  });
}

/** `const` and `enum`: a value that every input lists. */
export const values: Family = {
  keywords: ['const', 'enum'],
  join(place, nodes, work) {
    if (joinSingle(place, nodes)) return;
    const choices = choicesOf(nodes);
    const [first, ...others] = choices;
    if (!first) return;
    let left = new Map(first.values.map((value) => [keyOf(value), value]));
    for (const { values } of others) {
      const keys = new Set(values.map(keyOf));
      left = new Map([...left].filter(([key]) => keys.has(key)));
    }
    if (left.size === 0) ruleOut(place, ANY_TYPE, [{ at: place.at, demands: disjoint(choices, work) }]);
    allowTypes(
      place,
      [...left.values()].reduce<number>((bits, value) => bits | typeOf(value), 0),
    );
    const [only] = left.values();
    if (left.size === 1 && only !== undefined && choices.some(({ keyword }) => keyword === 'const')) {
      place.out.const = copy(only);
    } else place.out.enum = copy([...left.values()]);
  },
};

/** The one value or list of one input, when no value stands in it twice, is the joint one. */
function joinSingle(place: Place, nodes: readonly Node[]): boolean {
  const schema = nodes.length === 1 ? nodes[0]?.schema : undefined;
  const list = schema?.enum;
  const only = schema?.const;
  if (list === undefined && only !== undefined && typeof only !== 'object') {
    allowTypes(place, typeOf(only));
    place.out.const = only;
    return true;
  }
  if (!isArray(list) || list.length === 0 || list.length > 12 || schema?.const !== undefined) return false;
  let bits = 0;
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index] ?? null;
    if (typeof value === 'object' || list.indexOf(value) !== index) return false;
    bits |= typeOf(value);
  }
  allowTypes(place, bits);
  place.out.enum = [...list];
  return true;
}

function disjoint(choices: readonly Choice[], work: Work): Demand[] {
  const demand = ({ node, keyword }: Choice): Demand => work.demand(node, keyword);
  const keys = choices.map(({ values }) => new Set(values.map(keyOf)));
  for (const [index, a] of choices.entries()) {
    const other = keys.findIndex((set, at) => at > index && ![...(keys[index] ?? [])].some((key) => set.has(key)));
    const b = choices[other];
    if (b) return [demand(a), demand(b)];
  }
  return choices.map(demand);
}

/** Drops listed values that no input would take for another reason; rules out the place when none is left. */
export function keepFitting(place: Place, sources: readonly Node[], work: Work): void {
  const { const: only, enum: list } = place.out;
  const listed = only !== undefined ? [only] : isArray(list) ? list : undefined;
  if (listed === undefined) return;
  const strict = assertsMore(place.out) ? sources : [];
  const refusing = new Map<Json, Node>();
  const left = listed.filter((value) => {
    if ((typeOf(value) & place.alive) === 0) return false;
    const node = strict.find((source) => work.accepts(source, value) === false);
    if (node) refusing.set(value, node);
    return node === undefined;
  });
  if (left.length === listed.length) return;
  if (left.length > 0) place.out.enum = left;
  else if (refusing.size > 0) {
    const by = [...refusing].map(([value, node]) => work.blame(node, value));
    const listing = choicesOf(place.nodes).map(({ node, keyword }) => work.demand(node, keyword));
    ruleOut(place, ANY_TYPE, [{ at: place.at, demands: distinct([...listing.slice(0, 1), ...by]) }]);
  }
}

/** Keywords that leave listed values as they are, or that have judged them already. */
const SETTLED: ReadonlySet<string> = new Set(['type', 'const', 'enum']);

function assertsMore(out: JsonObject): boolean {
  for (const keyword in out) {
    if (!SETTLED.has(keyword) && TERMS.get(keyword)?.role === 'assertion') return true;
  }
  return out.$ref !== undefined;
}

function distinct(demands: readonly Demand[]): Demand[] {
  return [...new Map(demands.map((demand) => [`${demand.from} ${demand.pointer}`, demand])).values()];
}
