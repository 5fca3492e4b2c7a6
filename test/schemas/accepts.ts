// ajv, set up as a department's own check: its dialect, the identifiers as formats, multiples in exact decimals.
import type { Catalogue } from '@yunform/core';
import { decimal, isMultipleOf, isObject, type Json, type JsonObject } from '@yunform/schema/base';
import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const OPTIONS: Options = { strict: false, allErrors: true, ownProperties: true, strictNumbers: true, verbose: false };

/** A validator of the schema's own dialect, not of a translation. */
function ofDialect(dialect: string): Ajv {
  if (dialect.includes('draft-04')) return new AjvDraft04(OPTIONS);
  if (dialect.includes('2019-09')) return new Ajv2019(OPTIONS);
  if (!dialect.includes('draft-0')) return new Ajv2020(OPTIONS);
  const ajv = new Ajv(OPTIONS);
  ajv.addMetaSchema(draft06);
  return ajv;
}

function checker(schema: Json, catalogue: Catalogue): Ajv {
  const ajv = ofDialect(String(isObject(schema) ? schema.$schema : ''));
  addFormats.default(ajv);
  for (const { name, validate } of Object.values(catalogue.formats)) ajv.addFormat(name, { type: 'string', validate });
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: (step: number, value: number) => {
      const [a, b] = [decimal(value), decimal(step)];
      return a !== undefined && b !== undefined && isMultipleOf(a, b);
    },
  });
  return ajv;
}

const compiled = new WeakMap<object, ValidateFunction>();

function validator(schema: JsonObject, catalogue: Catalogue): ValidateFunction {
  const known = compiled.get(schema) ?? checker(schema, catalogue).compile(schema);
  compiled.set(schema, known);
  return known;
}

/** Everything that a form's own schema has against a submission. */
export function errorsOf(schema: JsonObject, submission: Json, catalogue: Catalogue): readonly ErrorObject[] {
  const validate = validator(schema, catalogue);
  validate(submission);
  return validate.errors ?? [];
}

/** Does one schema accept one value? */
export function acceptedBy(schema: Json, value: Json, catalogue: Catalogue): boolean {
  return isObject(schema) ? validator(schema, catalogue)(value) : schema === true;
}
