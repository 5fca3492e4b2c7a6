import type { Form, Intake } from '@yunform/core';
import type { JsonObject } from '@yunform/schema/base';
import { compile, type Options } from 'json-schema-to-typescript';
import { answersSchema, submissionSchema } from './type-schema.ts';

/** TypeScript types by file name: one module for the answers, one for each form's submission. */
export async function typesOf(intake: Intake, forms: readonly Form[]): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  modules.set('answers.d.ts', await declare(answersSchema(intake.questions), 'Answers'));
  for (const { id, tree } of forms)
    modules.set(`${moduleName(id)}.d.ts`, await declare(submissionSchema(tree), typeName(id)));
  return modules;
}

/** `gongshang.establish` → `GongshangEstablish`; a name that TypeScript takes, whatever the id. */
export function typeName(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  const plain = /^[A-Za-z]/.test(name) && words.join('').length === id.replace(/[.\-_]/g, '').length;
  return plain
    ? name
    : `Form${[...id].map((character) => (/[A-Za-z0-9]/.test(character) ? character : `_${character.codePointAt(0)?.toString(16)}`)).join('')}`;
}

/** The file name (without ending) of a form's module. */
export function moduleName(id: string): string {
  return encodeURIComponent(id);
}

/** Nothing is resolved from outside: a foreign `$ref` would read files otherwise. */
const OPTIONS: Partial<Options> = {
  additionalProperties: false,
  bannerComment: '',
  declareExternallyReferenced: false,
  format: false,
  ignoreMinAndMaxItems: true,
  $refOptions: { resolve: { external: false, file: false, http: false } },
};

async function declare(schema: JsonObject, name: string): Promise<string> {
  const root = { ...schema, title: name };
  return compile(root, name, { ...OPTIONS, customName: ({ title }) => (title === name ? name : undefined) });
}
