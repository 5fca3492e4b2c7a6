import { type Json, parsePointer } from '@yunform/schema/base';
import { evaluate, inRow, type Reader, stars } from '../condition/evaluate.ts';
import { arrayOf } from '../plan/arrays.ts';
import type { Container, Entry } from '../plan/plan.ts';
import type { PlanNode } from './plan-tree.ts';

/**
 * Which rows of the answers one form takes. A row is known by its number in the answers wherever conditions, questions and values are read; only in the
 * submission do the taken rows stand one after the other.
 */
export class RowNumbers {
  readonly #root: PlanNode;
  readonly #given: (pointer: string) => Json | undefined;
  readonly #reader: Reader;
  readonly #known = new Map<string, readonly number[]>();

  constructor(root: PlanNode, given: (pointer: string) => Json | undefined, reader: Reader) {
    this.#root = root;
    this.#given = given;
    this.#reader = reader;
  }

  /** The rows that an array takes, or the one that an object takes, by their numbers in the answers. */
  taken(container: Container, rows: readonly number[]): readonly number[] {
    const key = `${container.to}|${rows.join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const lengths = container.from
      .map((at) => this.#given(inRow(at, rows)))
      .map((one) => (Array.isArray(one) ? one.length : 0));
    const { where, first } = container;
    const found = Array.from({ length: Math.max(0, ...lengths) }, (_, index) => index)
      .filter((index) => where === undefined || evaluate(where, this.#reader, [...rows, index]))
      .slice(0, first);
    this.#known.set(key, found);
    return found;
  }

  /** The row numbers with which an entry reads the answers; undefined when the object around it takes no row. */
  ofEntry({ row }: Entry, rows: readonly number[]): readonly number[] | undefined {
    if (row === undefined) return rows;
    const container = this.#container(row);
    const depth = stars(row);
    const [taken] = container ? this.taken(container, rows.slice(0, depth)) : [];
    return taken === undefined ? undefined : [...rows.slice(0, depth), taken, ...rows.slice(depth)];
  }

  /** The answers behind an entry; the array, when the object around it takes no row of it. */
  placesOf(entry: Entry, rows: readonly number[]): readonly string[] {
    const own = this.ofEntry(entry, rows);
    return entry.from.map((at) => (own ? inRow(at, own) : inRow(arrayOf(at, stars(entry.row ?? '')), rows)));
  }

  /** The row numbers that a place has in the submission, for rows of the answers; undefined when the form does not take the row. */
  received(to: string, rows: readonly number[]): readonly number[] | undefined {
    const own: number[] = [];
    let left = rows;
    let node: PlanNode | undefined = this.#root;
    const extra = rows.length > stars(to);
    for (const token of parsePointer(to)) {
      const around = rows.slice(0, rows.length - left.length);
      const { container } = node ?? {};
      if (token === '*' && container?.kind === 'array') {
        const taken = this.taken(container, around);
        const number = isChosen(container) ? taken.indexOf(left[0] ?? 0) : (left[0] ?? 0);
        if (number < 0 || number >= taken.length) return undefined;
        own.push(number);
        left = left.slice(1);
      }
      node = node?.members.get(token);
      if (extra && node?.container?.kind === 'object' && node.container.from.length > 0) {
        if (this.taken(node.container, rows.slice(0, rows.length - left.length))[0] !== left[0]) return undefined;
        left = left.slice(1);
      }
    }
    return own;
  }

  /** A place of the submission with the row numbers of the answers. */
  inAnswers(pointer: string): string {
    const tokens: string[] = [];
    const rows: number[] = [];
    let node: PlanNode | undefined = this.#root;
    for (const token of pointer.split('/').slice(1)) {
      const container: Container | undefined = node?.container;
      const item: PlanNode | undefined = container?.kind === 'array' ? node?.members.get('*') : undefined;
      const number =
        container && item && isChosen(container)
          ? (this.taken(container, rows)[Number(token)] ?? Number(token))
          : Number(token);
      if (item) rows.push(number);
      tokens.push(item ? String(number) : token);
      node = item ?? node?.members.get(token.replaceAll('~1', '/').replaceAll('~0', '~'));
    }
    return tokens.map((token) => `/${token}`).join('');
  }

  /** The numbers, in the answers, of the rows that an array of the submission holds; undefined when they are the same. */
  numbers(pointer: string): readonly number[] | undefined {
    const rows: number[] = [];
    let node: PlanNode | undefined = this.#root;
    for (const token of parsePointer(pointer)) {
      const item: PlanNode | undefined = node?.container?.kind === 'array' ? node.members.get('*') : undefined;
      if (item) rows.push(Number(token));
      node = item ?? node?.members.get(token);
    }
    const container = node?.container;
    return container?.kind === 'array' && container.where !== undefined ? this.taken(container, rows) : undefined;
  }

  #container(to: string): Container | undefined {
    let node: PlanNode | undefined = this.#root;
    for (const token of parsePointer(to)) node = node?.members.get(token);
    return node?.container;
  }
}

function isChosen({ where, first }: Container): boolean {
  return where !== undefined || first !== undefined;
}
