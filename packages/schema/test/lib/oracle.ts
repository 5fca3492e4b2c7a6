import { Validator } from '@cfworker/json-schema';
import type { Json } from '@yunform/schema/base';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What independent validators say of an instance; undefined where they disagree or cannot say. */
export interface Oracle {
  readonly ajv: (data: Json) => boolean | undefined;
  readonly cfworker: (data: Json) => boolean | undefined;
}

/** Both validators for a 2020-12 schema. */
export function oracleOf(schema: Json): Oracle {
  return { ajv: byAjv(schema), cfworker: byCfworker(schema) };
}

const AJV = new Ajv2020({ strict: false, logger: false, ownProperties: true, validateSchema: false });
addFormats.default(AJV);

function byAjv(schema: Json): Oracle['ajv'] {
  try {
    const validate = AJV.compile(schema as boolean);
    if (typeof schema === 'object' && schema !== null) AJV.removeSchema(schema);
    return (data) => attempt(() => validate(data) === true);
  } catch {
    return () => undefined;
  }
}

function attempt(run: () => boolean): boolean | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function byCfworker(schema: Json): Oracle['cfworker'] {
  let validator: Validator | undefined;
  return (data) =>
    attempt(() => {
      validator ??= new Validator(schema as boolean, '2020-12', true);
      return validator.validate(data).valid;
    });
}
