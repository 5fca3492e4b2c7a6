import type { Glyph } from '../font/chain.ts';

/** Something drawn on a page. Lengths are points; y grows downwards from the top edge. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly glyphs: readonly Glyph[];
      readonly bold?: boolean;
      readonly grey?: number;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly width: number;
    }
  | {
      readonly kind: 'frame';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly width: number;
    }
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly grey: number;
    }
  | { readonly kind: 'bars'; readonly rectangles: readonly (readonly [x: number, y: number, w: number, h: number])[] }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly grey: number };

/** The structure types of tagged PDF that a sheet uses. */
export type Tag =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'L'
  | 'LI'
  | 'LBody';

/** An element of the document's structure; its content stands in the parts of pages that name it. */
export interface Element {
  readonly tag: Tag;
  readonly children: Element[];
  readonly scope?: 'Row' | 'Column';
  colSpan?: number;
  rowSpan?: number;
  readonly alt?: string;
  readonly box?: readonly [number, number, number, number];
}

/** Marks that belong together: the content of an element, or an artifact (borders, page numbers, repeated heads). */
export interface Part {
  readonly owner: Element | 'layout' | 'pagination';
  readonly marks: readonly Mark[];
}

/** One page, its parts in reading order. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly parts: Part[];
}

/** Pages with the structure that their parts belong to. */
export interface LaidOut {
  readonly pages: readonly Page[];
  readonly root: Element;
}

/** An element without content yet. */
export function element(tag: Tag, more: Omit<Element, 'tag' | 'children'> = {}): Element {
  return { tag, children: [], ...more };
}
