import { normalize } from '@yunform/schema';
import { isObject, YunformError } from '@yunform/schema/base';
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Formats } from '../condition/satisfies.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import type { IntakeForm } from '../merge/intake.ts';
import { ajvOf } from './ajv.ts';

/**
 * A department's validator as the text of a module (ES2022): nothing is generated when it runs. It imports `formats` from the module that is named and what
 * is exact about decimals from `@yunform/core/run`.
 */
export function emitValidator(
  { schema, library = {} }: Pick<IntakeForm, 'schema' | 'library'>,
  formats: Formats,
  formatsModule: string,
): string {
  const normal = normalize(schema, { library });
  if (!normal.ok || !isObject(normal.value)) throw new YunformError('a form that was read can be normalised');
  const ajv = ajvOf({ ...standardFormats, ...formats }, { source: true, esm: true, lines: true, formats: _`formats` });
  const code = standalone(ajv, ajv.compile(normal.value));
  const body = Object.entries(HELPERS).reduce((text, [from, to]) => text.replaceAll(from, to), code);
  if (/\brequire\(/.test(body))
    throw new YunformError(`a validator wants a module that it cannot have: ${body.match(/require\([^)]*\)/)?.[0]}`);
  return `${head(formatsModule)}${body.replace('"use strict";', '')}\n`;
}

/** What ajv would load at run time, said in place. */
const HELPERS: { readonly [call: string]: string } = {
  'require("ajv/dist/runtime/ucs2length").default': '((text) => [...text].length)',
  'require("ajv/dist/runtime/equal").default': 'equals',
};

function head(formatsModule: string): string {
  return `// Made by \`yunform compile\`.
import { isMultiple } from '@yunform/core/run';
import { equals } from '@yunform/schema/base';
import { formats } from ${JSON.stringify(formatsModule)};
`;
}
