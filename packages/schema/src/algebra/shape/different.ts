import { canonical, type Json } from '../../base/json.ts';
import type { Claim, Ground } from '../reason/claim.ts';
import { conflict, type Result, reason, unknown } from '../reason/reason.ts';
import { keyOf, type Solver, type Values, valuesOf } from './goal.ts';

/**
 * A different value for every position. A position with at least as many values as there are positions always finds
 * one, so only the others are matched with their values.
 */
export function assignDifferent(solver: Solver, goals: readonly (readonly Claim[])[], ground: Ground): Result {
  const known = new Map<string, Values>();
  const domains = goals.map((goal) => {
    const key = keyOf(solver.context, goal);
    const values = known.get(key) ?? valuesOf(solver, goal, goals.length);
    known.set(key, values);
    return values;
  });
  const matching = new Matching(domains.map(({ values }) => values));
  if (matching.isFull) return { verdict: 'inhabited', value: matching.values() };
  if (domains.some(({ rest }) => rest === 'unknown'))
    return unknown([], 'not enough different items found, and none ruled out');
  return conflict(ground, reason([], 'there are fewer different values than items'));
}

/** Gives as many positions as possible a value of their own (augmenting paths). */
class Matching {
  readonly isFull: boolean;
  private readonly domains: readonly (readonly Json[])[];
  private readonly owner = new Map<string, number>();
  private readonly chosen = new Map<number, Json>();

  constructor(domains: readonly (readonly Json[])[]) {
    this.domains = domains;
    this.isFull = [...domains.keys()].every((position) => this.serve(position, new Set()));
  }

  values(): Json[] {
    return [...this.domains.keys()].map((position) => this.chosen.get(position) ?? null);
  }

  private serve(position: number, asked: Set<string>): boolean {
    for (const value of this.domains[position] ?? []) {
      const key = canonical(value);
      if (asked.has(key)) continue;
      asked.add(key);
      const owner = this.owner.get(key);
      if (owner !== undefined && !this.serve(owner, asked)) continue;
      this.owner.set(key, position);
      this.chosen.set(position, value);
      return true;
    }
    return false;
  }
}
