import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { Formats } from './satisfies.ts';

/** The tests of the formats that JSON Schema names itself: the very ones that the default validator runs. */
export const standardFormats: Formats = Object.fromEntries(
  Object.entries(fullFormats).flatMap(([name, format]) => {
    const validate = testOf(format);
    return validate ? [[name, { validate }] as const] : [];
  }),
);

/** The names of the formats of JSON Schema (2020-12, section 7.3); those without a test annotate. */
export const standardFormatNames: readonly string[] =
  'date time date-time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid uri-template json-pointer relative-json-pointer regex'.split(
    ' ',
  );

function testOf(format: unknown): ((text: string) => boolean) | undefined {
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === 'function') return (text) => format(text) === true;
  return typeof format === 'object' && format !== null && 'validate' in format ? testOf(format.validate) : undefined;
}
