import { compile } from './compile.ts';
import { Language } from './language.ts';
import { Meter } from './meter.ts';
import { type Obstacle, parsePattern, Undecidable } from './parse.ts';

/** A language, or the reason why it is not known; `price` is the work of finding out. */
export type Reading = { readonly price: number } & ({ readonly language: Language } | { readonly obstacle: Obstacle });

/** More states than this are given up. */
const STATES = 20_000;
/** What matching one text may cost when nobody says. */
const WORK = 4_000_000;
/** How many patterns are remembered; reading one again gives the same result, so nothing depends on it. */
const REMEMBERED = 1_000;
const remembered = new Map<string, Reading>();

/** The language of a pattern (searched, not anchored, `u` flag), or why it is out of reach. */
export function languageOf(pattern: string): Reading {
  const known = remembered.get(pattern);
  if (known) return known;
  const reading = read(pattern);
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(pattern, reading);
  return reading;
}

function read(pattern: string): Reading {
  const price = pattern.length * 10;
  try {
    const automaton = compile(parsePattern(pattern), STATES);
    return { language: new Language(automaton), price: price + automaton.nodes.list.length * 5 };
  } catch (error) {
    if (error instanceof Undecidable) return { obstacle: error.obstacle, price: price + STATES * 5 };
    throw error;
  }
}

/** Is the pattern found in the text? Undefined when the pattern is out of reach. */
export function matches(pattern: string, text: string, meter: Meter = new Meter(WORK)): boolean | undefined {
  try {
    const reading = languageOf(pattern);
    meter.spend(reading.price);
    return 'language' in reading ? run(reading.language, text, meter) : undefined;
  } catch (error) {
    if (error instanceof Undecidable) return undefined;
    throw error;
  }
}

function run(language: Language, text: string, meter: Meter): boolean {
  let state = language.start(meter);
  for (const character of text) {
    if (language.isSure(state)) return true;
    if (language.isDead(state)) return false;
    state = language.step(state, language.classOf(character.codePointAt(0) ?? 0), meter);
  }
  return language.accepts(state);
}
