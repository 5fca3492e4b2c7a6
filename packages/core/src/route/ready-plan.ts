import { type Json, valueAt } from '@yunform/schema/base';
import type { Condition } from '../condition/condition.ts';
import { type Holds, holdsWhen, inRow, type Link, stars } from '../condition/evaluate.ts';
import { satisfying } from '../condition/satisfies.ts';
import type { LensContext } from '../lens/lens.ts';
import type { FormPlan } from '../plan/plan.ts';
import { type PlaceTable, placeReader } from './answers-of.ts';
import { type Frame, frameOf, type ReadFrame, readSpot, type Scope, type Spot, spotValue } from './frame.ts';
import { locate, type PlanNode, planTree } from './plan-tree.ts';
import { readySpot } from './ready-spot.ts';

/** One form's plan as functions, made once per intake. */
export interface ReadyPlan {
  readonly tree: PlanNode;
  readonly scope: Scope;
  readonly root: Spot;
  readonly spotOf: (node: PlanNode) => Spot;
  /** Reads what the form receives at a place (with `*`). */
  readonly readerAt: (at: string) => ReadFrame;
  /** The answers outside rows with what the form receives in their place. */
  readonly overlaid: (
    given: readonly (Json | undefined)[],
    diverged: ReadonlyMap<string, Json | undefined>,
  ) => readonly (Json | undefined)[];
}

/** What plans are made ready with. */
export interface Ground {
  readonly context: LensContext;
  readonly places: PlaceTable;
  /** Does the answer at the place follow from another one? */
  readonly isDerived: (place: string) => boolean;
}

/** What the parts of one plan are made with. */
export interface Tools {
  readonly ground: Ground;
  readonly spotAt: (at: string) => Spot;
  /** Reads an answer as the form sees it. */
  readonly given: (place: string) => ReadFrame;
  readonly holds: (condition: Condition) => Holds<Frame>;
}

/** Makes a form's plan ready: every pointer parsed, every lens and guard a function. */
export function readyPlan(form: string, plan: FormPlan, ground: Ground): ReadyPlan {
  const tree = planTree(plan);
  const spots = new Map<PlanNode, Spot>();
  const scope: Scope = { slots: 0, arrays: 0 };
  const root = grow(tree, undefined, scope, [], spots);
  const spotOf = (node: PlanNode): Spot => spots.get(node) ?? root;
  const readerAt = once((at: string) => placeOf(at, tree, spotOf));
  const tools: Tools = {
    ground,
    spotAt: (at) => spotOf(locate(tree, at).node),
    given: (place) => givenReader(place, ground),
    holds: (condition) => holdsWhen(condition, linkOf(form, readerAt, ground)),
  };
  for (const spot of spots.values()) readySpot(spot, tools);
  return { tree, scope, root, spotOf, readerAt, overlaid: (given, diverged) => overlay(given, diverged, ground) };
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

function grow(
  node: PlanNode,
  parent: Spot | undefined,
  scope: Scope,
  path: Spot['path'],
  spots: Map<PlanNode, Spot>,
): Spot {
  const members: (readonly [string, Spot])[] = [];
  const slot = scope.slots++;
  const spot: Spot = {
    node,
    parent,
    scope,
    slot,
    path,
    members,
    make: () => undefined,
    blank: undefined,
    sent: undefined,
    there: undefined,
  };
  spots.set(node, spot);
  const isRows = node.container?.kind === 'array';
  for (const [name, child] of node.members) {
    const inside: Scope = isRows ? { slots: 0, arrays: 0 } : scope;
    const below = isRows ? [...path, { array: scope.arrays++, scope: inside }] : path;
    members.push([name, grow(child, spot, inside, below, spots)]);
  }
  return spot;
}

function overlay(
  given: readonly (Json | undefined)[],
  diverged: ReadonlyMap<string, Json | undefined>,
  { places }: Ground,
): readonly (Json | undefined)[] {
  const own = [...given];
  for (const [place, value] of diverged) {
    const slot = places.slotOf(place);
    if (slot !== undefined) own[slot] = value;
  }
  return own;
}

/** Reads an answer as the form sees it: its divergences first, then what follows, then what is given. */
function givenReader(place: string, { places, isDerived }: Ground): ReadFrame {
  const slot = places.slotOf(place);
  const derived = isDerived(place);
  if (slot !== undefined && !derived) return ({ view }) => view.given[slot];
  const read = placeReader(place);
  return ({ view }, rows) => {
    const pointer = derived || view.diverged ? inRow(place, rows) : place;
    if (view.diverged?.has(pointer)) return view.diverged.get(pointer);
    return derived ? view.around.answer(pointer) : read(view.around.answers, rows);
  };
}

/** Reads an answer as it stands, whatever the form sees. */
function answerReader(place: string, { places, isDerived }: Ground): ReadFrame {
  if (isDerived(place)) return ({ view }, rows) => view.around.answer(inRow(place, rows));
  const slot = places.slotOf(place);
  if (slot !== undefined) return ({ view }) => view.around.given[slot];
  const read = placeReader(place);
  return ({ view }, rows) => read(view.around.answers, rows);
}

/** Conditions read what is answered, what the form itself receives, or what another form receives when that applies. */
function linkOf(form: string, readerAt: ReadyPlan['readerAt'], ground: Ground): Link<Frame> {
  return {
    read: (at, of) => {
      if (of === undefined) return answerReader(at, ground);
      if (of !== form) return ({ view }, rows) => view.around.received(of, at, rows);
      const read = readerAt(at);
      return (frame, rows) => (frame.view.applies ? read(frame, rows) : undefined);
    },
    satisfies: (schema) => {
      const test = satisfying(schema, ground.context.formats);
      return (_, value) => test(value);
    },
    numbers: (at, of) => (frame, rows) => frame.view.around.reader.rows?.(inRow(at, rows), of),
  };
}

/** Reads a place (with `*`) of what the form receives; where the plan does not lead on, inside the value at the last place that it knows. */
function placeOf(at: string, tree: PlanNode, spotOf: (node: PlanNode) => Spot): ReadFrame {
  const { node, rows: named, exact } = locate(tree, at);
  const spot = spotOf(node);
  const starred = named.filter(Number.isNaN).length;
  const read = inside(spot, starred < named.length ? (rows) => fillRows(named, rows) : undefined);
  if (exact) return (frame, rows) => (rows.length < starred ? undefined : readSpot(spot, read(frame, rows)));
  const rest = at.split('/').slice(node.to.split('/').length);
  const below = rest.map((token) => `/${token}`).join('');
  return (frame, rows) => {
    if (rows.length < stars(at)) return undefined;
    const value = spotValue(spot, read(frame, rows));
    return value === undefined ? undefined : valueAt(value, inRow(below, rows.slice(starred)));
  };
}

/** The frame that a spot lies in: most often the one that it is read from. */
function inside(
  spot: Spot,
  fill: ((rows: readonly number[]) => readonly number[]) | undefined,
): (frame: Frame, rows: readonly number[]) => Frame {
  return (frame, rows) => {
    if (fill) return frameOf(frame.view, spot, fill(rows));
    return frame.scope === spot.scope && frame.rows === rows ? frame : frameOf(frame.view, spot, rows);
  };
}

/** Row numbers that a place names, those that it writes as `*` taken from the rows. */
function fillRows(named: readonly number[], rows: readonly number[]): readonly number[] {
  let next = 0;
  return named.map((row) => (Number.isNaN(row) ? (rows[next++] ?? -1) : row));
}
