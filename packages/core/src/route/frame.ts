import type { Json } from '@yunform/schema/base';
import type { Reader } from '../condition/evaluate.ts';
import type { Entry } from '../plan/plan.ts';
import type { PlanNode } from './plan-tree.ts';
import type { RowNumbers } from './row-numbers.ts';

/** An answer that lies outside the domain of the lens that leads to a form. */
export interface Outside {
  readonly entry: Entry;
  readonly rows: readonly number[];
  /** The answer that was refused. */
  readonly at: string;
}

/** The value made at one place, of which entry, in which row of the answers. */
export interface Made {
  readonly entry: Entry;
  readonly rows: readonly number[];
}

/** A record as conditions and lenses see it, whatever the form. */
export interface Around {
  readonly answers: Json;
  /** Answers outside rows, by their slots. */
  readonly given: readonly (Json | undefined)[];
  /** The answer as given, or as it follows from another one. */
  readonly answer: (pointer: string) => Json | undefined;
  readonly reader: Reader;
  /** What another form receives at a place (with `*`), when it applies. */
  readonly received: (form: string, at: string, rows: readonly number[]) => Json | undefined;
}

/** One object of one row. */
export interface Deciding {
  readonly spot: Spot;
  readonly frame: Frame;
}

/** A record as one form sees it. */
export interface Seen {
  readonly around: Around;
  readonly applies: boolean;
  /** Is the submission all that is read? Then what no condition guards need not be kept, nor told. */
  readonly once: boolean;
  /** Answers outside rows, by their slots, with this form's divergences. */
  readonly given: readonly (Json | undefined)[];
  /** What this form receives in place of answers. */
  readonly diverged: ReadonlyMap<string, Json | undefined> | undefined;
  /** Which rows of the answers the form takes. */
  readonly numbers: RowNumbers;
  readonly outside: Outside[];
  /** What was made, in order, when it is to be told. */
  readonly made: Made[] | undefined;
  /** Objects of which it is just being told whether they are sent, without making them. */
  readonly deciding: Deciding[];
  readonly root: Frame;
}

/** How many values a row (or the submission outside rows) has, and how many arrays lie in it. */
export interface Scope {
  slots: number;
  arrays: number;
  /** What a fresh row's values are copied from. */
  fresh?: Frame['values'];
}

/** One place of a plan made ready: where its value is kept, and the function that makes it. */
export interface Spot {
  readonly node: PlanNode;
  readonly parent: Spot | undefined;
  readonly scope: Scope;
  readonly slot: number;
  /** The arrays around it, outermost first. */
  readonly path: readonly { readonly array: number; readonly scope: Scope }[];
  readonly members: readonly (readonly [string, Spot])[];
  make: (frame: Frame) => Json | undefined;
  /** What is written when there is no value, where the form writes one. */
  blank: ((frame: Frame) => Json | undefined) | undefined;
  /** Is an object sent? Told without making it, so that what is being made just now is not missed in it. */
  sent: ((frame: Frame) => boolean) | undefined;
  /** Is an object or array there of its own accord, whatever requires it? */
  there: ((frame: Frame) => boolean) | undefined;
}

/** The values of one row of the answers (or of the whole submission outside rows), by the slots of its scope. */
export interface Frame {
  readonly view: Seen;
  readonly scope: Scope;
  readonly rows: readonly number[];
  readonly values: (Json | undefined | typeof UNMADE | typeof OPEN)[];
  readonly below: (Frame | undefined)[][];
}

/** Reads one place in the row that the indexes name. */
export type ReadFrame = (frame: Frame, rows: readonly number[]) => Json | undefined;

const UNMADE: unique symbol = Symbol('unmade');
const OPEN: unique symbol = Symbol('open');

/** An empty frame of a scope. */
export function openFrame(view: Seen, rows: readonly number[], scope: Scope): Frame {
  const below: Frame['below'] = [];
  for (let array = 0; array < scope.arrays; array += 1) below.push([]);
  scope.fresh ??= Array.from({ length: scope.slots }, () => UNMADE);
  return { view, scope, rows, values: scope.fresh.slice(), below };
}

/** The frame of one row of an array. */
export function rowFrame(frame: Frame, array: number, scope: Scope, row: number): Frame {
  const rows = frame.below[array];
  const opened = rows?.[row] ?? openFrame(frame.view, [...frame.rows, row], scope);
  if (rows) rows[row] = opened;
  return opened;
}

/** The frame that a spot lies in, in the rows that are named. */
export function frameOf(view: Seen, { path }: Spot, rows: readonly number[]): Frame {
  let frame = view.root;
  for (const [depth, { array, scope }] of path.entries()) frame = rowFrame(frame, array, scope, rows[depth] ?? -1);
  return frame;
}

/** The value at a spot, made when it is first read; while it is being made there is none. */
export function spotValue(spot: Spot, frame: Frame): Json | undefined {
  const known = frame.values[spot.slot];
  if (known !== UNMADE) return known === OPEN ? undefined : known;
  frame.values[spot.slot] = OPEN;
  const made = spot.make(frame);
  frame.values[spot.slot] = made;
  return made;
}

/**
 * The value at a spot, or how the form writes that there is none; a guard that is read while the object around it is made, or while it is told whether that is
 * sent, takes it as sent.
 */
export function readSpot(spot: Spot, frame: Frame): Json | undefined {
  const value = spotValue(spot, frame);
  if (value !== undefined || spot.blank === undefined || spot.parent === undefined) return value;
  const outer = spot.parent.path.length === spot.path.length ? frame : frameOf(frame.view, spot.parent, frame.rows);
  return isSent(spot.parent, outer) ? spot.blank(frame) : undefined;
}

function isSent(spot: Spot, frame: Frame): boolean {
  const known = frame.values[spot.slot];
  const { deciding } = frame.view;
  if (known === OPEN || deciding.some((one) => one.spot === spot && one.frame === frame)) return true;
  if (known !== UNMADE || !spot.sent) return spotValue(spot, frame) !== undefined;
  deciding.push({ spot, frame });
  const sent = spot.sent(frame);
  deciding.pop();
  return sent;
}
