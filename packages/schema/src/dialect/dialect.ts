import { isArray, isObject, type Json, type JsonObject } from '../base/json.ts';
import { type Draft, type Holding, TERMS } from './vocabulary.ts';

const DRAFTS: ReadonlyMap<string, Draft> = new Map([
  ['json-schema.org/draft-04/schema', 4],
  ['json-schema.org/draft-06/schema', 6],
  ['json-schema.org/draft-07/schema', 7],
  ['json-schema.org/draft/2019-09/schema', 2019],
  ['json-schema.org/draft/2020-12/schema', 2020],
]);

/** The dialect that a `$schema` names; undefined when it names none of the five. */
export function dialectOf(uri: string): Draft | undefined {
  return DRAFTS.get(uri.replace(/^https?:\/\//, '').replace(/#$/, ''));
}

/** Do all references of the dialect replace what stands beside them? */
export function refStandsAlone(draft: Draft): boolean {
  return draft <= 7;
}

/** A subschema and the way to it from the schema that holds it. */
export interface Subschema {
  readonly schema: Json;
  readonly keyword: string;
  readonly path: readonly string[];
}

/** The subschemas of a schema, wherever the dialect looks for them; definitions included, even where the dialect's own name is another. */
export function subschemasOf(schema: JsonObject, draft: Draft): Subschema[] {
  const found: Subschema[] = [];
  for (const keyword of Object.keys(schema)) {
    const term = TERMS.get(keyword);
    if (!term || (term.role !== 'dead' && (draft < term.since || draft > term.until))) continue;
    collect(schema[keyword] ?? null, keyword, term.holds, found);
  }
  return found;
}

function collect(value: Json, keyword: string, holds: Holding, found: Subschema[]): void {
  if (isArray(value)) {
    if (holds !== 'list' && holds !== 'either') return;
    value.forEach((schema, index) => {
      found.push({ schema, keyword, path: [keyword, String(index)] });
    });
  } else if (holds === 'one' || holds === 'either') {
    found.push({ schema: value, keyword, path: [keyword] });
  } else if (holds === 'map' && isObject(value)) {
    for (const name of Object.keys(value)) {
      const schema = value[name] ?? null;
      if (!isArray(schema)) found.push({ schema, keyword, path: [keyword, name] });
    }
  }
}
