import type { Json } from '../../base/json.ts';
import type { Choice, Fact, Ground, Kind } from './claim.ts';
import type { Context, Truth } from './context.ts';
import { type Conflict, gather, type Result, reason, unknown, words } from './reason.ts';
import { grounded, State } from './state.ts';

/** What a search needs to know of the goal it serves. */
export interface Goal {
  readonly context: Context;
  readonly kind: Kind;
  /** Decides the facts of a state, its open choices aside. */
  readonly decide: (facts: readonly Fact[]) => Result;
  /** Does the value meet the whole goal? */
  readonly meets: (value: Json) => Truth;
  /** Does the value meet what a choice says as a whole? */
  readonly agrees: (choice: Choice, value: Json) => Truth;
}

/** As many open choices are looked at to find the one with the fewest ways. */
const LOOKED_AT = 12;

interface Open {
  readonly choice: Choice;
  /** What it rests on that these are its ways. */
  readonly ground: Ground;
  readonly alive: readonly State[];
  readonly dead: readonly Conflict[];
}

/**
 * Decides a state: first without its choices; when the value found that way does not please a choice, by taking its
 * ways one after the other. A contradiction that does not rest on the way taken ends the search at once. `level` is
 * the bit that stands for the next decision.
 */
export function search(goal: Goal, state: State, level: Ground): Result {
  const result = goal.context.budget.deeper(() => settle(goal, state, level));
  return result ?? unknown([], 'nested too deep');
}

/** Follows what is forced until a choice is left, a value is found or nothing is left. */
function settle(goal: Goal, start: State, level: Ground): Result {
  const ruledOut: Conflict[] = [];
  for (let state = start; ; ) {
    goal.context.budget.spend(1);
    const loose = goal.decide(state.facts);
    if (loose.verdict === 'inhabited' && goal.meets(loose.value)) return loose;
    if (loose.verdict === 'empty') return because(loose, ruledOut);
    const value = loose.verdict === 'inhabited' ? loose.value : undefined;
    const unmet = state.choices.filter((choice) => value === undefined || goal.agrees(choice, value) !== true);
    const open = narrowest(state, unmet, level);
    if (!open) return value === undefined ? loose : unverified(state.facts);
    if (open.alive.length > 1) return because(branch(goal, open, level), ruledOut);
    const next = forced(state, open, level);
    if (!(next instanceof State)) return because(next, ruledOut);
    ruledOut.push(...open.dead);
    state = next;
  }
}

/** A contradiction that was reached after other ways had been ruled out. */
function because(result: Result, ruledOut: readonly Conflict[]): Result {
  if (result.verdict !== 'empty' || ruledOut.length === 0) return result;
  return { ...result, reasons: gather([result.reasons, ...ruledOut.map(({ reasons }) => reasons)]) };
}

/** The only way that is left holds without a decision; it rests on what ruled out the others. */
function forced(state: State, open: Open, level: Ground): State | Conflict {
  const { choice, dead } = open;
  const ground = dead.reduce((all, one) => all | one.ground, open.ground) & ~level;
  const rest = state.without(choice);
  const left = state.waysOf(choice).ways.map((way) => rest.with(grounded(way, ground)));
  return left.find((next) => next instanceof State) ?? lost(open, dead, level);
}

function branch(goal: Goal, open: Open, level: Ground): Result {
  const dead: Conflict[] = [...open.dead];
  let doubt: Result | undefined;
  for (const next of open.alive) {
    const result = search(goal, next, level << 1n);
    if (result.verdict === 'inhabited') return result;
    if (result.verdict === 'unknown') doubt ??= result;
    else if ((result.ground & level) === 0n) return result;
    else dead.push(result);
  }
  return doubt ?? lost(open, dead, level);
}

/** Every way of a choice is ruled out. */
function lost({ choice, ground: resting }: Open, dead: readonly Conflict[], level: Ground): Conflict {
  const { source } = choice;
  const ground = dead.reduce((all, one) => all | one.ground, resting) & ~level;
  const whole = reason([source], `${words([source])}: no way is left`);
  return { verdict: 'empty', ground, reasons: gather([...dead.map(({ reasons }) => reasons), [whole]]) };
}

/** Of the choices the one with the fewest ways left. */
function narrowest(state: State, choices: readonly Choice[], level: Ground): Open | undefined {
  let best: Open | undefined;
  for (const choice of choices.slice(0, LOOKED_AT)) {
    const rest = state.without(choice);
    const { ways, ground } = state.waysOf(choice);
    const next = ways.map((way) => rest.with(grounded(way, ground | level)));
    const alive = next.filter((one) => one instanceof State);
    const dead = next.filter((one): one is Conflict => !(one instanceof State));
    if (!best || alive.length < best.alive.length) best = { choice, ground, alive, dead };
    if (alive.length <= 1) break;
  }
  return best;
}

function unverified(facts: readonly Fact[]): Result {
  const sources = facts.map(({ source }) => source);
  return unknown(sources, `${words(sources)}: a value was found that cannot be checked`);
}
