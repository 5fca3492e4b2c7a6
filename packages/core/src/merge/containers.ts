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
  shared: ReadonlySet<string>,
): readonly Container[] {
  const takings = new Map(takingsOf(form).map((one) => [one.node.pointer, one] as const));
  const users = usersOf(entries);
  return form.containers.flatMap((node): readonly Container[] => {
    const { pointer: to, kind } = node;
    const when = guards.permits(to);
    if (when === false) return [];
    const within = `${to}/`;
    const inside = to === '' ? entries : entries.filter((entry) => entry.to.startsWith(within));
    const questions = [...new Set(inside.flatMap(deciding))];
    const isOwn = (at: string): boolean =>
      !shared.has(at) && (to === '' || (users.get(at) ?? []).every((user) => user.startsWith(within)));
    const needed = to === '' || to.endsWith('/*') ? true : any([guards.requires(to)]);
    const blank = kind === 'group' && needed !== false ? node.blank : undefined;
    const required = blank === undefined ? needed : false;
    const owns = questions.filter(isOwn);
    const taking: Taking | undefined = takings.get(to) ?? (kind === 'rows' ? { node } : undefined);
    const members = kind === 'rows' ? [] : node.required.map((name) => `${to}/${escapeToken(name)}`);
    const rest = { owns, kind: kind === 'rows' ? 'array' : 'object', members, from: [] } as const;
    const written = blank === undefined ? {} : { blank };
    const container: Container = { to, required, ...(when === true ? {} : { when }), ...written, ...rest };
    if (!taking) return [container];
    const taken = kind === 'rows' ? questions : inside.filter(({ row }) => row === to).flatMap(deciding);
    return [{ ...container, ...takes(taking, taken) }];
  });
}

/** The places in the form's data that each answer goes to. */
function usersOf(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { to, from } of entries) {
    for (const at of from) {
      const known = users.get(at);
      if (known) known.push(to);
      else users.set(at, [to]);
    }
  }
  return users;
}

/** The rows that a container takes: of which arrays, which of them, and what tells them apart. */
function takes(
  { node, where }: Taking,
  questions: readonly string[],
): Pick<Container, 'from' | 'first' | 'where' | 'key'> {
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
