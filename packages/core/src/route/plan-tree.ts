import { parsePointer } from '@yunform/schema/base';
import type { Container, Entry, FormPlan } from '../plan/plan.ts';

/** One place of a plan: an entry, or a container with its members (`*` for the rows of an array). */
export interface PlanNode {
  readonly to: string;
  readonly entry?: Entry;
  readonly container?: Container;
  readonly members: ReadonlyMap<string, PlanNode>;
}

interface Growing {
  readonly to: string;
  entry?: Entry;
  container?: Container;
  readonly members: Map<string, Growing>;
}

/** The plan as the tree that it describes. */
export function planTree(plan: FormPlan): PlanNode {
  const root: Growing = { to: '', members: new Map() };
  const grow = (pointer: string): Growing => {
    let node = root;
    for (const token of parsePointer(pointer)) {
      const next = node.members.get(token) ?? {
        to: `${node.to}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        members: new Map(),
      };
      node.members.set(token, next);
      node = next;
    }
    return node;
  };
  for (const container of plan.containers) grow(container.to).container = container;
  for (const entry of plan.entries) grow(entry.to).entry = entry;
  return root;
}

/** The node that a data pointer (with row numbers) leads to, and the rows on the way; the deepest one known when it leads further. */
export function locate(
  root: PlanNode,
  pointer: string,
): { readonly node: PlanNode; readonly rows: readonly number[]; readonly exact: boolean } {
  let node = root;
  const rows: number[] = [];
  for (const token of parsePointer(pointer)) {
    const row = node.container?.kind === 'array' ? node.members.get('*') : undefined;
    const next = row ?? node.members.get(token);
    if (!next) return { node, rows, exact: false };
    if (row) rows.push(Number(token));
    node = next;
  }
  return { node, rows, exact: true };
}

/** Every entry at or below a node. */
export function entriesBelow(node: PlanNode): readonly Entry[] {
  return [...(node.entry ? [node.entry] : []), ...[...node.members.values()].flatMap(entriesBelow)];
}
