import { isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Joint, Source } from '../keywords/place.ts';
import { claimAll } from './claims.ts';
import type { Engine } from './engine.ts';

/** The keywords of plain texts and numbers, in the order in which they are written. */
const PLAIN = ['title', 'description', 'type', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'format'];

const IS_PLAIN: ReadonlySet<string> = new Set(PLAIN);

const TYPES: ReadonlySet<Json | undefined> = new Set(['string', 'integer', 'number']);

/**
 * Most places of large schemas are a text or a number of one input alone, with bounds that leave room: its keywords in order are the joint schema.
 * Gives nothing where more has to be looked at.
 */
export function joinAlone(sources: readonly Source[], at: string, engine: Engine): Joint | undefined {
  const source = sources.length === 1 ? sources[0] : undefined;
  if (!source || !isObject(source.schema) || !isPlain(source.schema)) return undefined;
  claimAll({ ...source, schema: source.schema }, at, engine);
  return { schema: inOrder(source.schema) };
}

function isPlain(schema: JsonObject): boolean {
  if (!TYPES.has(schema.type)) return false;
  for (const keyword in schema) if (!IS_PLAIN.has(keyword)) return false;
  const { minimum, maximum, minLength, maxLength } = schema;
  return hasRoom(minimum, maximum, 2) && hasRoom(minLength, maxLength, 0);
}

/** Are the bounds so far apart that no arithmetic is needed to see that something lies between them? */
function hasRoom(least: Json | undefined, most: Json | undefined, room: number): boolean {
  return typeof least !== 'number' || typeof most !== 'number' || most - least >= room;
}

function inOrder(schema: JsonObject): JsonObject {
  const out: Record<string, Json> = {};
  for (const keyword of PLAIN) {
    const value = schema[keyword];
    if (value !== undefined) out[keyword] = value;
  }
  return out;
}
