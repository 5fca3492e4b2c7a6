import { canonical, type Json } from '../../base/json.ts';
import type { Claim, Fact, Ground } from '../reason/claim.ts';
import type { Context, Truth } from '../reason/context.ts';
import { Document } from '../reason/document.ts';
import type { Result } from '../reason/reason.ts';

/** What the shapes of arrays and objects ask of the solver. */
export interface Solver {
  readonly context: Context;
  /** Is there a value that meets all claims? */
  solve(goal: readonly Claim[]): Result;
  /** Does this value meet the claim? */
  truth(claim: Claim, value: Json): Truth;
}

/** Values found; `rest` says whether there are no others, some others, or nobody knows. */
export interface Values {
  readonly values: readonly Json[];
  readonly rest: 'none' | 'some' | 'unknown';
}

/** Up to `wanted` different values that meet all claims. */
export function valuesOf(solver: Solver, goal: readonly Claim[], wanted: number): Values {
  const values: Json[] = [];
  const texts = new Set<string>();
  while (values.length < wanted) {
    const found = solver.solve(values.length > 0 ? [...goal, saying({ enum: [...values] }, false)] : goal);
    if (found.verdict !== 'inhabited') return { values, rest: found.verdict === 'empty' ? 'none' : 'unknown' };
    const text = canonical(found.value);
    if (texts.has(text)) return { values, rest: 'unknown' };
    texts.add(text);
    values.push(found.value);
  }
  return { values, rest: 'some' };
}

/** Where claims of our own making stand: nowhere in a caller's schema. */
const NOWHERE = new Document({ root: true, origins: new Map(), renamed: new Map() }, -1);

/** A claim of our own making; it rests on nothing. */
export function saying(schema: Json, positive: boolean): Claim {
  return { spot: { document: NOWHERE, pointer: '', schema }, positive, ground: 0n };
}

/** The claim, resting on all that its fact rests on. */
export function claimOf(claim: Claim, ground: Ground): Claim {
  return { ...claim, ground };
}

/** What all the facts together rest on. */
export function groundOf(facts: readonly Fact[]): Ground {
  return facts.reduce((all, fact) => all | fact.ground, 0n);
}

/** The tightest size on one side. */
export function sizeOf(facts: readonly Fact[], side: 'least' | 'most'): (Fact & { readonly op: 'size' }) | undefined {
  let best: (Fact & { readonly op: 'size' }) | undefined;
  for (const fact of facts) {
    if (fact.op !== 'size' || fact.side !== side) continue;
    if (!best || (side === 'least' ? fact.value > best.value : fact.value < best.value)) best = fact;
  }
  return best;
}

/** The same for goals that ask the same. */
export function keyOf({ contents }: Context, goal: readonly Claim[]): string {
  const parts = goal.map(({ spot, positive }) => `${contents.of(spot.schema, spot.document)}${positive ? '+' : '-'}`);
  return [...new Set(parts)].sort().join();
}
