import type { ValidatorType } from '@rjsf/utils';
import { refusals } from '@yunform/core/run';
import { isObject, type Json } from '@yunform/schema/base';

/** The renderer draws and checks nothing: pages are flat, and errors come from the store. What it still asks is answered without generated code. */
export const validator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: (schema, data) => isJson(data) && isJson(schema) && refusals(schema, data, {}).length === 0,
  rawValidation: () => ({ errors: [] }),
};

function isJson(value: unknown): value is Json {
  return (
    ['string', 'number', 'boolean'].includes(typeof value) || value === null || Array.isArray(value) || isObject(value)
  );
}
