import { type Json, YunformError } from '@yunform/schema/base';
import type { ErrorObject } from 'ajv';
import type { Validator } from './check.ts';
import { toFinding } from './finding.ts';

/** A validator as ajv writes it out: the errors of the last call hang on the function. */
export interface Precompiled {
  (submission: Json): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

/** Departments' validators that were compiled beforehand, by form id: no code is generated when they run. */
export function precompiledValidator(validators: { readonly [form: string]: Precompiled }): Validator {
  return (_schema, _formats, form = '') => {
    const run = Object.hasOwn(validators, form) ? validators[form] : undefined;
    if (!run) throw new YunformError(`no validator is compiled for ${form}`);
    return (submission) => (run(submission) ? [] : (run.errors ?? []).flatMap(toFinding));
  };
}
