import type { FormNode, Question } from '@yunform/core';
import { fromEntries, isArray, isObject, type Json, type JsonObject, parsePointer } from '@yunform/schema/base';

/** Keywords that say something about a TypeScript type. */
const TYPED = ['type', 'enum', 'const'];

/** The schema that types what a form receives: its declared places and no other, whatever conditions stand above them. */
export function submissionSchema(node: FormNode): JsonObject {
  switch (node.kind) {
    case 'field':
      return valueSchema(node.schema, node.title);
    case 'rows':
      return { type: 'array', description: node.title, items: submissionSchema(node.item) };
    case 'group':
      return objectSchema(
        [...node.members].map(([name, member]) => [name, submissionSchema(member)] as const),
        node.required,
        node.title,
      );
  }
}

/** The schema that types the answers: every place of a question, none required, since answers grow page by page. */
export function answersSchema(questions: readonly Question[]): JsonObject {
  const root: Branch = { members: new Map() };
  for (const { at, schema, titles, kind } of questions) {
    let here = root;
    for (const token of parsePointer(at)) {
      const next = here.members.get(token) ?? { members: new Map() };
      here.members.set(token, next);
      here = next;
    }
    if (kind === 'value') here.leaf = valueSchema(schema, titles['zh-CN'] ?? at);
  }
  return branchSchema(root);
}

interface Branch {
  readonly members: Map<string, Branch>;
  leaf?: JsonObject;
}

function branchSchema({ members, leaf }: Branch): JsonObject {
  const rows = members.get('*');
  if (rows) return { type: 'array', items: branchSchema(rows) };
  if (leaf) return leaf;
  return objectSchema(
    [...members].map(([name, member]) => [name, branchSchema(member)] as const),
    [],
  );
}

function objectSchema(
  members: readonly (readonly [string, JsonObject])[],
  required: readonly string[],
  description?: string,
): JsonObject {
  return {
    type: 'object',
    ...(description === undefined || description === '' ? {} : { description }),
    properties: fromEntries<Json>(members),
    required,
    additionalProperties: false,
  };
}

/** What a value's assertions say of its type; nothing where they say nothing that a type can. */
function valueSchema(schema: JsonObject, title: string): JsonObject {
  const typed = fromEntries(
    TYPED.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]] as const])),
  );
  const tuple = isArray(schema.prefixItems) ? schema.prefixItems.map(itemSchema) : undefined;
  const items = tuple ?? (schema.items === undefined ? undefined : itemSchema(schema.items));
  return {
    description: title,
    ...typed,
    ...(items === undefined ? {} : { items }),
    ...(tuple ? { minItems: tuple.length, additionalItems: false } : {}),
  };
}

function itemSchema(schema: Json): JsonObject {
  return isObject(schema) ? valueSchema(schema, '') : {};
}
