import { copy, type Json } from '../base/json.ts';
import { pick } from './probe/pick.ts';
import { Sampler } from './probe/sampler.ts';
import { Exhausted } from './reason/budget.ts';
import type { ReasonOptions } from './reason/context.ts';
import { open } from './reason/verdict.ts';

/** How many samples, and which when there are more. */
export interface SampleOptions extends ReasonOptions {
  /** At most so many on each side; 100 by default. */
  readonly count?: number;
  /** Another seed, another choice among the samples when there are more than `count`. */
  readonly seed?: number;
}

/** Instances of a schema, and values beside them that are none. */
export interface Samples {
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
}

/** Steps of work when nobody says. */
const STEPS = 400_000;

/**
 * Values at and beside every bound that the schema sets, told apart by whether it accepts them. The same schema, count
 * and seed give the same samples. What cannot be judged is left out.
 *
 * @example
 * sample({ type: 'integer', minimum: 18 }).valid.includes(18); // => true
 */
export function sample(schema: Json, options: SampleOptions = {}): Samples {
  const { count = 100, seed = 0 } = options;
  const opened = open([schema], { budget: STEPS, ...options });
  const spot = opened.ok ? opened.documents[0]?.spot() : undefined;
  if (!opened.ok || !spot) return { valid: [], invalid: [] };
  const sampler = new Sampler(opened.reasoner, { spot, positive: true, ground: 0n });
  try {
    sampler.run();
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  const choose = (found: ReadonlyMap<string, Json>) =>
    pick([...found.values()], count, seed).map((value) => copy(value));
  return { valid: choose(sampler.valid), invalid: choose(sampler.invalid) };
}
