import { isArray, isObject, type Json } from '../base/json.ts';
import type { Node } from './place.ts';

/** Who requires a member, and by which keyword. */
export interface Need {
  readonly node: Node;
  readonly keyword: 'required' | 'dependentRequired';
}

/** Beyond so many pairs of a name and an input only what is required outright is looked at. */
const MOST = 1_000_000;

/** The names that an object must have at a place; what they bring along by `dependentRequired` included. */
export function requiredNames(nodes: readonly Node[]): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>();
  for (const node of nodes) {
    for (const name of texts(node.schema.required))
      if (!needs.has(name)) needs.set(name, { node, keyword: 'required' });
  }
  const dependent = nodes.filter(({ schema }) => isObject(schema.dependentRequired));
  if (dependent.length === 0 || dependent.length * needs.size > MOST) return needs;
  for (const [name] of needs) {
    for (const node of dependent) {
      const map = node.schema.dependentRequired;
      if (!isObject(map) || !Object.hasOwn(map, name)) continue;
      for (const other of texts(map[name])) {
        if (!needs.has(other)) needs.set(other, { node, keyword: 'dependentRequired' });
      }
    }
  }
  return needs;
}

/** The names in a list of names. */
export function texts(value: Json | undefined): readonly string[] {
  return isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
