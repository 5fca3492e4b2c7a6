import { equals, type Json } from '../base/index.ts';
import { Context, type ReasonOptions } from './reason/context.ts';
import { Document } from './reason/document.ts';
import { Reasoner } from './reason/solver.ts';
import { type Because, becauseOf, decide } from './reason/verdict.ts';

/** Whether one schema accepts all that another one accepts; never wrong, `unknown` when out of reach. */
export type Inclusion =
  | { readonly verdict: 'yes' }
  | { readonly verdict: 'no'; readonly witness: Json }
  | { readonly verdict: 'unknown'; readonly because: readonly Because[] };

/**
 * Is every instance of `inner` one of `outer`? A `no` gives an instance of `inner` that `outer` refuses.
 *
 * @example
 * includes({ type: 'number' }, { type: 'integer' }).verdict; // => 'yes'
 */
export function includes(outer: Json, inner: Json, options: ReasonOptions = {}): Inclusion {
  const result = decide([outer, inner], () => {
    const reasoner = new Reasoner(new Context(options));
    const outside = new Document(outer, 0);
    const inside = equals(outer, inner) ? outside : new Document(inner, 1);
    return reasoner.solve([
      { spot: inside.spot(), positive: true, ground: 0n },
      { spot: outside.spot(), positive: false, ground: 0n },
    ]);
  });
  switch (result.verdict) {
    case 'empty':
      return { verdict: 'yes' };
    case 'inhabited':
      return { verdict: 'no', witness: result.value };
    case 'unknown':
      return { verdict: 'unknown', because: becauseOf(result.because) };
  }
}
