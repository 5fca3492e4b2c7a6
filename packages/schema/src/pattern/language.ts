import { CharBase, CharSet } from 'refa';
import type { Automaton } from './compile.ts';
import { ALWAYS, both, either, type Formula, NEVER, negate } from './formula.ts';
import type { Meter } from './meter.ts';
import { END, type Nodes } from './node.ts';

const ANY = CharSet.all(0x10ffff);
/** A language that holds more than this many literals is folded up again before the next question. */
const WEIGHT = 500_000;
interface Priced {
  readonly formula: Formula;
  readonly price: number;
}

/**
 * The set of texts in which a pattern is found, as a deterministic automaton that unfolds as it is walked. Characters
 * are code points; `classes` are the sets of characters that the pattern cannot tell apart.
 */
export class Language {
  readonly classes: readonly CharSet[];
  private readonly nodes: Nodes;
  private readonly first: number;
  private readonly targets: readonly (readonly number[])[];
  private states: Formula[] = [];
  private steps: { readonly state: number; readonly price: number }[][] = [];
  private known = new Map<string, number>();
  private weight = 0;
  private readonly closures = new Map<number, Priced>();

  constructor({ nodes, start }: Automaton) {
    this.nodes = nodes;
    this.first = start;
    const sets = nodes.list.flatMap((node) => (node.op === 'char' ? node.edges.map(([set]) => set) : []));
    const base = new CharBase([...new Set(sets), ANY]);
    this.classes = base.sets;
    const split = new Map<CharSet, readonly number[]>();
    this.targets = nodes.list.map((node) => {
      const row: number[] = [];
      if (node.op !== 'char') return row;
      for (const [set, target] of node.edges) {
        const indexes = split.get(set) ?? base.split(set);
        split.set(set, indexes);
        for (const index of indexes) row[index] = target;
      }
      return row;
    });
  }

  /** The state of the empty text; call it once at the start of a question, before any other. */
  start(meter: Meter): number {
    if (this.weight > WEIGHT) {
      this.states = [];
      this.steps = [];
      this.known = new Map();
      this.weight = 0;
    }
    return this.state(this.closure(this.first, meter));
  }

  /** Is a text that ends in this state one of the language? */
  accepts(state: number): boolean {
    return this.formula(state).some((clause) =>
      clause.every((literal) => (literal > 0 ? literal === END : literal !== -END)),
    );
  }

  /** Will no text from here on be one of the language? */
  isDead(state: number): boolean {
    return this.formula(state).length === 0;
  }

  /** Will every text from here on be one of the language? */
  isSure(state: number): boolean {
    return this.formula(state)[0]?.length === 0;
  }

  /** The state after one more character of a class. */
  step(state: number, klass: number, meter: Meter): number {
    const row = this.steps[state] ?? [];
    this.steps[state] = row;
    const known = row[klass];
    if (known) {
      meter.spend(known.price);
      return known.state;
    }
    const before = meter.rest;
    const next = this.state(this.after(this.formula(state), klass, meter));
    row[klass] = { state: next, price: before - meter.rest };
    return next;
  }

  /** The class of a character. */
  classOf(character: number): number {
    return this.classes.findIndex((set) => set.has(character));
  }

  private formula(state: number): Formula {
    return this.states[state] ?? NEVER;
  }

  private state(formula: Formula): number {
    const name = formula === ALWAYS ? '*' : formula.map((clause) => clause.join()).join(';');
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.weight += 1 + formula.reduce((sum, clause) => sum + clause.length, 0);
    const state = this.states.push(formula) - 1;
    this.known.set(name, state);
    return state;
  }

  private after(formula: Formula, klass: number, meter: Meter): Formula {
    const parts = formula.map((clause) =>
      both(
        clause.map((literal) => this.afterOne(literal, klass, meter)),
        meter,
      ),
    );
    const clauses = parts.reduce((sum, part) => sum + part.length, 1);
    meter.spend(clauses + Math.floor(clauses ** 2 / 64));
    return either(parts);
  }

  private afterOne(literal: number, klass: number, meter: Meter): Formula {
    meter.spend(1);
    const target = this.targets[Math.abs(literal)]?.[klass];
    const formula = target === undefined ? NEVER : this.closure(target, meter);
    return literal > 0 ? formula : negate(formula, meter);
  }

  private closure(id: number, meter: Meter): Formula {
    const known = this.closures.get(id);
    if (known) {
      meter.spend(known.price);
      return known.formula;
    }
    const before = meter.rest;
    const formula = new Opening(this.nodes, meter).open(id);
    this.closures.set(id, { formula, price: before - meter.rest });
    return formula;
  }
}

/** What a state asks for before it reads. */
class Opening {
  private readonly nodes: Nodes;
  /** The conjunctions being opened, which a loop must not open again. */
  private readonly active = new Set<number>();

  private readonly meter: Meter;

  constructor(nodes: Nodes, meter: Meter) {
    this.nodes = nodes;
    this.meter = meter;
  }

  open(id: number): Formula {
    const seen = new Set<number>();
    const parts: Formula[] = [];
    const pending = [id];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const node = this.nodes.list[next];
      if (!node || seen.has(next) || this.active.has(next)) continue;
      seen.add(next);
      this.meter.spend(1);
      if (node.op === 'or') pending.push(...node.of);
      else if (node.op === 'and') parts.push(this.conjunction(next, node.of));
      else if (node.op === 'not') parts.push(negate(this.open(node.of[0]), this.meter));
      else if (node.op === 'all') parts.push(ALWAYS);
      else if (node.op !== 'none') parts.push([[next]]);
    }
    return parts.length === 0 ? NEVER : either(parts);
  }

  private conjunction(id: number, of: readonly number[]): Formula {
    this.active.add(id);
    const formula = both(
      of.map((part) => this.open(part)),
      this.meter,
    );
    this.active.delete(id);
    return formula;
  }
}
