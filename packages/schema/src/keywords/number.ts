import {
  add,
  compareDecimals,
  type Decimal,
  decimal,
  isMultipleOf,
  leastCommonMultiple,
  multiply,
  toNumber,
} from '../base/decimal.ts';
import type { Json } from '../base/json.ts';
import { type Demand, type Family, type Node, NUMBER, type Place, ruleOut, TYPE, type Work } from './place.ts';

/** A bound and whether the bound itself is out. */
export interface Bound {
  readonly limit: number;
  readonly exclusive: boolean;
}

interface Held extends Bound {
  readonly node: Node;
  readonly keyword: string;
}

function tightest(nodes: readonly Node[], keyword: 'minimum' | 'maximum', sign: 1 | -1): Held | undefined {
  const strict = keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  let held: Held | undefined;
  for (const node of nodes) {
    for (const name of [keyword, strict]) {
      const limit = node.schema[name];
      if (typeof limit !== 'number') continue;
      const exclusive = name === strict;
      const over = held === undefined ? 1 : (limit - held.limit) * sign;
      if (over > 0 || (over === 0 && exclusive && !held?.exclusive)) held = { limit, exclusive, node, keyword: name };
    }
  }
  return held;
}

/** `minimum`, `maximum` and their exclusive forms, `multipleOf`: the tightest bounds, the least common multiple. */
export const number: Family = {
  keywords: ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'],
  join(place, nodes, work) {
    const low = tightest(nodes, 'minimum', 1);
    const high = tightest(nodes, 'maximum', -1);
    if (low) place.out[low.keyword] = low.limit;
    if (high) place.out[high.keyword] = high.limit;
    const steps = joinSteps(place, nodes);
    if ((place.alive & NUMBER) === 0) return;
    const whole = (place.alive & TYPE.fraction) === 0;
    if (steps.length === 0 && hasRoom(low, high)) return;
    const step = stepOf(steps, whole);
    if (!hasNumber(low, high, step)) {
      ruleOut(place, NUMBER, [{ at: place.at, demands: demands(low, high, step ? nodes : [], whole, place, work) }]);
    }
  },
};

/** Is a whole number certain to lie between the bounds? Settled without exact arithmetic, which only close bounds need. */
function hasRoom(low: Bound | undefined, high: Bound | undefined): boolean {
  return low === undefined || high === undefined || high.limit - low.limit >= 2;
}

function joinSteps(place: Place, nodes: readonly Node[]): Decimal[] {
  const wanted = new Set<number>();
  for (const { schema } of nodes) if (typeof schema.multipleOf === 'number') wanted.add(schema.multipleOf);
  const sorted = [...wanted].sort((a, b) => a - b);
  const steps = sorted.flatMap((step) => decimal(step) ?? []);
  const [only, ...others] = steps.length > MOST ? steps : needed(steps);
  if (!only) return steps;
  if (steps.length > MOST) return sideBySide(place, only, others);
  const joint = others.reduce((a, b) => leastCommonMultiple(a, b), only);
  const rounded = toNumber(joint);
  const exact = decimal(rounded);
  if (exact && compareDecimals(exact, joint) === 0) place.out.multipleOf = rounded;
  else sideBySide(place, only, others);
  return steps;
}

/** More different steps than this are not multiplied out. */
const MOST = 64;

function sideBySide(place: Place, first: Decimal, others: readonly Decimal[]): Decimal[] {
  place.out.multipleOf = toNumber(first);
  for (const other of others) place.also.push({ multipleOf: toNumber(other) });
  return [];
}

/** Those steps that no other step makes needless. */
function needed(steps: readonly Decimal[]): Decimal[] {
  return steps.filter((step) => !steps.some((other) => other !== step && isMultipleOf(other, step)));
}

function stepOf(steps: readonly Decimal[], whole: boolean): Decimal | undefined {
  const all: Decimal[] = whole ? [...steps, { digits: 1n, scale: 0 }] : [...steps];
  const [first, ...others] = all;
  return first && others.reduce((a, b) => leastCommonMultiple(a, b), first);
}

/** Is there a number between the bounds (a multiple of the step, when there is one)? */
function hasNumber(low: Bound | undefined, high: Bound | undefined, step: Decimal | undefined): boolean {
  const lowest = low && decimal(low.limit);
  const highest = high && decimal(high.limit);
  if (!low || !high || !lowest || !highest) return true;
  if (step) {
    const candidate = nextMultiple(lowest, low.exclusive, step);
    const over = compareDecimals(candidate, highest);
    return over < 0 || (over === 0 && !high.exclusive);
  }
  const over = compareDecimals(lowest, highest);
  return over < 0 || (over === 0 && !low.exclusive && !high.exclusive);
}

function nextMultiple(from: Decimal, exclusive: boolean, step: Decimal): Decimal {
  const scale = Math.max(from.scale, step.scale);
  const a = from.digits * 10n ** BigInt(scale - from.scale);
  const b = step.digits * 10n ** BigInt(scale - step.scale);
  let times = a / b;
  if (times * b < a) times += 1n;
  const least = multiply({ digits: times, scale: 0 }, step);
  return exclusive && times * b === a ? add(least, step) : least;
}

function demands(
  low: Held | undefined,
  high: Held | undefined,
  nodes: readonly Node[],
  whole: boolean,
  place: Place,
  work: Work,
): Demand[] {
  const found = [low, high].flatMap((held) => (held ? [work.demand(held.node, held.keyword)] : []));
  const seen = new Set<Json>();
  for (const node of nodes) {
    const step = node.schema.multipleOf;
    if (step === undefined || seen.has(step)) continue;
    seen.add(step);
    found.push(work.demand(node, 'multipleOf'));
  }
  const typed = whole && nodes.length > 0 ? place.nodes.find(({ schema }) => schema.type === 'integer') : undefined;
  return typed ? [...found, work.demand(typed, 'type')] : found;
}
