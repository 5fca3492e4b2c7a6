import { escapeToken, isArray, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { absent, all, any, type Condition, not, present } from '../condition/condition.ts';
import { isFlat } from '../condition/satisfies.ts';
import { blankMeets } from './blank-meets.ts';
import { list, objectAt, resolve } from './facets.ts';
import { assertionsOf, type FormNode, type Group, isAssertion } from './field.ts';

/** Thrown and caught inside `translate` only: the schema says something that a condition cannot. */
class Untranslatable extends Error {
  readonly keyword: string;

  constructor(keyword: string) {
    super(keyword);
    this.keyword = keyword;
  }
}

/** A schema as a condition on what its form receives, given that the node is sent; or the keyword that no condition can say. */
export function translate(
  schema: Json,
  node: FormNode,
  root: JsonObject,
): { readonly condition: Condition } | { readonly keyword: string } {
  try {
    return { condition: translated(schema, node, root, 0) };
  } catch (error) {
    if (error instanceof Untranslatable) return { keyword: error.keyword };
    throw error;
  }
}

const DEPTH = 64;

function translated(schema: Json, node: FormNode, root: JsonObject, depth: number): Condition {
  if (!isObject(schema)) return schema === true;
  if (depth > DEPTH) throw new Untranslatable('$ref');
  if (typeof schema.$ref === 'string') {
    const { $ref, ...rest } = schema;
    const target = resolve(root, $ref);
    if (target === undefined) throw new Untranslatable('$ref');
    return all([translated(target, node, root, depth + 1), translated(rest, node, root, depth + 1)]);
  }
  if (node.kind === 'field') return leaf(schema, node.pointer, node.form);
  const parts = Object.entries(schema).map(([keyword, value]) => assertion(keyword, value, schema, node, root, depth));
  return all(parts);
}

function leaf(schema: JsonObject, at: string, of: string): Condition {
  const asserted = assertionsOf(schema);
  if (!isObject(asserted) || Object.keys(asserted).length === 0) return true;
  const unknown = Object.keys(asserted).find((keyword) => !isFlat({ [keyword]: asserted[keyword] ?? null }));
  if (unknown !== undefined) throw new Untranslatable(unknown);
  return { of, at, is: asserted };
}

function assertion(
  keyword: string,
  value: Json,
  schema: JsonObject,
  node: Exclude<FormNode, { kind: 'field' }>,
  root: JsonObject,
  depth: number,
): Condition {
  const sub = (one: Json): Condition => translated(one, node, root, depth + 1);
  switch (keyword) {
    case 'allOf':
      return all(list(value).map(sub));
    case 'anyOf':
      return any(list(value).map(sub));
    case 'oneOf':
      return exactlyOne(list(value).map(sub));
    case 'not':
      return not(sub(value));
    case 'if': {
      const [then, otherwise] = [sub(schema.then ?? true), sub(schema.else ?? true)];
      const condition = sub(value);
      return all([any([not(condition), then]), any([condition, otherwise])]);
    }
    case 'then':
    case 'else':
      return true;
    case 'type':
      return (isArray(value) ? value : [value]).includes(node.kind === 'rows' ? 'array' : 'object');
    default:
      if (!isAssertion(keyword)) return true;
      return node.kind === 'group'
        ? ofGroup(keyword, value, schema, node, root, depth)
        : ofRows(keyword, value, node, root, depth);
  }
}

function ofGroup(
  keyword: string,
  value: Json,
  schema: JsonObject,
  node: Group,
  root: JsonObject,
  depth: number,
): Condition {
  switch (keyword) {
    case 'properties': {
      const required = list(schema.required);
      return all(
        Object.entries(isObject(value) ? value : {}).map(([name, one]) => {
          const child = node.members.get(name);
          if (child === undefined) return !required.includes(name);
          if (one === false) return absent(child.pointer, child.form);
          const inside = orBlank(translated(one, child, root, depth + 1), child, one, root);
          return required.includes(name)
            ? all([held(child, inside), inside])
            : any([absent(child.pointer, child.form), inside]);
        }),
      );
    }
    case 'required':
      return all(list(value).map((name) => presence(node, name, objectAt(schema, 'properties'))));
    case 'dependentRequired':
      return all(
        Object.entries(isObject(value) ? value : {}).map(([name, others]) =>
          any([not(presence(node, name, {})), all(list(others).map((one) => presence(node, one, {})))]),
        ),
      );
    case 'dependentSchemas':
      return all(
        Object.entries(isObject(value) ? value : {}).map(([name, one]) =>
          any([not(presence(node, name, {})), translated(one, node, root, depth + 1)]),
        ),
      );
    case 'additionalProperties':
    case 'unevaluatedProperties':
      if (value === true) return true;
      if (value !== false || schema.patternProperties !== undefined || keyword === 'unevaluatedProperties')
        throw new Untranslatable(keyword);
      return all(outsiders(node, schema).map((child) => absent(child.pointer, child.form)));
    default:
      throw new Untranslatable(keyword);
  }
}

/** What is said of the members of an object says nothing of what stands there in its place. */
function orBlank(inside: Condition, child: FormNode, schema: Json, root: JsonObject): Condition {
  if (child.kind !== 'group' || child.blank === undefined) return inside;
  const isBlank: Condition = { of: child.form, at: child.pointer, is: { const: child.blank } };
  return blankMeets(schema, child.blank, root) ? any([isBlank, inside]) : all([not(isBlank), inside]);
}

/** The declared members that a closed branch does not name. */
export function outsiders(node: Group, schema: JsonObject): readonly FormNode[] {
  const named = objectAt(schema, 'properties');
  return [...node.members].filter(([name]) => !Object.hasOwn(named, name)).map(([, child]) => child);
}

/** Presence is said already when the condition on the child is one atom that is false on absence. */
function held(child: FormNode, inside: Condition): Condition {
  return typeof inside === 'object' && 'is' in inside && inside.at === child.pointer
    ? true
    : present(child.pointer, child.form);
}

function presence(node: Group, name: Json, said: JsonObject): Condition {
  if (typeof name !== 'string') return true;
  const child = node.members.get(name);
  if (child === undefined) return false;
  return Object.hasOwn(said, name) && said[name] !== false ? true : present(child.pointer, child.form);
}

function ofRows(
  keyword: string,
  value: Json,
  node: Extract<FormNode, { kind: 'rows' }>,
  root: JsonObject,
  depth: number,
): Condition {
  switch (keyword) {
    case 'items':
      return { of: node.form, rows: node.pointer, every: translated(value, node.item, root, depth + 1) };
    case 'minItems':
    case 'maxItems':
      return { of: node.form, at: node.pointer, is: { [keyword]: value } };
    default:
      throw new Untranslatable(keyword);
  }
}

function exactlyOne(branches: readonly Condition[]): Condition {
  return any(branches.map((one, index) => all([one, ...branches.filter((_, other) => other !== index).map(not)])));
}

/** The pointer of a child of a schema location. */
export function below(pointer: string, ...tokens: readonly (string | number)[]): string {
  return pointer + tokens.map((token) => `/${escapeToken(String(token))}`).join('');
}
