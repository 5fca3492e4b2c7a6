import type { Json } from '../base/json.ts';
import type { ReasonOptions } from './reason/context.ts';
import { type Because, becauseOf, decide } from './reason/verdict.ts';

/** Whether a schema has an instance; never wrong, `unknown` when out of reach. */
export type Emptiness =
  | { readonly verdict: 'empty'; readonly because: readonly Because[] }
  | { readonly verdict: 'inhabited'; readonly witness: Json }
  | { readonly verdict: 'unknown'; readonly because: readonly Because[] };

/**
 * Does the schema accept nothing at all? An `empty` verdict says why, an `inhabited` one gives an instance.
 *
 * @example
 * isEmpty({ type: 'integer', minimum: 1.2, maximum: 1.8 }).verdict; // => 'empty'
 */
export function isEmpty(schema: Json, options: ReasonOptions = {}): Emptiness {
  const result = decide([schema], options, (reasoner, documents) =>
    reasoner.solve(documents.map((document) => ({ spot: document.spot(), positive: true, ground: 0n }))),
  );
  switch (result.verdict) {
    case 'empty':
      return { verdict: 'empty', because: becauseOf(result.reasons) };
    case 'inhabited':
      return { verdict: 'inhabited', witness: result.value };
    case 'unknown':
      return { verdict: 'unknown', because: becauseOf(result.because) };
  }
}
