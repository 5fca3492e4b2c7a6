import { fromEntries, type Json, type JsonObject, parsePointer } from '@yunform/schema/base';

/** A schema for one place in the answers. */
export interface Placed {
  readonly at: string;
  readonly schema: JsonObject;
  readonly required: boolean;
}

interface Draft {
  readonly members: Map<string, Draft>;
  readonly required: string[];
  rows: Draft | undefined;
  own: JsonObject;
}

/** One schema of objects and rows nested as the places are; without any keyword that is not `type`, `properties`, `required`, `items` or the places' own. */
export function nestedSchema(places: readonly Placed[]): JsonObject {
  const root = draft();
  for (const { at, schema, required } of places) {
    const tokens = parsePointer(at);
    let here = root;
    for (const [index, token] of tokens.entries()) {
      const next = token === '*' ? (here.rows ?? draft()) : (here.members.get(token) ?? draft());
      if (token === '*') here.rows = next;
      else here.members.set(token, next);
      if (required && index === tokens.length - 1 && token !== '*') here.required.push(token);
      here = next;
    }
    here.own = schema;
  }
  return schemaOf(root);
}

function draft(): Draft {
  return { members: new Map(), required: [], rows: undefined, own: {} };
}

function schemaOf({ members, required, rows, own }: Draft): JsonObject {
  if (rows) return { type: 'array', ...own, items: schemaOf(rows) };
  if (members.size === 0) return own;
  const properties = fromEntries<Json>([...members].map(([name, member]) => [name, schemaOf(member)] as const));
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}
