import type { CharSet } from 'refa';
import { Undecidable } from './parse.ts';

/**
 * One state of an alternating automaton: what the rest of the text must be.
 * `or`, `and`, `not` join states without reading; `char` reads one character and goes on.
 */
export type Node =
  | { readonly op: 'none' | 'all' | 'end' }
  | { readonly op: 'or' | 'and'; readonly of: number[] }
  | { readonly op: 'not'; readonly of: readonly [number] }
  | { readonly op: 'char'; readonly edges: readonly (readonly [CharSet, number])[] };

/** The state that no text satisfies. */
export const NONE = 0;
/** The state that every text satisfies. */
export const ALL = 1;
/** The state that only the empty text satisfies. */
export const END = 2;

/** Collects the states of one automaton and folds what is constant. */
export class Nodes {
  readonly list: Node[] = [{ op: 'none' }, { op: 'all' }, { op: 'end' }];
  readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(node: Node): number {
    if (this.list.length >= this.limit) throw new Undecidable('size');
    return this.list.push(node) - 1;
  }

  /** A state to be filled later, for loops. */
  open(): { readonly id: number; readonly of: number[] } {
    const of: number[] = [];
    return { id: this.add({ op: 'or', of }), of };
  }

  or(ids: readonly number[]): number {
    const of = [...new Set(ids)].filter((id) => id !== NONE);
    if (of.includes(ALL)) return ALL;
    return of.length === 0 ? NONE : of.length === 1 ? (of[0] ?? NONE) : this.add({ op: 'or', of });
  }

  and(ids: readonly number[]): number {
    const of = [...new Set(ids)].filter((id) => id !== ALL);
    if (of.includes(NONE)) return NONE;
    return of.length === 0 ? ALL : of.length === 1 ? (of[0] ?? ALL) : this.add({ op: 'and', of });
  }

  not(id: number): number {
    return id === NONE ? ALL : id === ALL ? NONE : this.add({ op: 'not', of: [id] });
  }

  char(edges: readonly (readonly [CharSet, number])[]): number {
    const useful = edges.filter(([set, id]) => id !== NONE && !set.isEmpty);
    return useful.length === 0 ? NONE : this.add({ op: 'char', edges: useful });
  }
}
