import type { Json, JsonObject } from '@yunform/schema/base';
import type { Formats } from '../condition/satisfies.ts';
import { ajvOf } from './ajv.ts';
import { type Finding, toFinding } from './finding.ts';

/** A department's validator: all findings, none when the submission is accepted. */
export type Check = (submission: Json) => readonly Finding[];

/** Makes a department's validator from its form (named last), read into the 2020-12 shape. */
export type Validator = (schema: JsonObject, formats: Formats, form?: string) => Check;

/** The default validator: ajv, nothing coerced, filled in or stripped; own members only; decimals exact (35,100 is a multiple of 0.01 × 100). */
export const ajvValidator: Validator = (schema, formats) => {
  const run = ajvOf(formats).compile(schema);
  return (submission) => (run(submission) ? [] : (run.errors ?? []).flatMap(toFinding));
};
