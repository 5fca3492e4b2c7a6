import type { Intake } from '../merge/intake.ts';
import { emitForm } from './emit-router.ts';

/**
 * The routing of an intake as the text of a module (ES2022) that exports `routers`: straight-line code, one function per form. Forms whose plans want more are
 * left out, the engine routes them. `head` declares `intake` and `formats`.
 */
export function emitRouters(intake: Intake, head: string): string {
  const tools = new Map<string, string>();
  const tool = (text: string): string => {
    const name = tools.get(text) ?? `t${tools.size}`;
    tools.set(text, name);
    return name;
  };
  const forms = Object.keys(intake.plan).flatMap((form) => {
    const text = emitForm(intake, form, tool);
    return text === undefined ? [] : [`${JSON.stringify(form)}: ${text},`];
  });
  const declared = [...tools].map(([text, name]) => `const ${name} = ${text};`);
  return `${head}
const { lens, accepts, plain, at, most } = routerKit(intake, formats);
${declared.join('\n')}
export const routers = {
${forms.join('\n')}
};
`;
}
