import type { Issue } from './issue.ts';

/** What a stage gives back: a value with the warnings met on the way, or the issues that stand against it. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Success, with the warnings and infos that travel with it. */
export function succeed<T>(value: T, issues: readonly Issue[] = []): Outcome<T> {
  return { ok: true, value, issues };
}

/** Failure: at least one issue is an error. */
export function fail(issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}

/** Success unless an issue is an error. */
export function conclude<T>(value: T, issues: readonly Issue[]): Outcome<T> {
  return issues.some(({ level }) => level === 'error') ? fail(issues) : succeed(value, issues);
}

/** Thrown for misuse by the programmer only; what comes from outside is reported as issues. */
export class YunformError extends Error {
  override readonly name = 'YunformError';
}
