import { type Json, type JsonObject, setMember, unescapeToken } from '@yunform/schema/base';

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

/** One schema of objects and rows nested as the places are; without any keyword that is not `type`, `properties`, `required`, `items` or the places' own. */
export function nestedSchema(places: readonly Placed[]): JsonObject {
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
  return schemaOf(root);
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

function schemaOf({ members, required, rows, own }: Draft): JsonObject {
  if (rows) return { type: 'array', ...own, items: schemaOf(rows) };
  if (!members) return own;
  const properties: Record<string, Json> = {};
  for (const [name, member] of members) setMember(properties, name, schemaOf(member));
  return { type: 'object', properties, ...(required ? { required } : {}) };
}
