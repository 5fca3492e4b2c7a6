import { isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { Context, Truth } from '../reason/context.ts';
import type { Document } from '../reason/document.ts';
import { ARRAY_CHECKS } from './array.ts';
import { LOGIC_CHECKS } from './logic.ts';
import { Marks } from './marks.ts';
import { OBJECT_CHECKS } from './object.ts';
import { SCALAR_CHECKS } from './scalar.ts';

/** One keyword at one value: what it says, and in which schema and document it stands. */
export interface Look {
  readonly said: Json;
  readonly schema: JsonObject;
  readonly value: Json;
  readonly checker: Checker;
  readonly marks: Marks | undefined;
}

/** Does the value meet the keyword? Undefined when that is not known. */
export type Check = (look: Look) => Truth;

const CHECKS: { readonly [keyword: string]: Check } = {
  ...SCALAR_CHECKS,
  ...ARRAY_CHECKS,
  ...OBJECT_CHECKS,
  ...LOGIC_CHECKS,
};
const LAST = ['unevaluatedProperties', 'unevaluatedItems'] as const;

/** Values checked against schemas of one document: true, false, or not known (patterns and formats out of reach). */
export class Checker {
  readonly context: Context;
  readonly document: Document;
  /** References being followed at a value, to notice one that comes back to itself. */
  private readonly following: [JsonObject, Json][] = [];
  private readonly truths = new Map<Json, Map<Json, Truth>>();

  constructor(context: Context, document: Document) {
    this.context = context;
    this.document = document;
  }

  /** Is the value an instance of the schema? */
  holds(schema: Json, value: Json, marks?: Marks): Truth {
    this.context.budget.spend(1);
    if (typeof schema === 'boolean') return schema;
    if (!isObject(schema)) return undefined;
    return this.context.budget.deeper(() => this.all(schema, value, marks));
  }

  /** A schema that applies to the same value; what it marks counts when it holds. */
  inPlace(schema: Json, value: Json, marks: Marks | undefined): Truth {
    const part = marks && new Marks();
    const truth = this.holds(schema, value, part);
    if (marks && part && truth === true) marks.add(part);
    if (marks && truth === undefined) marks.uncertain = true;
    return truth;
  }

  /** Follows a local reference at the same value. */
  follow(look: Look): Truth {
    const target = this.document.resolve(look.said);
    const isLoop = this.following.some(([schema, value]) => schema === look.schema && value === look.value);
    if (!target || isLoop) return undefined;
    this.following.push([look.schema, look.value]);
    const truth = look.marks
      ? this.inPlace(target.schema, look.value, look.marks)
      : this.remembered(target.schema, look.value);
    this.following.pop();
    return truth;
  }

  /** Definitions are shared, so that a value may meet one of them many times over. */
  private remembered(schema: Json, value: Json): Truth {
    const known = this.truths.get(schema) ?? new Map<Json, Truth>();
    this.truths.set(schema, known);
    if (known.has(value)) return known.get(value);
    const truth = this.holds(schema, value);
    if (truth !== undefined) known.set(value, truth);
    return truth;
  }

  /** Does the value meet this one keyword of the schema? */
  keyword(name: string, schema: JsonObject, value: Json, marks?: Marks): Truth {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
    return check ? check({ said: schema[name] ?? null, schema, value, checker: this, marks }) : true;
  }

  private all(schema: JsonObject, value: Json, outer: Marks | undefined): Truth {
    const last = LAST.filter((name) => Object.hasOwn(schema, name));
    const marks = outer ?? (last.length > 0 ? new Marks() : undefined);
    const own = last.length > 0 ? new Marks() : marks;
    const names = Object.keys(schema).filter((name) => !LAST.some((late) => late === name));
    const truth = every([...names, ...last], (name) => this.keyword(name, schema, value, own));
    if (own && marks && own !== marks) marks.add(own);
    return truth;
  }
}

/** All hold: false as soon as one does not, not known when one is not. */
export function every<T>(items: Iterable<T>, holds: (item: T) => Truth): Truth {
  let truth: Truth = true;
  for (const item of items) {
    const here = holds(item);
    if (here === false) return false;
    if (here === undefined) truth = undefined;
  }
  return truth;
}

/** The opposite; what is not known stays so. */
export function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
