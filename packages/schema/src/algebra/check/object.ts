import { isArray, isObject, type Json, type JsonObject, member } from '../../base/json.ts';
import type { Truth } from '../reason/context.ts';
import { type Check, every, type Look } from './check.ts';

/** The keywords of objects. */
export const OBJECT_CHECKS: { readonly [keyword: string]: Check } = {
  minProperties: (look) =>
    object(look, (value) => typeof look.said === 'number' && Object.keys(value).length >= look.said),
  maxProperties: (look) =>
    object(look, (value) => typeof look.said === 'number' && Object.keys(value).length <= look.said),
  required: (look) => object(look, (value) => all(look.said, (name) => has(value, name))),
  properties: (look) => object(look, (value) => entries(look, (name, schema) => at(look, value, name, schema))),
  patternProperties: (look) =>
    object(look, (value) =>
      entries(look, (pattern, schema) =>
        every(Object.keys(value), (name) => matching(look, value, pattern, name, schema)),
      ),
    ),
  additionalProperties: (look) =>
    object(look, (value) => every(Object.keys(value), (name) => additional(look, value, name))),
  propertyNames: (look) =>
    object(look, (value) => every(Object.keys(value), (name) => look.checker.holds(look.said, name))),
  dependentRequired: (look) =>
    object(look, (value) =>
      entries(look, (name, needed) => !has(value, name) || all(needed, (other) => has(value, other))),
    ),
  dependentSchemas: (look) =>
    object(look, (value) =>
      entries(look, (name, schema) => !has(value, name) || look.checker.inPlace(schema, value, look.marks)),
    ),
  unevaluatedProperties: (look) => object(look, (value) => unevaluated(look, value)),
};

function object({ value }: Look, holds: (value: JsonObject) => Truth): Truth {
  return isObject(value) ? holds(value) : true;
}

function entries({ said }: Look, holds: (name: string, inside: Json) => Truth): Truth {
  return isObject(said) ? every(Object.entries(said), ([name, inside]) => holds(name, inside)) : undefined;
}

function all(names: Json, holds: (name: string) => boolean): Truth {
  if (!isArray(names)) return undefined;
  return names.every((name) => typeof name === 'string' && holds(name));
}

function has(value: JsonObject, name: string): boolean {
  return Object.hasOwn(value, name);
}

function at({ checker, marks }: Look, value: JsonObject, name: string, schema: Json): Truth {
  if (!has(value, name)) return true;
  marks?.names.add(name);
  return checker.holds(schema, value[name] ?? null);
}

function matching(look: Look, value: JsonObject, pattern: string, name: string, schema: Json): Truth {
  const found = look.checker.context.matches(pattern, name);
  if (found === false) return true;
  if (found) return at(look, value, name, schema);
  if (look.marks) look.marks.uncertain = true;
  return look.checker.holds(schema, value[name] ?? null) === true ? true : undefined;
}

function additional(look: Look, value: JsonObject, name: string): Truth {
  const { schema, checker } = look;
  if (member(schema.properties, name) !== undefined) return true;
  const patterns = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  const found = patterns.map((pattern) => checker.context.matches(pattern, name));
  if (found.includes(true)) return true;
  const truth = at(look, value, name, look.said);
  return truth === false && found.includes(undefined) ? undefined : truth;
}

function unevaluated({ said, checker, marks }: Look, value: JsonObject): Truth {
  if (!marks) return undefined;
  const left = marks.allNames ? [] : Object.keys(value).filter((name) => !marks.names.has(name));
  const truth = every(left, (name) => checker.holds(said, value[name] ?? null));
  marks.allNames = true;
  return truth === false && marks.uncertain ? undefined : truth;
}
