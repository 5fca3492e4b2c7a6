import { isArray, type Json } from '@yunform/schema/base';
import type { Finding } from './finding.ts';

/** What a schema finds in a value, and which members and items it has looked at (only where it accepts). */
export interface Result {
  readonly findings: readonly Finding[];
  readonly members: ReadonlySet<string>;
  readonly items: ReadonlySet<number>;
}

/** Nothing found, nothing looked at. */
export const NOTHING: Result = { findings: [], members: new Set(), items: new Set() };

/** All findings of results one step deeper, with the members that they are about. */
export function looked(results: readonly Result[], names: readonly string[]): Result {
  return { ...join(results), members: new Set(names) };
}

/** All findings, and everything looked at. */
export function join(results: readonly Result[]): Result {
  return {
    findings: results.flatMap(({ findings }) => findings),
    members: new Set(results.flatMap(({ members }) => [...members])),
    items: new Set(results.flatMap((one) => [...one.items])),
  };
}

/** One finding. */
export function only(finding: Finding): Result {
  return { ...NOTHING, findings: [finding] };
}

/** The items of an array, none of anything else. */
export function list(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}
