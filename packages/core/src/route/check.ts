import { decimal, isMultipleOf, type Json, type JsonObject } from '@yunform/schema/base';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Formats } from '../condition/satisfies.ts';
import { vocabulary } from '../form/vocabulary.ts';

/** One thing that a department's own schema refuses in a submission. */
export interface Finding {
  readonly keyword: string;
  /** Where in the data: a JSON Pointer; for a missing member, the place where it should be. */
  readonly at: string;
  /** Where in the schema. */
  readonly schema: string;
  readonly limit: Json;
}

/** A department's validator: all findings, none when the submission is accepted. */
export type Check = (submission: Json) => readonly Finding[];

/** Makes a department's validator from its form, read into the 2020-12 shape. */
export type Validator = (schema: JsonObject, formats: Formats) => Check;

/** The default validator: ajv, nothing coerced, filled in or stripped; own members only; decimals exact (35,100 is a multiple of 0.01 × 100). */
export const ajvValidator: Validator = (schema, formats) => {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    ownProperties: true,
    allErrors: true,
    verbose: true,
    validateFormats: true,
    logger: false,
    validateSchema: false,
  });
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: (limit: number, value: number) => {
      const [x, of] = [decimal(value), decimal(limit)];
      return x !== undefined && of !== undefined && isMultipleOf(x, of);
    },
  });
  for (const keyword of vocabulary) if (!ajv.getKeyword(keyword)) ajv.addKeyword(keyword);
  for (const [name, { validate }] of Object.entries(formats)) ajv.addFormat(name, validate);
  const run = ajv.compile(schema);
  return (submission) => (run(submission) ? [] : (run.errors ?? []).flatMap(toFinding));
};

/** Rows that only say that some branch failed are dropped: the branch's own findings say it. */
const NOISE = new Set(['if', 'then', 'else', 'allOf', '$ref', 'dependentSchemas']);

function toFinding({ keyword, instancePath, schemaPath, params, schema }: ErrorObject): readonly Finding[] {
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
