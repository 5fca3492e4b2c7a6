/** Who is tied to whom, and by which chain: fields and elements as nodes, words on them as edges. */
export interface Ties {
  /** The nodes of each whole, in order. */
  readonly wholes: readonly (readonly string[])[];
  readonly together: (a: string, b: string) => boolean;
  readonly direct: (a: string, b: string) => boolean;
  /** The shortest chain of ties from one to the other. */
  readonly chain: (from: string, to: string) => readonly string[];
}

/** The ties that pairs make. */
export function tie(pairs: readonly (readonly [string, string])[]): Ties {
  const beside = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = beside.get(from);
    if (known) known.add(to);
    else beside.set(from, new Set([to]));
  };
  for (const [a, b] of pairs) {
    add(a, b);
    add(b, a);
  }
  const whole = new Map<string, number>();
  const wholes: string[][] = [];
  for (const start of [...beside.keys()].sort()) {
    if (whole.has(start)) continue;
    const nodes = reach(start, beside);
    for (const node of nodes) whole.set(node, wholes.length);
    wholes.push([...nodes].sort());
  }
  return {
    wholes,
    together: (a, b) => whole.has(a) && whole.get(a) === whole.get(b),
    direct: (a, b) => beside.get(a)?.has(b) ?? false,
    chain: (from, to) => chainBetween(from, to, beside),
  };
}

function reach(start: string, beside: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set([start]);
  for (const node of found) for (const next of beside.get(node) ?? []) found.add(next);
  return found;
}

function chainBetween(from: string, to: string, beside: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const before = new Map<string, string>([[from, from]]);
  for (const node of before.keys()) {
    for (const next of [...(beside.get(node) ?? [])].sort()) if (!before.has(next)) before.set(next, node);
  }
  const chain = [to];
  for (let here = to; here !== from && before.has(here); ) {
    here = before.get(here) ?? from;
    chain.unshift(here);
  }
  return chain;
}
