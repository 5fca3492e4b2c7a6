import { escapeToken } from '@yunform/schema/base';
import { all, any, type Condition } from '../condition/condition.ts';
import { nodesOf } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { arrayOf, depthOf } from '../plan/arrays.ts';
import type { Container, Entry, FormPlan } from '../plan/plan.ts';
import type { Guards } from './guards.ts';

/** The objects and arrays that a form may receive, parents first, each with what makes it be sent. */
export function findContainers(
  form: Form,
  guards: Guards,
  entries: readonly Entry[],
  isShared: (at: string) => boolean,
): readonly Container[] {
  return nodesOf(form.tree).flatMap((node): readonly Container[] => {
    if (node.kind === 'field') return [];
    const when = guards.permits(node.pointer);
    if (when === false) return [];
    const inside = node.pointer === '' ? entries : entries.filter(({ to }) => to.startsWith(`${node.pointer}/`));
    const outside =
      node.pointer === ''
        ? new Set<string>()
        : new Set(entries.filter((entry) => !inside.includes(entry)).flatMap(({ from }) => from));
    const questions = [...new Set(inside.flatMap(deciding))];
    const common = {
      to: node.pointer,
      required: node.pointer === '' || node.pointer.endsWith('/*') ? true : any([guards.requires(node.pointer)]),
      ...(when === true ? {} : { when }),
      owns: questions.filter((at) => !outside.has(at) && !isShared(at)),
    };
    if (node.kind === 'group')
      return [
        {
          ...common,
          kind: 'object',
          members: node.required.map((name) => `${node.pointer}/${escapeToken(name)}`),
          from: [],
        },
      ];
    const arrays = [...new Set(questions.map((at) => arrayOf(at, depthOf(node.pointer))))];
    return [
      {
        ...common,
        kind: 'array',
        members: [],
        from: arrays,
        ...(node.first === undefined ? {} : { first: node.first }),
      },
    ];
  });
}

/** The answers that alone can make a value; the code that a crosswalk asks for beside another answer cannot. */
function deciding({ from, lens }: Entry): readonly string[] {
  return lens.op === 'recode' && lens.asked ? from.slice(0, 1) : from;
}

/** When an object is sent, as far as answers decide it: always, or when a question that feeds only it (other than those excepted) is answered and taken. */
export function sentWhen(pointer: string, { containers, entries }: FormPlan, except: readonly string[]): Condition {
  const around = containers.filter(
    ({ to, kind }) => kind === 'object' && to !== '' && !to.endsWith('/*') && pointer.startsWith(`${to}/`),
  );
  return all(
    around.map(({ to, required, owns }) => {
      const others = owns.filter((at) => !except.includes(at));
      const given = entries
        .filter((entry) => entry.to.startsWith(`${to}/`))
        .flatMap(({ from, when = true }) =>
          from.filter((at) => others.includes(at)).map((at): Condition => all([when, { at, is: true }])),
        );
      return any([required, ...given]);
    }),
  );
}
