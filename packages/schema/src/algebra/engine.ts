import type { Joint, Source, Work } from '../keywords/place.ts';
import type { State } from './state.ts';

/** The intersection at work: what the keyword families need, and what they need not know. */
export interface Engine extends Work {
  readonly state: State;
  /** Joins the schemas of one place with references opened up. */
  joinOpened(sources: readonly Source[], at: string): Joint;
}

/** The joint of no schemas: everything fits. */
export const ANYTHING: Joint = { schema: true };
