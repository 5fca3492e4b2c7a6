import type { Json } from '@yunform/schema/base';
import type { ErrorObject } from 'ajv';

/** One thing that a department's own schema refuses in a submission. */
export interface Finding {
  readonly keyword: string;
  /** Where in the data: a JSON Pointer; for a missing member, the place where it should be. */
  readonly at: string;
  /** Where in the schema. */
  readonly schema: string;
  readonly limit: Json;
}

/** Rows that only say that some branch failed are dropped: the branch's own findings say it. */
const NOISE = new Set(['if', 'then', 'else', 'allOf', '$ref', 'dependentSchemas']);

/** What an error of ajv says (`verbose`), none for those that only repeat others. */
export function toFinding({ keyword, instancePath, schemaPath, params, schema }: ErrorObject): readonly Finding[] {
  if (NOISE.has(keyword) || /\/(anyOf|oneOf|not)\/\d+\//.test(schemaPath)) return [];
  const missing: unknown =
    keyword === 'required' || keyword === 'dependentRequired' ? params.missingProperty : undefined;
  const extra: unknown = params.additionalProperty ?? params.unevaluatedProperty;
  const name = missing ?? extra;
  const at =
    typeof name === 'string' ? `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : instancePath;
  return [{ keyword, at, schema: schemaPath.replace(/^#/, ''), limit: toJson(schema) }];
}

function toJson(value: unknown): Json {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}
