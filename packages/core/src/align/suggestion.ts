import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { Lens } from '../lens/lens.ts';
import type { FieldRef } from './alignment.ts';

/** Why two fields are taken for the same, or are not: which matcher says so, what it adds to the log-odds, in words. */
export interface Ground {
  readonly matcher: string;
  readonly points: number;
  readonly reason: LanguageMap;
}

/** Two fields that seem to ask for one data element: never merged before a person, or a threshold that a person set, says so. */
export interface Suggestion {
  readonly subject: FieldRef;
  readonly object: FieldRef;
  /** The data element that both are read as. */
  readonly element?: string;
  readonly confidence: number;
  readonly reasons: readonly Ground[];
  /** What makes the subject's value of the object's, where they write it differently. */
  readonly lens?: Lens;
  /** The fields that together say what the subject says in one; `object` is then the group around them. */
  readonly parts?: readonly (FieldRef & { readonly element: string })[];
}

/** Two fields that look the same and are not, with the reason. */
export interface Apart {
  readonly subject: FieldRef;
  readonly object: FieldRef;
  readonly label: string;
  readonly reasons: readonly Ground[];
}
