import fastify from '@fastify/merge-json-schemas';
import { createComparator, createMerger, createShallowAllOfMerge } from '@x0k/json-schema-merge';
import { createDeduplicator, createIntersector } from '@x0k/json-schema-merge/lib/array';
import { intersect, type JsonObject } from '@yunform/schema';
import { merge as mergeDeep } from 'allof-merge';
import mergeAllOf from 'json-schema-merge-allof';
import type { Departments } from './departments.ts';

/** A library that joins schemas; throws when it refuses. */
export interface Peer {
  readonly name: string;
  readonly join: (departments: Departments) => unknown;
}

const { compareSchemaDefinitions, compareSchemaValues } = createComparator();
const { mergeArrayOfSchemaDefinitions } = createMerger({
  intersectJson: createIntersector(compareSchemaValues),
  deduplicateJsonSchemaDef: createDeduplicator(compareSchemaDefinitions),
});
const shallow = createShallowAllOfMerge(mergeArrayOfSchemaDefinitions);

/** A peer takes what it is given as any JSON; its types say more than these schemas know of themselves. */
function loosely(run: (schema: never) => unknown): (schema: unknown) => unknown {
  return (schema) => run(schema as never);
}

const all = (schemas: readonly JsonObject[]): JsonObject => ({ allOf: schemas });
const first = { resolvers: { defaultResolver: mergeAllOf.options.resolvers.title } };

/** Ours: the joint schema with claims, conflicts and differing annotations. */
export const yunform: Peer = {
  name: '@yunform/schema intersect',
  join({ schemas, names }) {
    const outcome = intersect(schemas, { names });
    if (!outcome.ok) throw new Error(outcome.issues[0]?.message);
    return outcome.value.schema;
  },
};

/** The libraries that it is measured against, each with the setting that refuses least. */
export const PEERS: readonly Peer[] = [
  {
    name: '@fastify/merge-json-schemas 0.2.2 (onConflict: first)',
    join: ({ schemas }) => fastify.mergeSchemas([...schemas], { onConflict: 'first' }),
  },
  { name: '@x0k/json-schema-merge 1.1.0', join: ({ schemas }) => loosely(shallow)(all(schemas)) },
  { name: 'allof-merge 0.6.8', join: ({ schemas }) => mergeDeep(all(schemas)) },
  {
    name: 'json-schema-merge-allof 0.8.1 (defaultResolver: first)',
    join: ({ schemas }) => loosely((schema) => mergeAllOf(schema, first))(all(schemas)),
  },
];
