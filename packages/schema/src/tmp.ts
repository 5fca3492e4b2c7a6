import type { Json, JsonObject } from './base/json.ts';
import type { Outcome } from './base/outcome.ts';
export function intersect(
  schemas: readonly Json[],
  _o: { names?: readonly string[] } = {},
): Outcome<{ schema: Json; claims: readonly JsonObject[] }> {
  const distinct = [...new Map(schemas.map((s) => [JSON.stringify(s), s])).values()];
  return {
    ok: true,
    value: {
      schema: distinct.length === 1 ? (distinct[0] ?? {}) : distinct.length === 0 ? {} : { allOf: distinct },
      claims: [],
    },
    issues: [],
  };
}
