import type { Json } from './json.ts';

/** How bad a finding is: an error stops, a warning wants a look, an info tells. */
export type Level = 'error' | 'warning' | 'info';

/** Where a finding stands: in a form's schema, in its data (a submission), or in the answers. */
export interface Place {
  readonly form?: string;
  readonly in: 'schema' | 'data' | 'answers';
  readonly pointer: string;
}

/** A finding: a code of the package's catalogue, every place that takes part, one English sentence. */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly level: Level;
  readonly values: { readonly [name: string]: Json };
  readonly at: readonly Place[];
  readonly message: string;
}
