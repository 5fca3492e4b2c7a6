import { type IntersectOptions, intersect, type Json, normalize } from '@yunform/schema';
import fc from 'fast-check';
import { expect } from 'vitest';
import { oracleOf } from '../arbitrary/oracle.ts';
import { value } from '../arbitrary/value.ts';

/** Instances that every case is tried on, besides those that it brings. */
const INSTANCES = fc.sample(value, { seed: 20_261_121, numRuns: 60 });

/** Freezes a JSON value through and through. */
export function freeze<T extends Json>(json: T): T {
  if (typeof json === 'object' && json !== null) Object.values(json).forEach(freeze);
  return Object.freeze(json);
}

function run(schemas: readonly Json[], options: IntersectOptions): Json {
  const outcome = intersect(schemas, options);
  if (outcome.ok) return outcome.value.schema;
  const codes = outcome.issues.filter(({ level }) => level === 'error').map(({ code }) => code);
  expect(['conflict', 'unsatisfiable']).toContain(codes[0]);
  return false;
}

/**
 * Expects the joint schema of some schemas, `false` for a conflict, and proves the laws on the way: it accepts what all of them accept and nothing else,
 * their order changes no byte, joining it again changes nothing, nothing given is changed or shared.
 */
export function expectJoint(schemas: readonly Json[], joint: Json, instances: readonly Json[] = []): void {
  const given = schemas.map((schema) => freeze(structuredClone(schema)));
  const found = run(given, {});
  expect(found).toEqual(joint);
  const bytes = JSON.stringify(found);
  expect(JSON.stringify(run([...given].reverse(), {}))).toBe(bytes);
  if (found !== false) {
    expect(JSON.stringify(run([found, found], {}))).toBe(bytes);
    expectUnshared(found, given);
  }
  expectExact(given, found, [...instances, ...INSTANCES]);
}

/** Expects that a schema accepts an instance exactly when all others do, as far as two validators agree. */
export function expectExact(schemas: readonly Json[], joint: Json, instances: readonly Json[]): void {
  const oracles = schemas.map((schema) => oracleOf(modern(schema)));
  const whole = oracleOf(joint);
  for (const instance of instances) {
    if (oracles.every((oracle) => oracle.denies(instance, false))) {
      expect([instance, whole.denies(instance, true)]).toEqual([instance, false]);
    }
    if (oracles.some((oracle) => oracle.denies(instance, true))) {
      expect([instance, whole.denies(instance, false)]).toEqual([instance, false]);
    }
  }
}

/** The schema in 2020-12, which both validators read. */
function modern(schema: Json): Json {
  const outcome = normalize(schema);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join());
  return outcome.value;
}

function expectUnshared(found: Json, given: readonly Json[]): void {
  const objects = new Set<Json>();
  const walk = (json: Json, visit: (json: Json) => void): void => {
    if (typeof json !== 'object' || json === null) return;
    visit(json);
    for (const inner of Object.values(json)) walk(inner, visit);
  };
  for (const schema of given) walk(schema, (json) => objects.add(json));
  walk(found, (json) => expect(objects.has(json)).toBe(false));
}
