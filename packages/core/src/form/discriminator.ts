import { equals, isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { list, objectAt, resolve } from './facets.ts';
import type { Field, Group } from './field.ts';

/** The field that tells the branches of a `oneOf` or `anyOf` apart, and what it is in each: then exactly one branch can hold. */
export interface Discriminator {
  readonly name: string;
  readonly field: Field;
  /** The values of each branch, in the order of the branches. */
  readonly values: readonly (readonly Json[])[];
}

/** Finds the discriminator: a field that every branch requires and restricts to values that no other branch allows. */
export function discriminatorOf(
  branches: readonly Json[],
  node: Group,
  around: JsonObject,
  root: JsonObject,
): Discriminator | undefined {
  const objects = branches.map((branch) => target(branch, root));
  const [first] = objects;
  if (!first || branches.length < 2 || !objects.every(isObject)) return undefined;
  for (const name of Object.keys(objectAt(first, 'properties'))) {
    const field = node.members.get(name);
    const values = objects.flatMap((object) => (object ? [valuesOf(object, name, around)] : []));
    const known = values.flatMap((one) => (one ? [one] : []));
    if (field?.kind === 'field' && known.length === branches.length && areApart(known))
      return { name, field, values: known };
  }
  return undefined;
}

function target(branch: Json, root: JsonObject): JsonObject | undefined {
  const schema = isObject(branch) && typeof branch.$ref === 'string' ? resolve(root, branch.$ref) : branch;
  return isObject(schema) ? schema : undefined;
}

function valuesOf(branch: JsonObject, name: string, around: JsonObject): readonly Json[] | undefined {
  if (![...list(branch.required), ...list(around.required)].includes(name)) return undefined;
  const schema = objectAt(branch, 'properties')[name];
  if (!isObject(schema)) return undefined;
  return schema.const !== undefined ? [schema.const] : isArray(schema.enum) ? schema.enum : undefined;
}

function areApart(values: readonly (readonly Json[])[]): boolean {
  const flat = values.flat();
  return flat.every((value, index) => flat.findIndex((other) => equals(other, value)) === index);
}

/** The branch with its discriminator taken as said: still named (a closed branch counts it), no longer restricted. */
export function withoutDiscriminator(branch: Json, name: string, root: JsonObject): Json {
  const schema = target(branch, root) ?? {};
  return { ...schema, properties: { ...objectAt(schema, 'properties'), [name]: true } };
}
