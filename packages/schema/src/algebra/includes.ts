import type { Json } from '../base/json.ts';
import type { ReasonOptions } from './reason/context.ts';
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
  const result = decide([outer, inner], options, (reasoner, documents) =>
    reasoner.solve(documents.map((document, index) => ({ spot: document.spot(), positive: index === 1, ground: 0n }))),
  );
  switch (result.verdict) {
    case 'empty':
      return { verdict: 'yes' };
    case 'inhabited':
      return { verdict: 'no', witness: result.value };
    case 'unknown':
      return { verdict: 'unknown', because: becauseOf(result.because) };
  }
}
