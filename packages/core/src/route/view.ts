import { fromEntries, type Json, valueAt } from '@yunform/schema/base';
import { evaluate, inRow, type Reader } from '../condition/evaluate.ts';
import { apply } from '../lens/apply.ts';
import type { LensContext } from '../lens/lens.ts';
import type { Container, Entry } from '../plan/plan.ts';
import { locate, type PlanNode } from './plan-tree.ts';

/** An answer that lies outside the domain of the lens that leads to a form. */
export interface Outside {
  readonly entry: Entry;
  readonly rows: readonly number[];
  /** The answer that was refused. */
  readonly at: string;
}

/** The value made at one place, of which entry, in which row. */
export interface Made {
  readonly entry: Entry;
  readonly rows: readonly number[];
}

/** What one form receives of the answers, read place by place; conditions of the form read it, never the raw answers. */
export interface View {
  readonly read: (pointer: string) => Json | undefined;
  readonly outside: readonly Outside[];
  readonly made: readonly Made[];
}

/** Gives the answer at a pointer, as one form sees it. */
export type Given = (pointer: string) => Json | undefined;

/** The view of one form. Values are made once; a guard that reads its own place (no plan has one) finds nothing there. */
export function openView(root: PlanNode, given: Given, reader: Reader, context: LensContext): View {
  const known = new Map<string, Json | undefined>();
  const outside: Outside[] = [];
  const made: Made[] = [];

  const value = (node: PlanNode, rows: readonly number[]): Json | undefined => {
    const key = `${node.to}|${rows.join(',')}`;
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    const result = node.entry
      ? ofEntry(node.entry, rows)
      : node.container
        ? ofContainer(node, node.container, rows)
        : undefined;
    known.set(key, result);
    return result;
  };

  const ofEntry = (entry: Entry, rows: readonly number[]): Json | undefined => {
    if (entry.when !== undefined && !evaluate(entry.when, reader, rows)) return undefined;
    const inputs = entry.from.map((at) => given(inRow(at, rows)));
    const applied = apply(entry.lens, inputs, context);
    if ('outside' in applied) outside.push({ entry, rows, at: inRow(entry.from[applied.outside] ?? '', rows) });
    if (!('value' in applied)) return undefined;
    made.push({ entry, rows });
    return applied.value;
  };

  const ofContainer = (node: PlanNode, container: Container, rows: readonly number[]): Json | undefined => {
    if (container.when !== undefined && !evaluate(container.when, reader, rows)) return undefined;
    return container.kind === 'array' ? ofArray(node, container, rows) : ofObject(node, container, rows);
  };

  const ofArray = (node: PlanNode, container: Container, rows: readonly number[]): Json | undefined => {
    const arrays = container.from
      .map((at) => given(inRow(at, rows)))
      .filter((one): one is readonly Json[] => Array.isArray(one));
    const item = node.members.get('*');
    if (arrays.length === 0 || !item) return evaluate(container.required, reader, rows) ? [] : undefined;
    const count = Math.min(
      Math.max(...arrays.map(({ length }) => length)),
      container.first ?? Number.POSITIVE_INFINITY,
    );
    return Array.from({ length: count }, (_, index) => value(item, [...rows, index]) ?? {});
  };

  const ofObject = (node: PlanNode, container: Container, rows: readonly number[]): Json | undefined => {
    const members = [...node.members].flatMap(([name, child]): [string, Json][] => {
      const one = value(child, rows);
      return one === undefined ? [] : [[name, one]];
    });
    if (!isSent(container, members.length, rows)) return undefined;
    const blanks = [...node.members].flatMap(([name, { entry }]): [string, Json][] =>
      entry?.blank === undefined || members.some(([known]) => known === name) ? [] : [[name, entry.blank]],
    );
    return fromEntries(ordered([...members, ...blanks], node));
  };

  const isSent = (container: Container, members: number, rows: readonly number[]): boolean => {
    if (evaluate(container.required, reader, rows)) return true;
    if (container.owns.some((at) => answered(given(inRow(at, rows)), at))) return true;
    return (
      members > 0 && container.members.every((to) => value(locate(root, inRow(to, rows)).node, rows) !== undefined)
    );
  };

  return {
    read: (pointer) => {
      const { node, rows, exact } = locate(root, pointer);
      if (exact) return value(node, rows);
      const whole = value(node, rows);
      return whole === undefined ? undefined : valueAt(whole, pointer.slice(inRow(node.to, rows).length));
    },
    outside,
    made,
  };
}

/** A question in rows that a condition cannot place counts as unanswered. */
function answered(value: Json | undefined, at: string): boolean {
  return value !== undefined && !at.endsWith('/*');
}

/** Members in the plan's order, whatever wrote them. */
function ordered(members: readonly [string, Json][], node: PlanNode): readonly [string, Json][] {
  const order = [...node.members.keys()];
  return [...members].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
