import { Meter } from './meter.ts';
import { Undecidable } from './parse.ts';
import { type Demand, type Graph, product } from './product.ts';
import { languageOf } from './reading.ts';
import { lengthsOf, type Window, type Words, wordsOf } from './words.ts';

/** One pattern that a text must, or must not, have somewhere in it. */
export interface PatternDemand {
  readonly pattern: string;
  readonly positive: boolean;
}

/** What is asked of texts. */
export interface Question {
  readonly patterns: readonly PatternDemand[];
  readonly window?: Window;
  /** How many texts are wanted; one by default. */
  readonly wanted?: number;
  /** Texts that do not count. */
  readonly except?: (word: string) => boolean;
  /** What the question may cost. */
  readonly meter?: Meter;
}

const EVERY: Window = { min: 0, max: Number.POSITIVE_INFINITY };
/** What one question may cost when nobody says. */
const WORK = 4_000_000;

/** Texts that meet every demand, shortest first; undefined when a pattern is out of reach or the work too much. */
export function findWords(question: Question): Words | undefined {
  const { window = EVERY, wanted = 1, except = () => false, meter = new Meter(WORK) } = question;
  const graph = graphOf(question.patterns, meter);
  return graph && wordsOf(graph, { window, wanted, except }, meter);
}

/** Is there no text in which both patterns are found? Undefined when that is out of reach. */
export function areDisjoint(a: string, b: string, meter?: Meter): boolean | undefined {
  return isNone([positive(a), positive(b)], meter);
}

/** Is every text in which `inner` is found one in which `outer` is? Undefined when that is out of reach. */
export function isSubset(inner: string, outer: string, meter?: Meter): boolean | undefined {
  return inner === outer || isNone([positive(inner), { pattern: outer, positive: false }], meter);
}

/** The shortest text in which the pattern is found; undefined when there is none or it is out of reach. */
export function witness(pattern: string, meter: Meter = new Meter(WORK)): string | undefined {
  return findWords({ patterns: [positive(pattern)], meter })?.words[0];
}

/** How short and how long a text can be in which the pattern is found; undefined when none is or it is out of reach. */
export function lengths(pattern: string, meter: Meter = new Meter(WORK)): Window | undefined {
  const graph = graphOf([positive(pattern)], meter);
  return graph && lengthsOf(graph);
}

function positive(pattern: string): PatternDemand {
  return { pattern, positive: true };
}

function isNone(patterns: readonly PatternDemand[], meter: Meter = new Meter(WORK)): boolean | undefined {
  const graph = graphOf(patterns, meter);
  return graph && graph.start === undefined;
}

function graphOf(patterns: readonly PatternDemand[], meter: Meter): Graph | undefined {
  try {
    return product(
      patterns.map((demand) => demandOf(demand, meter)),
      meter,
    );
  } catch (error) {
    if (error instanceof Undecidable) return undefined;
    throw error;
  }
}

function demandOf({ pattern, positive }: PatternDemand, meter: Meter): Demand {
  const reading = languageOf(pattern);
  meter.spend(reading.price);
  if (!('language' in reading)) throw new Undecidable(reading.obstacle);
  return { language: reading.language, positive };
}
