import { Validator } from '@cfworker/json-schema';
import type { Json } from '@yunform/schema';
import { decimal, isMultipleOf } from '@yunform/schema/base';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What public validators say of values. */
export interface Oracle {
  /** Does the public validator accept the value? */
  accepts(value: Json): boolean;
  /** Do both validators accept the value? */
  agrees(value: Json): boolean;
  /** Do both validators say the contrary? Where ajv alone does, it may be ajv that errs. */
  denies(value: Json, accepted: boolean): boolean;
}

const AJV = new Ajv2020({ strict: false, logger: false, ownProperties: true, validateSchema: false });
addFormats.default(AJV);
AJV.removeKeyword('multipleOf');
AJV.addKeyword({
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  // Exact, as the house has it: 3.51 is a multiple of 0.01.
  validate: (of: number, value: number) => {
    const [whole, part] = [decimal(value), decimal(of)];
    return whole !== undefined && part !== undefined && isMultipleOf(whole, part);
  },
});

/** Both validators of one schema; formats are asserted. */
export function oracleOf(schema: Json): Oracle {
  const validate = AJV.compile(schema as object | boolean);
  if (typeof schema === 'object' && schema !== null) AJV.removeSchema(schema);
  const first = (value: Json) => attempt(() => validate(value) === true);
  const second = (value: Json) =>
    attempt(() => new Validator(schema as object | boolean, '2020-12').validate(value).valid);
  return {
    accepts: (value) => first(value) === true,
    agrees: (value) => first(value) === true && second(value) === true,
    denies: (value, accepted) => first(value) !== accepted && second(value) === !accepted,
  };
}

/** Some schemas make a validator throw (ajv: "props0 is not defined"); then it says nothing. */
function attempt(run: () => boolean): boolean | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
