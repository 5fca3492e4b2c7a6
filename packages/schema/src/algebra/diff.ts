import type { Json } from '../base/json.ts';
import { Comparison } from './compare/comparison.ts';
import type { ReasonOptions } from './reason/context.ts';
import { open } from './reason/verdict.ts';

/** What became of a place: `rewritten` says the same in other words, `unknown` is out of reach. */
export type ChangeKind = 'narrowed' | 'widened' | 'both' | 'annotation' | 'rewritten' | 'unknown';

/** One difference between two versions of a schema. */
export interface Change {
  /** Where, in the newer version; in the older one for what is gone. */
  readonly pointer: string;
  readonly kind: ChangeKind;
  /** The keywords that differ. */
  readonly keywords: readonly string[];
  /** A value at that place that only the older version accepts. */
  readonly lost?: Json;
  /** A value at that place that only the newer version accepts. */
  readonly gained?: Json;
}

/**
 * What a new version of a schema changes, place by place. What is narrowed refuses values that were accepted, what is
 * widened accepts values that were refused; both come with such a value where one was found.
 *
 * @example
 * diff({ maxLength: 80 }, { maxLength: 60 })[0]?.kind; // => 'narrowed'
 */
export function diff(before: Json, after: Json, options: ReasonOptions = {}): readonly Change[] {
  const opened = open([before, after], options);
  const [older, newer] = opened.ok ? opened.documents : [];
  if (!older || !newer) return [{ pointer: '', kind: 'unknown', keywords: [] }];
  return new Comparison(older, newer, options).changes();
}
