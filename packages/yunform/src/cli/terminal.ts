/** What a command sees of the world beside files: where it writes, and what the environment says. */
export interface Terminal {
  /** Writes text to standard output. */
  readonly out: (text: string) => void;
  /** Writes text to standard error. */
  readonly err: (text: string) => void;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Does a person watch standard error? Then long work shows its progress there. */
  readonly watched: boolean;
}
