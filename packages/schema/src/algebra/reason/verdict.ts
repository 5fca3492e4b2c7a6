import { isArray, isObject, type Json, toPointer } from '../../base/index.ts';
import { Exhausted } from './budget.ts';
import type { Source } from './claim.ts';
import { pointerOf, type Reason, type Result, reason } from './reason.ts';

/** One reason of a verdict. */
export interface Because {
  /** The keywords that take part, each with its JSON Pointer within the schema and what it says. */
  readonly claims: readonly BecauseClaim[];
  /** JSON Pointer of the place in the data, with `*` for any item. */
  readonly at: string;
  readonly sentence: string;
}

/** A keyword that takes part in a reason. */
export interface BecauseClaim {
  /** For a question about two schemas, which of them: 0 is the outer one, 1 the inner one. */
  readonly schema: number;
  readonly pointer: string;
  /** Empty for a whole schema. */
  readonly keyword: string;
  readonly value: Json;
}

/** Deeper schemas are not looked at. */
const DEEPEST = 200;

/** Runs the reasoning about schemas; what is too deep or too much work ends in "unknown". */
export function decide(schemas: readonly Json[], work: () => Result): Result {
  if (schemas.some((schema) => isDeeper(schema, DEEPEST))) return unknown('the schema is nested too deep');
  try {
    return work();
  } catch (error) {
    if (error instanceof Exhausted) return unknown('the work budget is used up');
    throw error;
  }
}

/** The reasons as the verbs give them. */
export function becauseOf(reasons: readonly Reason[]): Because[] {
  return reasons.map(({ sources, sentence, place }) => ({
    claims: sources.map(claimOf),
    at: toPointer(place),
    sentence,
  }));
}

function claimOf(source: Source): BecauseClaim {
  return { schema: source.spot.document.id, pointer: pointerOf(source), keyword: source.keyword, value: source.said };
}

function unknown(sentence: string): Result {
  return { verdict: 'unknown', because: [reason([], sentence)] };
}

/** Is the value nested deeper than so many levels? Walks level by level, so that no depth is too much for it. */
function isDeeper(value: Json, depth: number): boolean {
  let level: readonly Json[] = [value];
  for (let count = 0; count <= depth; count += 1) {
    level = level.flatMap((one) => (isArray(one) ? [...one] : isObject(one) ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
