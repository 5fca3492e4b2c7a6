import { findWords, type PatternDemand } from '../../pattern/decide.ts';
import type { Words } from '../../pattern/words.ts';
import { type Fact, type FactOf, factsOf, type Ground } from '../reason/claim.ts';
import type { Context } from '../reason/context.ts';
import { conflict, type Result, reason, unknown, words } from '../reason/reason.ts';
import { smallest } from './core.ts';

type Text = FactOf<'text'>;

/** Is there a text with these facts? */
export function decideString(facts: readonly Fact[], context: Context): Result {
  context.budget.spend(1 + facts.length);
  const found = search(facts, context, 'inner');
  const [value] = found?.words ?? [];
  if (value !== undefined) return { verdict: 'inhabited', value };
  if (isImpossible(facts, context)) return dead(facts, context);
  const sources = facts.map(({ source }) => source);
  return unknown(sources, `${words(sources)}: no text found and none ruled out`);
}

/**
 * Texts that meet the facts. A format that is known only between two patterns is taken at its narrowest to find a text
 * (`inner`) and at its widest to rule texts out (`outer`); under `not` the other way round.
 */
function search(facts: readonly Fact[], context: Context, side: 'inner' | 'outer'): Words | undefined {
  const patterns = factsOf(facts, 'text').map((fact): PatternDemand => {
    const widest = (side === 'outer') === fact.positive;
    return { pattern: widest ? fact.outer : fact.inner, positive: fact.positive };
  });
  const except = new Set(factsOf(facts, 'values').flatMap(({ values, positive }) => (positive ? [] : values)));
  return findWords({
    patterns,
    window: { min: limit(facts, 'least', 0), max: limit(facts, 'most', Number.POSITIVE_INFINITY) },
    except: (word) => except.has(word),
    meter: context.budget.meter,
  });
}

function limit(facts: readonly Fact[], side: 'least' | 'most', none: number): number {
  const sizes = factsOf(facts, 'size').flatMap((size) => (size.side === side ? [size.value] : []));
  return side === 'least' ? Math.max(none, ...sizes) : Math.min(none, ...sizes);
}

/** Is it certain that no text meets the facts? Patterns out of reach are left aside, which can only let more texts in. */
function isImpossible(facts: readonly Fact[], context: Context): boolean {
  const texts = factsOf(facts, 'text');
  if (texts.some((one) => texts.some((other) => one.name === other.name && one.positive && !other.positive)))
    return true;
  const known = facts.filter((fact) => fact.op !== 'text' || isKnown(fact, context));
  if (limit(facts, 'least', 0) > limit(facts, 'most', Number.POSITIVE_INFINITY)) return true;
  const found = search(known, context, 'outer');
  return found !== undefined && found.words.length === 0 && found.rest === 'none';
}

function isKnown({ inner, outer }: Text, context: Context): boolean {
  return context.isKnown(inner) && context.isKnown(outer);
}

function dead(facts: readonly Fact[], context: Context): Result {
  const core = smallest(facts, (part) => isImpossible(part, context));
  const ground = core.reduce<Ground>((all, fact) => all | fact.ground, 0n);
  const sources = core.map(({ source }) => source);
  return conflict(ground, reason(sources, `${words(sources)} leave no text`));
}
