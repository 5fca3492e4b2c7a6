import {
  fromEntries,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  setMember,
  unescapeToken,
} from '@yunform/schema/base';

/** A schema for one place in the answers. */
export interface Placed {
  readonly at: string;
  readonly schema: JsonObject;
  readonly required: boolean;
}

interface Draft {
  members: Map<string, Draft> | undefined;
  rows: Draft | undefined;
  own: JsonObject;
  required: string[] | undefined;
}

/**
 * One schema of objects and rows nested as the places are; without any keyword that is not `type`, `properties`, `required`, `items` or the places' own.
 * Members stand as met; of the answers as a whole they stand by name, and an object is required in which something is.
 */
export function nestedSchema(places: readonly Placed[], whole = false): JsonObject {
  const root = draft();
  const around = new Map([['', root]]);
  const draftAt = (at: string): Draft => {
    if (at === '') return root;
    const [parent, token] = split(at);
    return within(parentAt(parent), token);
  };
  const parentAt = (at: string): Draft => {
    const known = around.get(at) ?? draftAt(at);
    around.set(at, known);
    return known;
  };
  for (const { at, schema, required } of places) {
    draftAt(at).own = schema;
    if (!required || at === '' || at.endsWith('/*')) continue;
    const [parent, token] = split(at);
    const members = parentAt(parent);
    members.required ??= [];
    members.required.push(token);
  }
  return schemaOf(root, whole);
}

function draft(): Draft {
  return { members: undefined, rows: undefined, own: {}, required: undefined };
}

function within(around: Draft, token: string): Draft {
  if (token === '*') {
    around.rows ??= draft();
    return around.rows;
  }
  around.members ??= new Map();
  const known = around.members.get(token) ?? draft();
  around.members.set(token, known);
  return known;
}

/** The place around, and the last token. */
function split(at: string): readonly [parent: string, token: string] {
  const cut = at.lastIndexOf('/');
  return [at.slice(0, cut), unescapeToken(at.slice(cut + 1))];
}

function schemaOf({ members, required, rows, own }: Draft, whole: boolean): JsonObject {
  if (rows) return { type: 'array', ...own, items: schemaOf(rows, whole) };
  if (!members) return whole ? inOrder(own) : own;
  const properties: Record<string, Json> = {};
  const needed = new Set(required);
  const names = [...members.keys()];
  for (const name of whole ? names.sort() : names) {
    const member = members.get(name);
    if (!member) continue;
    const schema = schemaOf(member, whole);
    setMember(properties, name, schema);
    if (whole && member.members && 'required' in schema) needed.add(name);
  }
  if (needed.size === 0) return { type: 'object', properties };
  return { type: 'object', properties, required: whole ? [...needed].sort() : [...needed] };
}

/** The objects and rows of a nested schema with their members by name, so that it does not matter which form was met first. */
export function inOrder(schema: JsonObject): JsonObject {
  const { properties, items, required } = schema;
  if (!isObject(properties) && !isObject(items)) return schema;
  const rows = isObject(items) ? { items: inOrder(items) } : {};
  if (!isObject(properties)) return { ...schema, ...rows };
  const members = Object.keys(properties).sort();
  return {
    ...schema,
    properties: fromEntries<Json>(
      members.map((name) => [name, isObject(properties[name]) ? inOrder(properties[name]) : true] as const),
    ),
    ...(isArray(required) ? { required: [...required].sort() } : {}),
  };
}
