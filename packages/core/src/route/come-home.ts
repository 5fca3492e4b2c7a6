import { inRow } from '../condition/evaluate.ts';
import { entriesBelow, locate, type PlanNode } from './plan-tree.ts';
import type { RowNumbers } from './row-numbers.ts';

/**
 * The answers that a place in a form's data (with the row numbers of the answers) is made of: where an error about that place comes home. None when no
 * question feeds it.
 */
export function comeHome(root: PlanNode, pointer: string, numbers: RowNumbers): readonly string[] {
  const { node, rows } = locate(root, pointer);
  if (node.entry) return numbers.placesOf(node.entry, rows);
  if (node.container?.kind === 'array') return node.container.from.map((at) => inRow(at, rows));
  if (node.to === '') return [];
  return [...new Set(entriesBelow(node).flatMap((entry) => numbers.placesOf(entry, rows)))];
}
