import type { Json } from '../../base/json.ts';
import { blame } from '../check/blame.ts';
import { Checker, opposite } from '../check/check.ts';
import { decideArray } from '../shape/array.ts';
import { keyOf, type Solver } from '../shape/goal.ts';
import { decideNumber } from '../shape/number.ts';
import { decideObject } from '../shape/object.ts';
import { decideString } from '../shape/string.ts';
import { type Claim, type Fact, factsOf, type Ground, KINDS, type Kind } from './claim.ts';
import type { Context, Truth } from './context.ts';
import type { Document } from './document.ts';
import { type Dead, noKind } from './kinds.ts';
import { type Conflict, gather, MOST, type Reason, type Result, reason, short, unknown, words } from './reason.ts';
import { type Goal, search } from './search.ts';
import { obvious, State } from './state.ts';

/** Nothing below a goal leaned on the assumption that an outer goal has no value. */
const NOTHING = Number.POSITIVE_INFINITY;

/** Decides whether a value meets several claims, and finds one. */
export class Reasoner implements Solver {
  readonly context: Context;
  private readonly checkers = new Map<Document, Checker>();
  /** Goals without a value, or of which nobody knows, by what their claims say and where. */
  private readonly results = new Map<string, Result>();
  /** Goals with a value, by what their claims say, wherever they stand. */
  private readonly found = new Map<string, Result>();
  /** The goals being solved, outermost first. */
  private readonly open: string[] = [];
  /** The outermost goal that the work since the last look has assumed to have no value. */
  private leaning = NOTHING;

  constructor(context: Context) {
    this.context = context;
  }

  truth({ spot, positive }: Claim, value: Json): Truth {
    const truth = this.checker(spot.document).holds(spot.schema, value);
    return positive ? truth : opposite(truth);
  }

  solve(goal: readonly Claim[]): Result {
    this.context.budget.spend(1);
    const meaning = keyOf(this.context, goal);
    const known = this.found.get(meaning);
    if (known) return known;
    const claims = this.distinct(goal);
    const keys = [...claims.keys()].sort();
    const key = keys.join();
    const result =
      this.results.get(key) ??
      this.find(
        key,
        meaning,
        keys.flatMap((name) => claims.get(name)?.slice(0, 1) ?? []),
      );
    if (result.verdict !== 'empty') return result;
    const ground = keys.flatMap((name, index) =>
      (result.ground >> BigInt(index)) & 1n ? (claims.get(name) ?? []) : [],
    );
    return { ...result, ground: ground.reduce((all, claim) => all | claim.ground, 0n) };
  }

  /** The claims by what they say and where, those that say the same together. */
  private distinct(goal: readonly Claim[]): Map<string, Claim[]> {
    const { contents } = this.context;
    const found = new Map<string, Claim[]>();
    for (const claim of goal) {
      const { spot, positive } = claim;
      const text = `${spot.document.id} ${positive} ${contents.of(spot.schema, spot.document)} ${spot.pointer}`;
      const name = String(contents.number(text));
      found.set(name, [...(found.get(name) ?? []), claim]);
    }
    return found;
  }

  /**
   * Solves a goal whose claims rest on themselves, one bit each. A goal met again within itself has no value there: a
   * smallest value of it does not contain another one.
   */
  private find(key: string, meaning: string, goal: readonly Claim[]): Result {
    const claims = goal.map((claim, index) => ({ ...claim, ground: 1n << BigInt(index) }));
    const outer = this.open.indexOf(meaning);
    if (outer >= 0) {
      this.leaning = Math.min(this.leaning, outer);
      return endless(claims);
    }
    const before = this.leaning;
    this.leaning = NOTHING;
    this.open.push(meaning);
    const result = this.context.budget.deeper(() => this.anyKind(claims)) ?? unknown([], 'nested too deep');
    this.open.pop();
    const leans = this.leaning < this.open.length && result.verdict !== 'inhabited';
    if (result.verdict === 'inhabited') this.found.set(meaning, result);
    else if (!leans) this.results.set(key, result);
    this.leaning = leans ? Math.min(before, this.leaning) : before;
    return result;
  }

  private anyKind(claims: readonly Claim[]): Result {
    const clear = obvious(this.context, claims);
    if (clear) return clear;
    const dead: Dead[] = [];
    let doubt: Result | undefined;
    for (const kind of KINDS) {
      const result = this.ofKind(kind, claims);
      if (result.verdict === 'inhabited') return result;
      if (result.verdict === 'unknown') doubt ??= result;
      else dead.push({ kind, conflict: result });
    }
    return doubt ?? noKind(dead);
  }

  private ofKind(kind: Kind, claims: readonly Claim[]): Result {
    if (kind === 'null') return this.listed([null], claims, []);
    if (kind === 'boolean') return this.listed([true, false], claims, []);
    const start = State.start(this.context, kind).with({ claims, facts: [], choices: [] });
    if (!(start instanceof State)) return start;
    const goal: Goal = {
      context: this.context,
      kind,
      decide: (facts) => this.decide(kind, facts, claims),
      meets: (value) => this.meets(claims, value),
      agrees: (choice, value) => this.truth(choice.claim, value),
    };
    return search(goal, start, 1n << BigInt(claims.length));
  }

  private decide(kind: Kind, facts: readonly Fact[], claims: readonly Claim[]): Result {
    const lists = factsOf(facts, 'values').filter(({ positive }) => positive);
    const [list] = lists.sort((a, b) => a.values.length - b.values.length);
    if (list) return this.listed(list.values, claims, [list]);
    switch (kind) {
      case 'number':
        return decideNumber(facts, this.context);
      case 'string':
        return decideString(facts, this.context);
      case 'array':
        return decideArray(facts, this);
      case 'object':
        return decideObject(facts, this);
      default:
        return unknown([], '');
    }
  }

  /** Tries listed values against the whole goal; no other value will do. */
  private listed(values: readonly Json[], claims: readonly Claim[], lists: readonly Fact[]): Result {
    let ground: Ground = lists.reduce((all, fact) => all | fact.ground, 0n);
    let doubt = false;
    const found: Reason[][] = [];
    for (const value of values) {
      const wrong = claims.find((claim) => this.truth(claim, value) === false);
      if (wrong) {
        ground |= wrong.ground;
        if (found.length < MOST) found.push([this.refused(wrong, value, lists)]);
      } else if (this.meets(claims, value)) return { verdict: 'inhabited', value };
      else doubt = true;
    }
    const sources = lists.map(({ source }) => source);
    if (doubt) return unknown(sources, `${words(sources)}: a listed value cannot be checked`);
    if (values.length === 0) found.push([reason(sources, `${words(sources)} offer no such value`, true)]);
    return { verdict: 'empty', ground, reasons: gather(found) };
  }

  private refused(claim: Claim, value: Json, lists: readonly Fact[]): Reason {
    const source = blame(this.checker(claim.spot.document), claim, value);
    const text = short(value);
    return reason(
      [...lists.map((list) => list.source), source],
      `${words([source])} refuses ${text}`,
      lists.length === 0,
    );
  }

  private meets(claims: readonly Claim[], value: Json): Truth {
    const truths = claims.map((claim) => this.truth(claim, value));
    return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  }

  private checker(document: Document): Checker {
    const known = this.checkers.get(document) ?? new Checker(this.context, document);
    this.checkers.set(document, known);
    return known;
  }
}

function endless(claims: readonly Claim[]): Conflict {
  const ground = claims.reduce<Ground>((all, claim) => all | claim.ground, 0n);
  const sources = claims.map(({ spot, positive }) => ({ spot, keyword: '', said: spot.schema, positive }));
  return { verdict: 'empty', ground, reasons: [reason(sources, 'the value would have to contain itself without end')] };
}
