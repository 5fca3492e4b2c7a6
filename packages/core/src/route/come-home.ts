import { inRow } from '../condition/evaluate.ts';
import { entriesBelow, locate, type PlanNode } from './plan-tree.ts';

/** The answers that a place in a form's data is made of: where an error about that place comes home. None when no question feeds it. */
export function comeHome(root: PlanNode, pointer: string): readonly string[] {
  const { node, rows } = locate(root, pointer);
  if (node.entry) return node.entry.from.map((at) => inRow(at, rows));
  if (node.container?.kind === 'array') return node.container.from.map((at) => inRow(at, rows));
  if (node.to === '') return [];
  return [...new Set(entriesBelow(node).flatMap(({ from }) => from.map((at) => inRow(at, rows))))];
}
