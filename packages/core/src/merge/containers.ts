import { escapeToken } from '@yunform/schema/base';
import { any, reads } from '../condition/condition.ts';
import type { Form } from '../form/form.ts';
import { arrayOf, depthOf } from '../plan/arrays.ts';
import type { Container, Entry } from '../plan/plan.ts';
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
  const uses = usesOf(entries);
  return [...form.nodes.values()].flatMap((node): readonly Container[] => {
    if (node.kind === 'field') return [];
    const when = guards.permits(node.pointer);
    if (when === false) return [];
    const inside = node.pointer === '' ? entries : entries.filter(({ to }) => to.startsWith(`${node.pointer}/`));
    const own = usesOf(inside);
    const questions = [...new Set(inside.flatMap(deciding))];
    const needed = node.pointer === '' || node.pointer.endsWith('/*') ? true : any([guards.requires(node.pointer)]);
    const blank = node.kind === 'group' && needed !== false ? node.blank : undefined;
    const common = {
      to: node.pointer,
      required: blank === undefined ? needed : false,
      ...(when === true ? {} : { when }),
      owns: questions.filter((at) => own.get(at) === uses.get(at) && !isShared(at)),
    };
    if (node.kind === 'group') {
      const members = node.required.map((name) => `${node.pointer}/${escapeToken(name)}`);
      const taken = inside.filter(({ row }) => row === node.pointer).flatMap(deciding);
      const written = blank === undefined ? {} : { blank };
      return [{ ...common, kind: 'object', ...written, members, ...takes(takings.get(node.pointer), taken) }];
    }
    const taking: Taking = takings.get(node.pointer) ?? { node };
    return [{ ...common, kind: 'array', members: [], ...takes(taking, questions) }];
  });
}

/** How many entries each answer goes into. */
function usesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { from } of entries) for (const at of new Set(from)) uses.set(at, (uses.get(at) ?? 0) + 1);
  return uses;
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
