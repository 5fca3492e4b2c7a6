import type { Meter } from './meter.ts';
import { Undecidable } from './parse.ts';

/** What must all hold of the rest of a text: states, negative when the rest must not satisfy them; sorted. */
export type Clause = readonly number[];

/** Clauses of which one must hold; none of them swallows another. */
export type Formula = readonly Clause[];

/** The formula that no text satisfies. */
export const NEVER: Formula = [];
/** The formula that every text satisfies. */
export const ALWAYS: Formula = [[]];

/** More clauses than this are given up. */
const LIMIT = 512;

/** One of the formulas holds. */
export function either(formulas: readonly Formula[]): Formula {
  if (formulas.length === 1) return formulas[0] ?? NEVER;
  return absorb(formulas.flat());
}

/** All of the formulas hold. */
export function both(formulas: readonly Formula[], meter: Meter): Formula {
  return formulas.reduce((product, formula) => {
    if (product === ALWAYS) return formula;
    if (formula === ALWAYS) return product;
    meter.spend(product.length * formula.length);
    if (product.length * formula.length > LIMIT * 8) throw new Undecidable('size');
    return absorb(product.flatMap((left) => formula.flatMap((right) => join(left, right))));
  }, ALWAYS);
}

/** The formula does not hold. */
export function negate(formula: Formula, meter: Meter): Formula {
  return both(
    formula.map((clause) => clause.map((literal) => [-literal])),
    meter,
  );
}

function join(left: Clause, right: Clause): Clause[] {
  const all = new Set([...left, ...right]);
  for (const literal of all) if (all.has(-literal)) return [];
  return [[...all].sort((a, b) => a - b)];
}

function absorb(clauses: readonly Clause[]): Formula {
  const distinct = new Map(clauses.map((clause) => [clause.join(), clause] as const));
  if (distinct.has('')) return ALWAYS;
  let kept = [...distinct.values()];
  if (kept.some((clause) => clause.length > 1)) {
    kept.sort((a, b) => a.length - b.length);
    kept = kept.filter((clause, index) => !kept.slice(0, index).some((small) => within(small, clause)));
  }
  if (kept.length > LIMIT && kept.some((clause) => clause.length > 1)) throw new Undecidable('size');
  return kept.sort((a, b) => compare(a, b));
}

function within(small: Clause, large: Clause): boolean {
  return small.length < large.length && small.every((literal) => large.includes(literal));
}

function compare(a: Clause, b: Clause): number {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
