import { CharBase, CharSet } from 'refa';
import { type Characters, charactersOf } from './characters.ts';
import type { Language } from './language.ts';
import type { Meter } from './meter.ts';
import { Undecidable } from './parse.ts';

/** A demand on a text: to be, or not to be, of a language. */
export interface Demand {
  readonly language: Language;
  readonly positive: boolean;
}

/** All texts that meet several demands, as an explicit automaton without useless states. */
export interface Graph {
  /** The state of the empty text; undefined when no text meets the demands. */
  readonly start: number | undefined;
  readonly accepting: readonly boolean[];
  /** For each state the classes of characters that lead on, the readable ones first, with their target. */
  readonly edges: readonly (readonly (readonly [Characters, number])[])[];
}

/** More states than this are given up. */
const STATES = 10_000;

/** The automaton of several demands. */
export function product(demands: readonly Demand[], meter: Meter): Graph {
  return trim(explore(demands, meter));
}

interface Explored {
  readonly accepting: boolean[];
  readonly edges: (readonly [Characters, number])[][];
}

function explore(demands: readonly Demand[], meter: Meter): Explored {
  const alphabet = commonAlphabet(demands);
  const known = new Map<string, number>();
  const tuples: (readonly number[])[] = [];
  const visit = (tuple: readonly number[]): number | undefined => {
    if (demands.some((demand, index) => isHopeless(demand, tuple[index] ?? 0))) return undefined;
    const key = tuple.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    if (tuples.length >= STATES) throw new Undecidable('size');
    known.set(key, tuples.length);
    return tuples.push(tuple) - 1;
  };
  visit(demands.map(({ language }) => language.start(meter)));
  const result: Explored = { accepting: [], edges: [] };
  for (const tuple of tuples) {
    result.accepting.push(demands.every((demand, index) => accepts(demand, tuple[index] ?? 0)));
    const edges: (readonly [Characters, number])[] = [];
    for (const { characters, classes } of alphabet) {
      const target = visit(demands.map(({ language }, i) => language.step(tuple[i] ?? 0, classes[i] ?? 0, meter)));
      if (target !== undefined) edges.push([characters, target]);
    }
    result.edges.push(edges);
  }
  return result;
}

function isHopeless({ language, positive }: Demand, state: number): boolean {
  return positive ? language.isDead(state) : language.isSure(state);
}

function accepts({ language, positive }: Demand, state: number): boolean {
  return language.accepts(state) === positive;
}

interface Letter {
  readonly characters: Characters;
  /** The letter's class in each demand's own alphabet. */
  readonly classes: readonly number[];
}

function commonAlphabet(demands: readonly Demand[]): Letter[] {
  const sets = demands.flatMap(({ language }) => language.classes);
  const base = new CharBase(sets.length === 0 ? [CharSet.all(0x10ffff)] : sets).sets;
  return base
    .map((set) => {
      const characters = charactersOf(set);
      const first = characters.at(0);
      return { characters, classes: demands.map(({ language }) => language.classOf(first)) };
    })
    .sort((a, b) => a.characters.rank - b.characters.rank || a.characters.at(0) - b.characters.at(0));
}

/** Leaves out the states from which no accepted text can be reached. */
function trim({ accepting, edges }: Explored): Graph {
  const sources: number[][] = accepting.map(() => []);
  edges.forEach((row, state) => {
    for (const [, target] of row) sources[target]?.push(state);
  });
  const useful = accepting.map(() => false);
  const pending = accepting.flatMap((final, state) => (final ? [state] : []));
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    if (useful[state]) continue;
    useful[state] = true;
    pending.push(...(sources[state] ?? []));
  }
  return {
    start: useful[0] ? 0 : undefined,
    accepting,
    edges: edges.map((row, state) => (useful[state] ? row.filter(([, target]) => useful[target]) : [])),
  };
}
