import type { Form, Intake } from '@yunform/core';
import { emitRouters, emitValidator } from '@yunform/core/emit';
import { catalogue } from '@yunform/elements';
import { moduleName, typeName, typesOf } from './types.ts';

/** The files of a compiled intake by name: a module that runs it without generating code, each department's validator, the intake itself, and its types. */
export async function compiledFiles(intake: Intake, forms: readonly Form[]): Promise<ReadonlyMap<string, string>> {
  const types = await typesOf(intake, forms);
  const validators = Object.entries(intake.forms).map(([id, form]): readonly [string, string] => [
    `${moduleName(id)}.validator.js`,
    emitValidator(form, catalogue.formats, './formats.js'),
  ]);
  return new Map([
    ...types,
    ...validators,
    ['formats.js', FORMATS],
    ['router.js', emitRouters(intake, ROUTER)],
    ['intake.js', `export default ${JSON.stringify(intake)};\n`],
    ['index.js', run(forms)],
    ['index.d.ts', declarations(forms)],
  ]);
}

const FORMATS = `// Made by \`yunform compile\`.
import { standardFormats } from '@yunform/core/run';
import { catalogue } from '@yunform/elements';

const all = { ...standardFormats, ...catalogue.formats };
export const formats = Object.fromEntries(Object.entries(all).map(([name, { validate }]) => [name, validate]));
`;

const ROUTER = `// Made by \`yunform compile\`.
import { routerKit } from '@yunform/core/run';
import { catalogue } from '@yunform/elements';
import intake from './intake.js';

const { formats } = catalogue;`;

function run(forms: readonly Form[]): string {
  const imports = forms.map(
    ({ id }, index) =>
      `import { validate as check${index} } from ${JSON.stringify(`./${moduleName(id)}.validator.js`)};`,
  );
  const members = forms.map(({ id }, index) => `  ${JSON.stringify(id)}: check${index},`);
  return `// Made by \`yunform compile\`. Validates, routes and gathers without \`eval\`: it runs under \`script-src 'self'\`.
import { compileWith, precompiledValidator } from '@yunform/core/run';
import { catalogue } from '@yunform/elements';
${imports.join('\n')}
import intake from './intake.js';
import { routers } from './router.js';

const validator = precompiledValidator({
${members.join('\n')}
});

export const { validate, route, gather } = compileWith(intake, validator, catalogue.formats, routers);
export { intake };
`;
}

function declarations(forms: readonly Form[]): string {
  const imports = forms.map(({ id }) => `import type { ${typeName(id)} } from './${moduleName(id)}.js';`);
  const members = forms.map(({ id }) => `  readonly ${JSON.stringify(id)}?: Received<${typeName(id)}>;`);
  return `// Made by \`yunform compile\`.
import type { AnswerRecord, Gathered, Intake, RegisterRecord, RouteOptions, Routing, Sending, Sent, Submission } from '@yunform/core';
import type { Outcome } from '@yunform/schema/base';
import type { Answers } from './answers.js';
${imports.join('\n')}

export type { Answers };
export type { ${forms.map(({ id }) => typeName(id)).join(', ')} };

/** A submission whose data have the type of their form; \`data\` is complete only where \`status\` is \`accepted\`. */
export type Received<T> = Omit<Submission, 'data'> & ({ readonly status: 'accepted'; readonly data: T } | { readonly status: 'refused' | 'waiting'; readonly data: unknown });

/** What each department gets. */
export interface Submissions {
${members.join('\n')}
}

export const intake: Intake;
export function validate(answers: Answers): Outcome<AnswerRecord>;
export function route(answers: Answers, options?: RouteOptions & { readonly check?: true }): Omit<Routing, 'submissions'> & { readonly submissions: Submissions };
export function route(answers: Answers, options: RouteOptions & { readonly check: false }): Omit<Sending, 'submissions'> & { readonly submissions: { readonly [form in keyof Submissions]: Sent } };
export function gather(submissions: { readonly [form: string]: unknown }, registers?: readonly RegisterRecord[]): Gathered;
`;
}
