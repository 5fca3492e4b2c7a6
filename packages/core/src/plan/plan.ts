import type { Json } from '@yunform/schema/base';
import type { Condition } from '../condition/condition.ts';
import type { Lens } from '../lens/lens.ts';

/** One value that a form receives: where it goes, which answers it is made of, by which lens. */
export interface Entry {
  readonly to: string;
  /** Places in the answers; none for a constant. */
  readonly from: readonly string[];
  readonly lens: Lens;
  /** The form's own permission, on what it receives itself; absent when it always permits. */
  readonly when?: Condition;
  /** What is written when there is no value, where the form writes one. */
  readonly blank?: Json;
  /** The object that takes one row of the answers: `from` stands in that row. */
  readonly row?: string;
}

/** One object or array that a form receives. */
export interface Container {
  readonly to: string;
  readonly kind: 'object' | 'array';
  /** Created wherever its parent is sent, even empty. */
  readonly required: Condition;
  readonly when?: Condition;
  /** What is written in place of an object that is not sent, where the form writes something. */
  readonly blank?: Json;
  /** Members without which an optional object is not sent. */
  readonly members: readonly string[];
  /** Questions that feed nothing but this container: one of them answered sends it. */
  readonly owns: readonly string[];
  /** The arrays in the answers whose rows it takes, by position; an object that has some takes one row. */
  readonly from: readonly string[];
  /** How many rows it takes from the start (of those that it takes at all). */
  readonly first?: number;
  /** Which rows it takes, said of the answers in the row. */
  readonly where?: Condition;
  /** The places in the form's data whose values identify a row. */
  readonly key?: readonly string[];
}

/** How one form's submission is made: plain JSON, containers parents first, entries in the form's order. */
export interface FormPlan {
  readonly containers: readonly Container[];
  readonly entries: readonly Entry[];
}
