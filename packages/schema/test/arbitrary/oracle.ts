import { decimal, isMultipleOf, type Json } from '@yunform/schema/base';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Does the public validator accept the value? Formats are asserted and `multipleOf` is exact (3.51 is a multiple of 0.01). */
export function accepts(schema: Json, value: Json): boolean {
  return validatorOf(schema)(value);
}

/** The validator of one schema, for many values. */
export function validatorOf(schema: Json): (value: Json) => boolean {
  const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: (of: number, value: number) => {
      const [whole, part] = [decimal(value), decimal(of)];
      return whole !== undefined && part !== undefined && isMultipleOf(whole, part);
    },
  });
  const validate = ajv.compile(schema as object | boolean);
  return (value) => validate(value) === true;
}
