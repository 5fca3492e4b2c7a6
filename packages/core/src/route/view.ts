import { fromEntries, type Json, valueAt } from '@yunform/schema/base';
import { evaluate, inRow, type Reader } from '../condition/evaluate.ts';
import { apply } from '../lens/apply.ts';
import type { LensContext } from '../lens/lens.ts';
import type { Container, Entry } from '../plan/plan.ts';
import { entriesBelow, locate, type PlanNode } from './plan-tree.ts';
import { RowNumbers } from './row-numbers.ts';

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

/** Gives the answer at a pointer, as one form sees it. */
export type Given = (pointer: string) => Json | undefined;

/**
 * What one form receives of the answers, read place by place; conditions of the form read it, never the raw answers. Values are made once; a guard that
 * reads its own place (no plan has one) finds nothing there.
 */
export class View {
  readonly outside: Outside[] = [];
  readonly made: Made[] = [];
  /** Which rows of the answers the form takes. */
  readonly numbers: RowNumbers;
  readonly #root: PlanNode;
  readonly #given: Given;
  readonly #reader: Reader;
  readonly #context: LensContext;
  readonly #known = new Map<string, Json | undefined>();
  readonly #open = new Set<string>();

  constructor(root: PlanNode, given: Given, reader: Reader, context: LensContext) {
    this.#root = root;
    this.#given = given;
    this.#reader = reader;
    this.#context = context;
    this.numbers = new RowNumbers(root, given, reader);
  }

  /** What the form receives at a pointer (with the row numbers of the answers); the whole submission at ''. */
  read(pointer: string): Json | undefined {
    const { node, rows, exact } = locate(this.#root, pointer);
    const made = this.#value(node, rows);
    const isBlank = made === undefined && exact && node.entry?.blank !== undefined;
    const value = isBlank && node.entry ? this.#blankWhereSent(node.entry, rows) : made;
    return exact || value === undefined ? value : valueAt(value, pointer.slice(inRow(node.to, rows).length));
  }

  #value(node: PlanNode, rows: readonly number[]): Json | undefined {
    const key = keyOf(node, rows);
    if (!this.#known.has(key)) {
      this.#known.set(key, undefined);
      this.#open.add(key);
      this.#known.set(key, this.#make(node, rows));
      this.#open.delete(key);
    }
    return this.#known.get(key);
  }

  #make(node: PlanNode, rows: readonly number[]): Json | undefined {
    const when = node.entry?.when ?? node.container?.when;
    if (when !== undefined && !evaluate(when, this.#reader, rows)) return undefined;
    if (node.entry) return this.#ofEntry(node.entry, rows);
    if (!node.container) return undefined;
    return node.container.kind === 'array'
      ? this.#ofArray(node, node.container, rows)
      : this.#ofObject(node, node.container, rows);
  }

  #ofEntry(entry: Entry, rows: readonly number[]): Json | undefined {
    const own = this.numbers.ofEntry(entry, rows);
    if (own === undefined) return undefined;
    const inputs = entry.from.map((at) => this.#given(inRow(at, own)));
    const applied = apply(entry.lens, inputs, this.#context);
    if ('outside' in applied)
      this.outside.push({ entry, rows: own, at: inRow(entry.from[applied.outside] ?? '', own) });
    if (!('value' in applied)) return undefined;
    this.made.push({ entry, rows: own });
    return applied.value;
  }

  #ofArray(node: PlanNode, container: Container, rows: readonly number[]): Json | undefined {
    const arrays = container.from
      .map((at) => this.#given(inRow(at, rows)))
      .filter((one): one is readonly Json[] => Array.isArray(one));
    const item = node.members.get('*');
    if (arrays.length === 0 || !item) return evaluate(container.required, this.#reader, rows) ? [] : undefined;
    return this.numbers.taken(container, rows).map((index) => this.#value(item, [...rows, index]) ?? {});
  }

  #ofObject(node: PlanNode, container: Container, rows: readonly number[]): Json | undefined {
    const values = new Map([...node.members].map(([name, child]) => [name, this.#value(child, rows)] as const));
    const anyMember = [...values.values()].some((value) => value !== undefined);
    if (!this.#isSent(node, container, anyMember, rows)) return undefined;
    return fromEntries(
      [...node.members].flatMap(([name, { entry }]): [string, Json][] => {
        const made = values.get(name);
        const value = made === undefined && entry ? this.#blank(entry, rows) : made;
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }

  /** Is a question answered that feeds nothing but this object, and does the form take the answer? */
  #ownsAnswer(node: PlanNode, { owns }: Container, rows: readonly number[]): boolean {
    return entriesBelow(node).some((entry) => {
      const { from, lens, when } = entry;
      const own = from.some((at) => owns.includes(at)) ? this.numbers.ofEntry(entry, rows) : undefined;
      if (own === undefined) return false;
      const inputs = from.map((at) => this.#given(inRow(at, own)));
      return (
        inputs.some((input, index) => input !== undefined && owns.includes(from[index] ?? '')) &&
        (when === undefined || evaluate(when, this.#reader, rows)) &&
        !('absent' in apply(lens, inputs, this.#context))
      );
    });
  }

  /** How the form writes that there is no value, where it permits one. */
  #blank({ blank, when }: Entry, rows: readonly number[]): Json | undefined {
    return blank !== undefined && (when === undefined || evaluate(when, this.#reader, rows)) ? blank : undefined;
  }

  /** The same, given that the object around it is sent; a guard that is read while the object is made takes it as sent. */
  #blankWhereSent(entry: Entry, rows: readonly number[]): Json | undefined {
    const { node, rows: around } = locate(this.#root, inRow(entry.to.slice(0, entry.to.lastIndexOf('/')), rows));
    const sent = this.#open.has(keyOf(node, around)) || this.#value(node, around) !== undefined;
    return sent ? this.#blank(entry, rows) : undefined;
  }

  #isSent(node: PlanNode, container: Container, anyMember: boolean, rows: readonly number[]): boolean {
    if (evaluate(container.required, this.#reader, rows)) return true;
    if (this.#ownsAnswer(node, container, rows)) return true;
    return (
      anyMember &&
      container.members.every((to) => {
        const { node } = locate(this.#root, inRow(to, rows));
        return this.#value(node, rows) !== undefined || (node.entry && this.#blank(node.entry, rows)) !== undefined;
      })
    );
  }
}

function keyOf(node: PlanNode, rows: readonly number[]): string {
  return `${node.to}|${rows.join(',')}`;
}
