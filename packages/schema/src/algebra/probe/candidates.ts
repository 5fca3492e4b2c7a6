import { add, type Decimal, decimal, multiply, toNumber } from '../../base/decimal.ts';
import { isArray, isObject, type Json, type JsonObject } from '../../base/json.ts';
import type { Context } from '../reason/context.ts';
import { textsFor } from './texts.ts';

/** A value to put at a place, given the one that stands there in an instance. */
export type Candidate = (old: Json | undefined) => Json | undefined;

type Maker = (said: Json, schema: JsonObject, context: Context) => readonly Candidate[];

/** Longer texts and arrays are not made. */
const LONGEST = 10_000;

const fixed = (values: readonly Json[]): Candidate[] => values.map((value) => () => value);

/** What to try for a keyword: values at its bound and beside it. */
const MAKERS: { readonly [keyword: string]: Maker } = {
  type: () => fixed([null, true, 0, 0.5, '', 'a', [], {}]),
  enum: (said) => fixed([...(isArray(said) ? said : []), 'no such code']),
  const: (said) => fixed([said, other(said)]),
  minimum: (said, schema) => beside(said, schema),
  maximum: (said, schema) => beside(said, schema),
  exclusiveMinimum: (said, schema) => beside(said, schema),
  exclusiveMaximum: (said, schema) => beside(said, schema),
  multipleOf: (said) => multiples(said),
  minLength: (said, schema, context) => lengths(said, schema, context),
  maxLength: (said, schema, context) => lengths(said, schema, context),
  pattern: (said, _, context) => (typeof said === 'string' ? within(context, said, said) : []),
  format: (said, _, context) => {
    const language = typeof said === 'string' ? context.format(said) : undefined;
    return language ? within(context, language.inner, language.outer) : [];
  },
  minItems: (said) => sizes(said),
  maxItems: (said) => sizes(said),
  uniqueItems: () => [(old) => (isArray(old) && old.length > 0 ? [...old, old[0] ?? null] : [0, 0])],
  contains: () => [
    () => [],
    (old) => (isArray(old) ? old.slice(1) : []),
    (old) => (isArray(old) ? [...old, ...old] : []),
  ],
  required: (said) => [...names(said).map(without), () => ({})],
  properties: (said) => Object.keys(isObject(said) ? said : {}).map(without),
  minProperties: () => [shrunk, () => ({})],
  maxProperties: () => [grown],
  additionalProperties: () => [grown],
  unevaluatedProperties: () => [grown],
  propertyNames: () => [grown, named('A b')],
  dependentRequired: (said) =>
    Object.values(isObject(said) ? said : {}).flatMap((needed) => names(needed).map(without)),
  items: () => [(old) => (isArray(old) ? [...old, {}] : [{}]), () => []],
  prefixItems: () => [(old) => (isArray(old) ? old.slice(0, -1) : [])],
};

/** What to try at the place of a schema: every bound that it sets, and beside it. */
export function candidatesOf(schema: JsonObject, context: Context): Candidate[] {
  const keywords = Object.keys(schema).sort((a, b) => Number(a === 'type') - Number(b === 'type'));
  return keywords.flatMap((keyword) => {
    const maker = Object.hasOwn(MAKERS, keyword) ? MAKERS[keyword] : undefined;
    return maker ? maker(schema[keyword] ?? null, schema, context) : [];
  });
}

function other(said: Json): Json {
  return typeof said === 'number' ? said + 1 : typeof said === 'string' ? `${said}?` : 'another value';
}

function beside(said: Json, { multipleOf, type }: JsonObject): Candidate[] {
  const bound = typeof said === 'number' ? decimal(said) : undefined;
  if (!bound) return [];
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : type === 'integer' ? 1 : 0.01;
  const steps = ['0', `${step}`, `-${step}`].map((text) => decimal(text));
  return numbers(steps.map((by) => by && add(bound, by)));
}

function multiples(said: Json): Candidate[] {
  const step = typeof said === 'number' ? decimal(said) : undefined;
  return step
    ? numbers(['0', '1', '3', '1.5', '-1'].map((text) => decimal(text)).map((by) => by && multiply(step, by)))
    : [];
}

function numbers(values: readonly (Decimal | undefined)[]): Candidate[] {
  return fixed(values.filter((value) => value !== undefined).map(toNumber));
}

function lengths(said: Json, schema: JsonObject, context: Context): Candidate[] {
  if (typeof said !== 'number' || said > LONGEST) return [];
  const having = typeof schema.pattern === 'string' ? [schema.pattern] : [];
  const sizes = [said - 1, said, said + 1].filter((size) => size >= 0);
  const fitting = sizes.flatMap((length) => textsFor(context, 1, { having, length }));
  return fixed([...fitting, ...sizes.map((size) => 'a'.repeat(size)), '\u{20000}'.repeat(said)]);
}

function within(context: Context, inner: string, outer: string): Candidate[] {
  return fixed([...textsFor(context, 3, { having: [inner] }), ...textsFor(context, 3, { lacking: [outer] })]);
}

function sizes(said: Json): Candidate[] {
  if (typeof said !== 'number' || said > LONGEST) return [];
  return [said - 1, said, said + 1]
    .filter((size) => size >= 0)
    .map((size) => (old) => sized(isArray(old) ? old : [], size));
}

function sized(items: readonly Json[], size: number): Json {
  return Array.from({ length: size }, (_, index) => items[index] ?? items.at(-1) ?? null);
}

function names(said: Json): string[] {
  return isArray(said) ? said.filter((name) => typeof name === 'string') : [];
}

function without(name: string): Candidate {
  return (old) => (isObject(old) ? Object.fromEntries(Object.entries(old).filter(([other]) => other !== name)) : {});
}

const shrunk: Candidate = (old) => (isObject(old) ? Object.fromEntries(Object.entries(old).slice(1)) : {});
const grown: Candidate = named('another');

function named(name: string): Candidate {
  return (old) => Object.fromEntries([...Object.entries(isObject(old) ? old : {}), [name, null]]);
}
