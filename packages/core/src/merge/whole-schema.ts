import { isObject, type Json, type JsonObject, parsePointer } from '@yunform/schema/base';
import { all, any, not } from '../condition/condition.ts';
import { asSchema, held, type PlanReading, whereGiven } from './as-schema.ts';
import { nestedSchema } from './nested-schema.ts';
import type { AskedBy, Question, Rule } from './question.ts';
import { isSentWhen } from './sent-when.ts';
import { isOfSomeRows } from './some-rows.ts';

/**
 * One JSON Schema 2020-12 of the answers as a whole: what is always asked, what is asked and needed under conditions, and every rule that a schema can say.
 * An answer that may be held is not constrained, so everything that `validate` accepts of plain answers is accepted.
 */
export function wholeSchema(questions: readonly Question[], rules: readonly Rule[], reading: PlanReading): Json {
  const always = questions.filter(
    ({ askedWhen, opaque, derivedFrom }) => askedWhen === true && !opaque && derivedFrom === undefined,
  );
  const places = always.map((one) => {
    const binds = !isOfSomeRows(one, reading.every);
    return {
      at: one.at,
      schema: { title: one.titles['zh-CN'] ?? one.at, ...(binds ? one.schema : {}) },
      required: binds && one.requiredWhen === true,
    };
  });
  const sending: Sending = new Map(
    Object.entries(reading.plans).map(([form, plan]) => [form, isSentWhen(form, plan)] as const),
  );
  const demands = new Map<string, JsonObject[]>();
  const say = (form: string, said: readonly JsonObject[]): void => {
    const known = demands.get(form);
    if (known) known.push(...said);
    else if (said.length > 0) demands.set(form, [...said]);
  };
  for (const one of questions) {
    if (isConditional(one))
      say(one.askedBy[0]?.form ?? '', [...whenAsked(one, reading), ...whenRequired(one, reading)]);
    for (const asker of one.askedBy)
      if (asker.binds !== undefined) say(asker.form, whenSent(one, asker, sending, reading));
  }
  for (const rule of rules) say(rule.form, ofRule(rule, sending, reading));
  const conditional = [...demands]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([form, said]) => ({ $comment: form, allOf: said }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    ...nestedSchema(places, true),
    ...(conditional.length > 0 ? { allOf: conditional } : {}),
  };
}

/** When the objects around a place of a form are sent, by form; worked out once for each. */
type Sending = ReadonlyMap<string, ReturnType<typeof isSentWhen>>;

function isConditional({ askedWhen, requiredWhen }: Question): boolean {
  return typeof askedWhen !== 'boolean' || typeof requiredWhen !== 'boolean';
}

function whenAsked(
  { at, askedWhen, schema, opaque, derivedFrom, kind }: Question,
  reading: PlanReading,
): readonly JsonObject[] {
  if (typeof askedWhen === 'boolean' || opaque || derivedFrom !== undefined || kind === 'rows' || at.includes('*'))
    return [];
  const asked = asSchema(askedWhen, reading);
  return asked === undefined || Object.keys(schema).length === 0
    ? []
    : [{ if: asked, then: whereGiven(parsePointer(at), schema) }];
}

function whenRequired({ at, requiredWhen, kind }: Question, reading: PlanReading): readonly JsonObject[] {
  if (typeof requiredWhen === 'boolean' || kind === 'rows' || at.includes('*')) return [];
  const required = asSchema(requiredWhen, reading);
  return required === undefined ? [] : [{ if: required, then: held(parsePointer(at), true) }];
}

/** What binds an answer only while the object around its field is sent. */
function whenSent(
  { at, opaque, derivedFrom, kind }: Question,
  { form, field, claim, when, binds }: AskedBy,
  sending: Sending,
  reading: PlanReading,
): readonly JsonObject[] {
  const isSent = sending.get(form);
  if (binds === undefined || !isSent || opaque || derivedFrom !== undefined || kind === 'rows' || at.includes('*'))
    return [];
  const sent = asSchema(all([when, isSent(field)]), reading);
  return sent === undefined ? [] : [{ if: sent, then: whereGiven(parsePointer(at), claim) }];
}

/** A rule binds where the object is sent that it is about. */
function ofRule({ form, at, condition }: Rule, sending: Sending, reading: PlanReading): readonly JsonObject[] {
  const isSent = sending.get(form);
  if (!isSent || at.includes('*')) return [];
  const said = asSchema(any([not(isSent(`${at}/`)), condition]), reading);
  return isObject(said) ? [said] : [];
}
