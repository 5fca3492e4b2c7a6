import { decimal, isMultipleOf, type Json, type JsonObject } from '@yunform/schema/base';
import { Ajv, type AnySchema, type ErrorObject, type Options } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** What a department's own validator says of a submission, beside the engine: ajv in the form's own dialect, on the form as published. */
export type Oracle = (submission: Json) => readonly OracleError[];

/** One thing that the department refuses: where, and by which keyword. */
export interface OracleError {
  readonly keyword: string;
  readonly at: string;
  readonly missing?: string;
  readonly schemaPath: string;
}

const options: Options = {
  strict: false,
  strictNumbers: true,
  ownProperties: true,
  allErrors: true,
  logger: false,
  validateSchema: false,
};

function instance(schema: JsonObject): Ajv {
  const dialect = typeof schema.$schema === 'string' ? schema.$schema : '';
  if (dialect.includes('draft-04')) return new AjvDraft04(options);
  if (dialect.includes('draft-07') || dialect.includes('draft-06')) return new Ajv(options);
  if (dialect.includes('2019-09')) return new Ajv2019(options);
  return new Ajv2020(options);
}

/** The oracle of one published schema; `formats` are the tests of the formats that its catalogue knows. */
export function oracle(
  schema: JsonObject,
  formats: { readonly [name: string]: { readonly validate: (text: string) => boolean } } = {},
  library: { readonly [uri: string]: Json } = {},
): Oracle {
  const ajv = instance(schema);
  addFormats.default(ajv);
  for (const [name, { validate }] of Object.entries(formats)) ajv.addFormat(name, validate);
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({ keyword: 'multipleOf', type: 'number', schemaType: 'number', validate: exactly });
  for (const [uri, other] of Object.entries(library)) ajv.addSchema(JSON.parse(JSON.stringify(other)), uri);
  const published: AnySchema = JSON.parse(JSON.stringify({ ...schema, $schema: undefined }));
  const run = ajv.compile(published);
  return (submission) => (run(submission) ? [] : (run.errors ?? []).map(errorOf));
}

function exactly(step: number, value: number): boolean {
  const [x, of] = [decimal(value), decimal(step)];
  return x !== undefined && of !== undefined && isMultipleOf(x, of);
}

function errorOf({ keyword, instancePath, params, schemaPath }: ErrorObject): OracleError {
  const missing: unknown = params.missingProperty;
  return { keyword, at: instancePath, schemaPath, ...(typeof missing === 'string' ? { missing } : {}) };
}
