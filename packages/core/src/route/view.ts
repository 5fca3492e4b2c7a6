import { type Json, valueAt } from '@yunform/schema/base';
import { inRow } from '../condition/evaluate.ts';
import {
  type Around,
  type Deciding,
  type Frame,
  frameOf,
  type Made,
  type Outside,
  openFrame,
  readSpot,
  type Seen,
  spotValue,
} from './frame.ts';
import { locate } from './plan-tree.ts';
import type { ReadyPlan } from './ready-plan.ts';
import { RowNumbers } from './row-numbers.ts';

/** What a view is opened with, beside the plan. */
export interface ViewOptions {
  readonly around: Around;
  readonly applies: boolean;
  readonly diverged: ReadonlyMap<string, Json | undefined> | undefined;
  /** Is what was made to be told? */
  readonly tells: boolean;
  /** Is the submission all that is read? */
  readonly once: boolean;
}

/**
 * What one form receives of the answers, read place by place; conditions of the form read it, never the raw answers. Values are made once; a guard that
 * reads its own place (no plan has one) finds nothing there.
 */
export class View implements Seen {
  readonly outside: Outside[] = [];
  readonly made: Made[] | undefined;
  readonly deciding: Deciding[] = [];
  readonly around: Around;
  readonly applies: boolean;
  readonly once: boolean;
  readonly given: readonly (Json | undefined)[];
  readonly diverged: ReadonlyMap<string, Json | undefined> | undefined;
  readonly root: Frame;
  #numbers: RowNumbers | undefined;
  readonly #plan: ReadyPlan;

  constructor(plan: ReadyPlan, { around, applies, diverged, tells, once }: ViewOptions) {
    this.#plan = plan;
    this.around = around;
    this.applies = applies;
    this.once = once;
    this.diverged = diverged;
    this.given = diverged ? plan.overlaid(around.given, diverged) : around.given;
    this.made = tells ? [] : undefined;
    this.root = openFrame(this, [], plan.scope);
  }

  get numbers(): RowNumbers {
    this.#numbers ??= new RowNumbers(this.#plan.tree, (pointer) => this.#given(pointer), this.around.reader);
    return this.#numbers;
  }

  /** The whole submission. */
  submission(): Json | undefined {
    return spotValue(this.#plan.root, this.root);
  }

  /** What the form receives at a place (with `*`), in the row that the indexes name. */
  at(place: string, rows: readonly number[]): Json | undefined {
    return this.#plan.readerAt(place)(this.root, rows);
  }

  /** What the form receives at a pointer (with the row numbers of the answers); the whole submission at ''. */
  read(pointer: string): Json | undefined {
    const { node, rows, exact } = locate(this.#plan.tree, pointer);
    const spot = this.#plan.spotOf(node);
    const frame = frameOf(this, spot, rows);
    if (exact) return readSpot(spot, frame);
    const value = spotValue(spot, frame);
    return value === undefined ? undefined : valueAt(value, pointer.slice(inRow(node.to, rows).length));
  }

  #given(pointer: string): Json | undefined {
    return this.diverged?.has(pointer) ? this.diverged.get(pointer) : this.around.answer(pointer);
  }
}
