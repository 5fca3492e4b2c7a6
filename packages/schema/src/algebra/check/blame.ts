import { isArray, isObject, type Json } from '../../base/json.ts';
import type { Claim, Source } from '../reason/claim.ts';
import type { Spot } from '../reason/document.ts';
import type { Checker } from './check.ts';

/** The keyword at which a value fails a claim, looked up through references and `allOf`. */
export function blame(checker: Checker, { spot, positive }: Claim, value: Json): Source {
  const whole: Source = { spot, keyword: '', said: spot.schema, positive };
  return positive ? (failing(checker, spot, value, 0) ?? whole) : whole;
}

function failing(checker: Checker, spot: Spot, value: Json, depth: number): Source | undefined {
  const { schema } = spot;
  if (!isObject(schema) || depth > 32) return undefined;
  const keyword = Object.keys(schema).find((name) => checker.keyword(name, schema, value) === false);
  if (keyword === undefined) return undefined;
  const said = schema[keyword] ?? null;
  const inside = deeper(checker, spot, keyword, said, value);
  return (inside && failing(checker, inside, value, depth + 1)) ?? { spot, keyword, said, positive: true };
}

function deeper(checker: Checker, spot: Spot, keyword: string, said: Json, value: Json): Spot | undefined {
  if (keyword === '$ref') return spot.document.resolve(said);
  if (keyword !== 'allOf' || !isArray(said)) return undefined;
  const index = said.findIndex((schema) => checker.holds(schema, value) === false);
  return spot.document.below(spot, said[index] ?? true, ['allOf', index]);
}
