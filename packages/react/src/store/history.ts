import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';

/** One step that can be undone: an edit, or several edits of one field in a row. */
export interface Step {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** The field that the step edits, while further edits of it may join the step. */
  readonly field?: string;
  readonly time: number;
}

/** What can be undone and done again, oldest first. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** A history without steps. */
export const noHistory: History = { past: [], future: [] };

const [IDLE, LIMIT] = [1000, 200];

/** The patches that lead from one content to the other and back; undefined when nothing changes. */
export function stepBetween<T extends object>(
  before: T,
  after: T,
  field: string | undefined,
  time: number,
): Step | undefined {
  if (before === after) return undefined;
  enablePatches();
  const [, patches, inverse] = produceWithPatches(before, (draft) => {
    assign(draft, before, after);
  });
  return patches.length === 0 ? undefined : { patches, inverse, ...(field === undefined ? {} : { field }), time };
}

/** Writes into the draft only what differs, as deep as it can, so that patches stay small. */
function assign(draft: object, before: object, after: object): void {
  const [old, fresh] = [entries(before), entries(after)];
  for (const name of old.keys()) if (!fresh.has(name)) Reflect.deleteProperty(draft, name);
  for (const [name, value] of fresh) {
    const known = old.get(name);
    if (known === value && old.has(name)) continue;
    const inner: unknown = Reflect.get(draft, name);
    if (areOpen(known, value) && isOpen(known) && isOpen(value) && isOpen(inner)) assign(inner, known, value);
    else Reflect.set(draft, name, value);
  }
}

function entries(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value));
}

/** Objects are opened, and arrays that stay as long as they were; anything else is replaced whole. */
function areOpen(known: unknown, value: unknown): boolean {
  if (!isOpen(known) || !isOpen(value)) return false;
  if (!Array.isArray(known) && !Array.isArray(value)) return true;
  return Array.isArray(known) && Array.isArray(value) && known.length === value.length;
}

function isOpen(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The history with one more step; an edit of the same field within a second joins the step before. */
export function record({ past }: History, step: Step): History {
  const last = past.at(-1);
  const joins = last?.field !== undefined && last.field === step.field && step.time - last.time <= IDLE;
  const steps = joins ? [...past.slice(0, -1), joined(last, step)] : [...past, step];
  return { past: steps.slice(-LIMIT), future: [] };
}

function joined(a: Step, b: Step): Step {
  const [p, q] = [a.patches[0], b.patches[0]];
  const same = a.patches.length === 1 && b.patches.length === 1 && p && q && samePlace(p, q) && q.op === 'replace';
  if (!same || p.op === 'remove')
    return { ...b, patches: [...a.patches, ...b.patches], inverse: [...b.inverse, ...a.inverse] };
  return { ...b, patches: [{ ...p, value: q.value }], inverse: a.inverse };
}

function samePlace(a: Patch, b: Patch): boolean {
  return a.path.length === b.path.length && a.path.every((token, index) => token === b.path[index]);
}

/** The history whose last step no later edit joins. */
export function settled(history: History): History {
  const { past, future } = history;
  const last = past.at(-1);
  if (last?.field === undefined) return history;
  const { field: _, ...rest } = last;
  return { past: [...past.slice(0, -1), rest], future };
}

/** The content and the history before the last step; undefined when there is none. */
export function undone<T extends object>(
  content: T,
  { past, future }: History,
): { readonly content: T; readonly history: History } | undefined {
  const step = past.at(-1);
  if (!step) return undefined;
  return { content: apply(content, step.inverse), history: { past: past.slice(0, -1), future: [step, ...future] } };
}

/** The content and the history after the step that was undone last; undefined when there is none. */
export function redone<T extends object>(
  content: T,
  { past, future }: History,
): { readonly content: T; readonly history: History } | undefined {
  const [step, ...rest] = future;
  if (!step) return undefined;
  const { field: _, ...closed } = step;
  return { content: apply(content, step.patches), history: { past: [...past, closed], future: rest } };
}

function apply<T extends object>(content: T, patches: readonly Patch[]): T {
  enablePatches();
  return applyPatches(content, patches);
}
