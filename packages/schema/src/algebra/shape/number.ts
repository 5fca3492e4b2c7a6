import {
  add,
  compareDecimals,
  type Decimal,
  decimal,
  isMultipleOf,
  leastCommonMultiple,
  multiply,
  toNumber,
} from '../../base/decimal.ts';
import { equals } from '../../base/json.ts';
import { type Fact, type FactOf, factsOf, type Ground } from '../reason/claim.ts';
import type { Context } from '../reason/context.ts';
import { conflict, type Result, reason, unknown, words } from '../reason/reason.ts';
import { smallest } from './core.ts';

type Bound = FactOf<'bound'>;
type Multiple = FactOf<'multiple'>;

const ONE: Decimal = { digits: 1n, scale: 0 };
const ZERO: Decimal = { digits: 0n, scale: 0 };
const USUAL = ['0', '1', '0.5', '-1', '-0.5', '0.07', '-7.3', '1000000'].map((text) => decimal(text) ?? ZERO);
/** As many candidates are tried, in each direction. */
const TRIES = 512;

/** Is there a number with these facts? */
export function decideNumber(facts: readonly Fact[], context: Context): Result {
  context.budget.spend(1 + facts.length);
  const range = rangeOf(facts);
  const step = stepOf(facts);
  const tried = candidates(range, step);
  for (const candidate of [...tried.list, ...offGrid(facts, range, step)]) {
    const value = toNumber(candidate);
    const exact = Number.isFinite(value) ? decimal(value) : undefined;
    if (exact && meets(exact, value, facts)) return { verdict: 'inhabited', value };
  }
  if (tried.complete || isImpossible(facts, range, step)) return dead(facts);
  return unknown(
    facts.map(({ source }) => source),
    `${words(facts.map(({ source }) => source))}: no number found`,
  );
}

interface Range {
  readonly least: Bound | undefined;
  readonly most: Bound | undefined;
}

function rangeOf(facts: readonly Fact[]): Range {
  const bounds = factsOf(facts, 'bound');
  return { least: tightest(bounds, 'least'), most: tightest(bounds, 'most') };
}

function tightest(bounds: readonly Bound[], side: 'least' | 'most'): Bound | undefined {
  return bounds
    .filter((bound) => bound.side === side)
    .reduce<Bound | undefined>((best, bound) => {
      if (!best) return bound;
      const order = compareDecimals(bound.value, best.value) * (side === 'least' ? 1 : -1);
      return order > 0 || (order === 0 && bound.exclusive) ? bound : best;
    }, undefined);
}

function stepOf(facts: readonly Fact[]): Decimal | undefined {
  return factsOf(facts, 'multiple')
    .filter(({ positive }) => positive)
    .reduce<Decimal | undefined>((step, { of }) => (step ? leastCommonMultiple(step, of) : of), undefined);
}

/** Does the number meet every fact? Exact decimals throughout. */
function meets(exact: Decimal, value: number, facts: readonly Fact[]): boolean {
  return facts.every((fact) => {
    switch (fact.op) {
      case 'bound': {
        const order = compareDecimals(exact, fact.value) * (fact.side === 'least' ? 1 : -1);
        return order > 0 || (order === 0 && !fact.exclusive);
      }
      case 'multiple':
        return isMultipleOf(exact, fact.of) === fact.positive;
      case 'values':
        return fact.values.some((one) => equals(one, value)) === fact.positive;
      default:
        return true;
    }
  });
}

/** Numbers worth trying; `complete` when there are no others within the range and step. */
function candidates({ least, most }: Range, step: Decimal | undefined): { list: Decimal[]; complete: boolean } {
  if (step) return multiples(least?.value, most?.value, step);
  const list = [...USUAL, ...(least ? around(least.value) : []), ...(most ? around(most.value) : [])];
  if (least && most) list.push(...between(least.value, most.value));
  return { list, complete: false };
}

function multiples(
  least: Decimal | undefined,
  most: Decimal | undefined,
  step: Decimal,
): { list: Decimal[]; complete: boolean } {
  const from = least && quotient(least, step, 'up');
  const to = most && quotient(most, step, 'down');
  const start = from !== undefined && from > 0n ? from : to !== undefined && to < 0n ? to : 0n;
  const list: Decimal[] = [];
  const take = (factor: bigint): boolean => {
    const inside = (from === undefined || factor >= from) && (to === undefined || factor <= to);
    if (inside) list.push(multiply({ digits: factor, scale: 0 }, step));
    return inside;
  };
  let more = take(start);
  for (let offset = 1n; more && offset < BigInt(TRIES); offset += 1n) {
    const up = take(start + offset);
    more = take(start - offset) || up;
  }
  return { list, complete: !more };
}

/** value ÷ step, rounded. */
function quotient(value: Decimal, step: Decimal, way: 'up' | 'down'): bigint {
  const scale = Math.max(value.scale, step.scale);
  const whole = value.digits * 10n ** BigInt(scale - value.scale);
  const part = step.digits * 10n ** BigInt(scale - step.scale);
  const down = whole / part - (whole % part !== 0n && whole < 0n ? 1n : 0n);
  return way === 'down' || whole % part === 0n ? down : down + 1n;
}

/** Numbers finer than any that is mentioned, which are multiples of none of them. */
function offGrid(facts: readonly Fact[], { least, most }: Range, step: Decimal | undefined): Decimal[] {
  const excluded = factsOf(facts, 'multiple');
  if (step || excluded.length === 0) return [];
  const edges = [ZERO, ...(least ? [least.value] : []), ...(most ? [most.value] : [])];
  const scale = 1 + Math.max(...edges.map((edge) => edge.scale), ...excluded.map(({ of }) => of.scale));
  return edges.flatMap((edge) => [1n, -1n].map((digits) => add(edge, { digits, scale })));
}

function around(value: Decimal): Decimal[] {
  const near = ['1', '-1', '0.5', '-0.5', '0.1', '-0.1', '2', '-2', '0.25', '3', '-3', '0.01', '-0.01', '7.3', '-7.3'];
  const steps = near.map((text) => decimal(text) ?? ZERO);
  const floor: Decimal = { digits: quotient(value, ONE, 'down'), scale: 0 };
  return [value, floor, add(floor, ONE), ...steps.map((step) => add(value, step)), ...powers(value)];
}

/** Values a little off a very large or very small one. */
function powers(value: Decimal): Decimal[] {
  const number = toNumber(value);
  return [number * 2, number / 2, number * 1.001, number * 0.999].map((one) => decimal(one) ?? ZERO);
}

function between(least: Decimal, most: Decimal): Decimal[] {
  const width = add(most, multiply(least, { digits: -1n, scale: 0 }));
  const parts = ['0.5', '0.25', '0.3', '0.7', '0.1', '0.9', '0.01', '0.37', '0.001', '0.4142'];
  return parts.map((part) => add(least, multiply(width, decimal(part) ?? ZERO)));
}

/** Is it certain, without trying, that nothing is left? */
function isImpossible(facts: readonly Fact[], { least, most }: Range, step: Decimal | undefined): boolean {
  const excluded = factsOf(facts, 'multiple').filter(({ positive }) => !positive);
  if (step && excluded.some(({ of }) => isMultipleOf(step, of))) return true;
  if (!least || !most) return false;
  const order = compareDecimals(least.value, most.value);
  if (order > 0 || (order === 0 && (least.exclusive || most.exclusive))) return true;
  return order === 0 && !meetsExactly(least.value, facts);
}

function meetsExactly(value: Decimal, facts: readonly Fact[]): boolean {
  return meets(value, toNumber(value), facts);
}

function dead(facts: readonly Fact[]): Result {
  const relevant = facts.filter((fact) => isOfNumbers(fact));
  const core = smallest(relevant, (part) => {
    const range = rangeOf(part);
    const step = stepOf(part);
    if (isImpossible(part, range, step)) return true;
    const tried = candidates(range, step);
    return tried.complete && !tried.list.some((candidate) => meetsExactly(candidate, part));
  });
  const ground = core.reduce<Ground>((all, fact) => all | fact.ground, 0n);
  const sources = core.map(({ source }) => source);
  return conflict(ground, reason(sources, `${words(sources)} leave no number`));
}

function isOfNumbers(fact: Fact): fact is Bound | Multiple | FactOf<'values'> {
  return fact.op === 'bound' || fact.op === 'multiple' || fact.op === 'values';
}
