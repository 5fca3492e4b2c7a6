import {
  type Catalogue,
  type Compiled,
  compile,
  emptyCatalogue,
  type Form,
  type Intake,
  type MergeOptions,
  merge,
  readForm,
} from '@yunform/core';
import type { Issue, Json, JsonObject, Outcome } from '@yunform/schema/base';

/** A form's schema from its fields, with the `x-form` that every form has. */
export function formSchema(id: string, schema: JsonObject): JsonObject {
  return {
    'x-form': { id, department: `${id} 局`, title: `${id} 表`, version: '1' },
    type: 'object',
    ...schema,
  };
}

/** The value of an outcome that must be a success. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    outcome.issues.map(({ code, message, at }) => `${code}: ${message} ${JSON.stringify(at)}`).join('\n'),
  );
}

/** Reads a form that must be readable. */
export function read(
  schema: Json,
  catalogue: Catalogue = emptyCatalogue,
  library?: { readonly [id: string]: Json },
): Form {
  return must(readForm(schema, { catalogue, ...(library ? { library } : {}) }));
}

/** Forms of schemas by id: `{ tax: { properties: … } }`. */
export function formsOf(
  schemas: { readonly [id: string]: JsonObject },
  catalogue: Catalogue = emptyCatalogue,
): readonly Form[] {
  return Object.entries(schemas).map(([id, schema]) => read(formSchema(id, schema), catalogue));
}

/** Merges forms given as schemas by id. */
export function intakeOf(
  schemas: { readonly [id: string]: JsonObject },
  catalogue: Catalogue = emptyCatalogue,
  options: Omit<MergeOptions, 'catalogue'> = {},
): Intake {
  return must(merge(formsOf(schemas, catalogue), { catalogue, ...options }));
}

/** Merges and compiles forms given as schemas by id. */
export function compiled(
  schemas: { readonly [id: string]: JsonObject },
  catalogue: Catalogue = emptyCatalogue,
  options: Omit<MergeOptions, 'catalogue'> = {},
): Compiled & { readonly intake: Intake } {
  const intake = intakeOf(schemas, catalogue, options);
  return { ...compile(intake, { formats: catalogue.formats }), intake };
}

/** The submissions' data by form. */
export function sent(routed: Compiled, answers: Json): { readonly [form: string]: Json } {
  return Object.fromEntries(
    Object.entries(routed.route(answers).submissions).map(([form, { data }]) => [form, data] as const),
  );
}

/** Issues as short lines: `code pointer` of the answers that they are about. */
export function lines(issues: readonly Issue[]): readonly string[] {
  return issues.map(
    ({ code, at }) =>
      `${code} ${at
        .filter((place) => place.in === 'answers')
        .map(({ pointer }) => pointer)
        .join(' ')}`,
  );
}
