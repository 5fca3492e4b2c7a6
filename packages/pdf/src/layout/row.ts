import type { Content } from '../sheet/model.ts';
import type { Setting } from './set-text.ts';

/** What a cell is for: it decides type, alignment and tag. */
export type CellRole =
  | 'label'
  | 'value'
  | 'head'
  | 'number'
  | 'datum'
  | 'band'
  | 'subband'
  | 'sign'
  | 'seal'
  | 'office'
  | 'note'
  | 'heading';

/** One cell of a row before its text is set. */
export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly role: CellRole;
  readonly content: Content;
  /** The least and the greatest height of its text in points. */
  readonly least?: number;
  readonly most?: number;
  /** What stands at the lower right of a place to sign. */
  readonly foot?: string;
  /** Further places of the submission that the cell shows. */
  readonly covers?: readonly string[];
}

/** A label that stands left of several rows. */
export interface Span {
  readonly x: number;
  readonly width: number;
  readonly label: Content;
}

/** Rows that are one table for a reader; `head` is printed again on every page. */
export interface Grid {
  readonly head?: Row;
}

/** Cells side by side. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly grid: Grid;
  readonly spans: readonly Span[];
  /** Stays on one page with the row after it. */
  readonly keep: boolean;
  readonly framed: boolean;
  readonly height: number;
}

/** A cell with its text set, and the place of its whole value when that stands on the continuation sheet. */
export interface SetCell extends Cell {
  readonly setting: Setting;
  readonly annex?: number;
}

/** A row whose cells are set and whose height is known. */
export interface SetRow extends Omit<Row, 'cells'> {
  readonly cells: readonly SetCell[];
}
