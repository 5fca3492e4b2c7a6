import { fromEntries, type Json, type JsonObject, parsePointer } from '@yunform/schema/base';
import type { Condition } from '../condition/condition.ts';
import type { LensContext } from '../lens/lens.ts';
import { domain, preimage } from '../lens/preimage.ts';
import type { FormPlan } from '../plan/plan.ts';

/** What a condition is read with: every plan, those of the forms that always apply, and the places whose answer may follow from another. */
export interface PlanReading {
  readonly every: { readonly [form: string]: FormPlan };
  readonly plans: { readonly [form: string]: FormPlan };
  readonly derived: ReadonlySet<string>;
  readonly context: LensContext;
}

/** A condition as a JSON Schema of the answers, exactly; undefined when none says the same. */
export function asSchema(condition: Condition, reading: PlanReading): Json | undefined {
  if (typeof condition === 'boolean') return condition;
  if ('all' in condition) return together('allOf', condition.all, reading);
  if ('any' in condition) return together('anyOf', condition.any, reading);
  if ('not' in condition) return negated(asSchema(condition.not, reading));
  if ('rows' in condition || condition.at.includes('*')) return undefined;
  const is = 'absent' in condition ? true : condition.is;
  const present =
    condition.of === undefined
      ? answered(condition.at, is, reading)
      : received(condition.of, condition.at, is, reading);
  return 'absent' in condition ? negated(present) : present;
}

function together(
  keyword: 'allOf' | 'anyOf',
  conditions: readonly Condition[],
  reading: PlanReading,
): Json | undefined {
  const schemas = conditions.map((one) => asSchema(one, reading));
  const said = schemas.filter((one) => one !== undefined);
  return said.length < schemas.length ? undefined : { [keyword]: said };
}

function negated(schema: Json | undefined): Json | undefined {
  if (schema === undefined) return undefined;
  return typeof schema === 'boolean' ? !schema : { not: schema };
}

function answered(at: string, is: Json, reading: PlanReading): Json | undefined {
  return reading.derived.has(at) ? undefined : held(parsePointer(at), is);
}

/** What a form receives at a place where the objects around it are sent, said of the one answer that makes it. */
function received(form: string, at: string, is: Json, reading: PlanReading): Json | undefined {
  const plan = reading.plans[form];
  const entry = plan?.entries.find(({ to }) => to === at);
  const [from, ...more] = entry?.from ?? [];
  if (!plan || !entry || from === undefined || more.length > 0 || entry.when !== undefined || entry.blank !== undefined)
    return undefined;
  if (entry.row !== undefined) return undefined;
  if (is === true) return answered(from, domain(entry.lens, reading.context), reading);
  if (typeof is !== 'object' || is === null || Array.isArray(is)) return undefined;
  const back = preimage(entry.lens, Object(is), reading.context);
  return back.residual.length > 0
    ? undefined
    : answered(from, { allOf: [domain(entry.lens, reading.context), back.schema] }, reading);
}

/** A value is given at the place, and satisfies the schema. */
export function held(tokens: readonly string[], is: Json): Json {
  const [name, ...rest] = tokens;
  if (name === undefined) return is;
  return { type: 'object', required: [name], properties: fromEntries<Json>([[name, held(rest, is)]]) };
}

/** If a value is given at the place, it satisfies the schema. */
export function whereGiven(tokens: readonly string[], is: JsonObject): JsonObject {
  const [name, ...rest] = tokens;
  return name === undefined ? is : { properties: fromEntries<Json>([[name, whereGiven(rest, is)]]) };
}
