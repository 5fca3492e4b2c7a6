import { escapeToken } from '@yunform/schema/base';
import { all, any, type Condition, reads } from '../condition/condition.ts';
import { nodesOf } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { arrayOf, depthOf } from '../plan/arrays.ts';
import type { Container, Entry, FormPlan } from '../plan/plan.ts';
import type { Guards } from './guards.ts';
import { type Taking, takingsOf } from './taken-rows.ts';

/** The objects and arrays that a form may receive, parents first, each with what makes it be sent. */
export function findContainers(
  form: Form,
  guards: Guards,
  entries: readonly Entry[],
  isShared: (at: string) => boolean,
): readonly Container[] {
  const takings = new Map(takingsOf(form).map((one) => [one.node.pointer, one] as const));
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
          ...takes(takings.get(node.pointer), inside.filter(({ row }) => row === node.pointer).flatMap(deciding)),
        },
      ];
    const taking: Taking = takings.get(node.pointer) ?? { node };
    return [{ ...common, kind: 'array', members: [], ...takes(taking, questions) }];
  });
}

/** The rows that a container takes: of which arrays, which of them, and what tells them apart. */
function takes(
  taking: Taking | undefined,
  questions: readonly string[],
): Pick<Container, 'from' | 'first' | 'where' | 'key'> {
  if (!taking) return { from: [] };
  const { node, where } = taking;
  const depth = depthOf(node.pointer);
  const deciders = where === undefined ? [] : reads(where).map(({ at }) => at);
  const from = [...questions, ...deciders].filter((at) => depthOf(at) > depth).map((at) => arrayOf(at, depth));
  const { first, key } = node.taken ?? {};
  const row = node.kind === 'rows' ? `${node.pointer}/*` : node.pointer;
  return {
    from: [...new Set(from)],
    ...(first === undefined ? {} : { first }),
    ...(where === undefined ? {} : { where }),
    ...(key === undefined ? {} : { key: key.map((name) => `${row}/${escapeToken(name)}`) }),
  };
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
