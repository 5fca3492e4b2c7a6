import type { Draft } from './draft.ts';

/** A draft as an adapter holds it, with the number of its version. */
export interface Kept {
  readonly draft: Draft;
  readonly version: number;
}

/** What became of a save: kept under a new version, or refused because somebody else saved meanwhile. */
export type Saved = { readonly version: number } | { readonly conflict: Kept | undefined };

/** A place where drafts are kept. A save names the version that it builds on: 0 when none was loaded. */
export interface DraftAdapter {
  /** How long after the last change to save, in milliseconds; 800 when it does not say. Leaving a field saves at once. */
  readonly wait?: number;
  readonly load: (key: string) => Promise<Kept | undefined>;
  readonly save: (key: string, draft: Draft, builtOn: number) => Promise<Saved>;
  readonly remove: (key: string) => Promise<void>;
}
