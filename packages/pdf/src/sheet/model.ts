/** A part of a line: text (a whole one is not broken over lines), a tick box, or a blank to write on (its width in characters). */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly whole?: true }
  | { readonly kind: 'tick'; readonly on: boolean; readonly text: string }
  | { readonly kind: 'blank'; readonly width: number };

/** What a cell shows, and of which place of the submission. */
export interface Content {
  readonly pieces: readonly Piece[];
  /** The place in the submission whose value is shown; undefined for printed words. */
  readonly at?: string;
  /** The field's label, for messages and references. */
  readonly title: string;
}

/** One label with one value. */
export interface FieldBlock {
  readonly kind: 'field';
  readonly label: string;
  readonly content: Content;
  /** Columns of twelve that the department gave it. */
  readonly width?: number;
  /** Characters that the value is likely to need. */
  readonly need: number;
  /** Lines that the department gave it. */
  readonly lines?: number;
}

/** Fields that belong together under one label. */
export interface GroupBlock {
  readonly kind: 'group';
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** A column of a table; a hard one holds numbers and codes that should not be broken. */
export interface Column {
  readonly label: string;
  readonly hard: boolean;
  readonly width?: number;
  readonly need: number;
}

/** Rows of like fields: a repeating table (numbered) or a matrix (labelled). */
export interface TableBlock {
  readonly kind: 'table';
  readonly label: string;
  /** The head above the row labels; without one the rows have no labels. */
  readonly head?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** One row: its number or label and one content per column. */
export interface TableRow {
  readonly label: string;
  readonly cells: readonly Content[];
}

/** What a section is made of. */
export type Block = FieldBlock | GroupBlock | TableBlock;

/** A band with its fields; `ticks` are boxes in the band itself. */
export interface Section {
  readonly title: string;
  readonly ticks: readonly Content[];
  readonly blocks: readonly Block[];
  readonly signatures: readonly Signature[];
}

/** A place to sign or to seal. */
export interface Signature {
  readonly label: string;
  readonly kind: 'signature' | 'seal';
  readonly date: boolean;
}

/** The languages a sheet is printed in. */
export type SheetLanguage = 'zh-CN' | 'en';

/** A form with one submission, ready to be laid out. */
export interface Sheet {
  readonly language: SheetLanguage;
  readonly id: string;
  readonly department: string;
  readonly title: string;
  readonly number: string;
  readonly version: string;
  readonly landscape: boolean;
  readonly sections: readonly Section[];
  readonly signatures: readonly Signature[];
  readonly office: readonly string[];
  /** Papers to bring with the form. */
  readonly papers: readonly string[];
  readonly notes: readonly string[];
}
