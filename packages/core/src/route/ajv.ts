import { _, type KeywordCxt } from 'ajv';
import { Ajv2020, type CodeOptions } from 'ajv/dist/2020.js';
import type { Formats } from '../condition/satisfies.ts';
import { vocabulary } from '../form/vocabulary.ts';
import { isMultiple } from './multiple.ts';

/** ajv as every department's validator: nothing coerced, filled in or stripped; own members only; decimals exact. */
export function ajvOf(formats: Formats, code: CodeOptions = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    ownProperties: true,
    allErrors: true,
    verbose: true,
    validateFormats: true,
    logger: false,
    validateSchema: false,
    code,
  });
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    code: (cxt: KeywordCxt) => {
      const test = cxt.gen.scopeValue('func', { ref: isMultiple, key: isMultiple, code: _`isMultiple` });
      cxt.fail(_`!${test}(${cxt.data}, ${cxt.schema})`);
    },
  });
  for (const keyword of vocabulary) if (!ajv.getKeyword(keyword)) ajv.addKeyword(keyword);
  for (const [name, { validate }] of Object.entries(formats)) ajv.addFormat(name, validate);
  return ajv;
}
