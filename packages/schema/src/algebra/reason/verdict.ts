import { copy, equals, isArray, isObject, type Json } from '../../base/json.ts';
import { toPointer } from '../../base/pointer.ts';
import { readDocument } from '../document.ts';
import { LIMITS } from '../normalize.ts';
import { Exhausted } from './budget.ts';
import type { Source } from './claim.ts';
import { Context, type ReasonOptions } from './context.ts';
import { Document } from './document.ts';
import { pointerOf, type Reason, type Result, reason } from './reason.ts';
import { Reasoner } from './solver.ts';

/** One reason of a verdict. */
export interface Because {
  /** The keywords that take part. */
  readonly claims: readonly BecauseClaim[];
  /** JSON Pointer of the place in the data, with `*` for any item. */
  readonly at: string;
  readonly sentence: string;
}

/** A keyword that takes part in a reason. */
export interface BecauseClaim {
  /** Which of the schemas asked about, in the order of the arguments. */
  readonly schema: number;
  /** JSON Pointer of the keyword in that schema, as it was written. */
  readonly pointer: string;
  /** Empty for a whole schema. */
  readonly keyword: string;
  readonly value: Json;
}

/** Deeper schemas are not looked at. */
const DEEPEST = 200;
/** Larger instances are not written out. */
const LARGEST = 100_000;

/** Schemas opened for reasoning, or the reason why they cannot be. */
export type Opened =
  | { readonly ok: true; readonly reasoner: Reasoner; readonly documents: readonly Document[] }
  | { readonly ok: false; readonly sentence: string };

/** Reads schemas of any dialect; equal ones become one document. */
export function open(schemas: readonly Json[], options: ReasonOptions): Opened {
  if (schemas.some((schema) => isDeeper(schema, DEEPEST)))
    return { ok: false, sentence: 'the schema is nested too deep' };
  const documents: Document[] = [];
  for (const [id, schema] of schemas.entries()) {
    const twin = documents.find((_, other) => equals(schemas[other], schema));
    const { document, issues } = readDocument(schema, { ...LIMITS, library: {}, ...options });
    const error = issues.find(({ level }) => level === 'error');
    if (error) return { ok: false, sentence: error.message };
    documents.push(twin ?? new Document(document, id));
  }
  return { ok: true, reasoner: new Reasoner(new Context(options)), documents };
}

/** Works on schemas of any dialect; what cannot be read, is nested too deep or takes too much work ends in "unknown". */
export function decide(
  schemas: readonly Json[],
  options: ReasonOptions,
  work: (reasoner: Reasoner, documents: readonly Document[]) => Result,
): Result {
  const opened = open(schemas, options);
  if (!opened.ok) return unknown(opened.sentence);
  return judge(() => work(opened.reasoner, opened.documents));
}

/** A verdict whose instance is a value of its own and not too large. */
export function judge(work: () => Result): Result {
  try {
    const result = work();
    if (result.verdict !== 'inhabited') return result;
    if (isLarger(result.value, LARGEST)) return unknown('an instance was found that is too large to write out');
    return { verdict: 'inhabited', value: copy(result.value) };
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
  return {
    schema: source.spot.document.id,
    pointer: pointerOf(source),
    keyword: source.keyword,
    value: source.said,
  };
}

function unknown(sentence: string): Result {
  return { verdict: 'unknown', because: [reason([], sentence)] };
}

/** Has the value more parts than this? Parts that it shares with itself count each time. */
function isLarger(value: Json, limit: number): boolean {
  const sizes = new Map<Json, number>();
  const size = (one: Json): number => {
    if (!isArray(one) && !isObject(one)) return 1;
    const known = sizes.get(one);
    if (known !== undefined) return known;
    const total = Object.values(one).reduce((sum: number, inside: Json) => sum + size(inside), 1);
    sizes.set(one, total);
    return total;
  };
  return size(value) > limit;
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
