import type { Json } from '../../base/json.ts';
import { type Claim, type Fact, type FactOf, factsOf, type Ground } from '../reason/claim.ts';
import { type Conflict, conflict, gather, type Result, reason, unknown, within, words } from '../reason/reason.ts';
import { claimOf, groundOf, type Solver, sizeOf } from './goal.ts';
import { Roles } from './roles.ts';

/** Longer arrays are not written out. */
const LONGEST = 2_000;
/** Longer arrays are not searched when items have parts to play. */
const SEARCHED = 64;

/** Is there an array with these facts? */
export function decideArray(facts: readonly Fact[], solver: Solver): Result {
  solver.context.budget.spend(1 + facts.length);
  return new ArrayShape(facts, solver).decide();
}

class ArrayShape {
  private readonly facts: readonly Fact[];
  private readonly solver: Solver;
  private readonly items: readonly FactOf<'item'>[];
  private readonly least: FactOf<'size'> | undefined;
  private readonly most: FactOf<'size'> | undefined;
  /** From here on all positions are alike. */
  private readonly tail: number;

  constructor(facts: readonly Fact[], solver: Solver) {
    this.facts = facts;
    this.solver = solver;
    this.items = factsOf(facts, 'item');
    this.least = sizeOf(facts, 'least');
    this.most = sizeOf(facts, 'most');
    const edges = [...this.items, ...factsOf(facts, 'some-item')].flatMap(({ from, to }) => [from, to]);
    this.tail = Math.max(0, ...edges.filter(Number.isFinite));
  }

  decide(): Result {
    const { least, most } = this;
    if (least && most && least.value > most.value) return clash([least, most]);
    const unique = factsOf(this.facts, 'unique');
    const [alike, different] = [unique.find(({ positive }) => !positive), unique.find(({ positive }) => positive)];
    if (alike && different) return clash([alike, different]);
    const plain = this.plain();
    if (plain.verdict === 'empty' || this.isPlain()) return plain;
    return this.search();
  }

  /** Do items play no part beyond their positions? */
  private isPlain(): boolean {
    const long = (this.least?.value ?? 0) > 1;
    return this.facts.every(
      (fact) =>
        fact.op === 'size' || fact.op === 'item' || (fact.op === 'unique' && fact.positive && !long) || isIdle(fact),
    );
  }

  /** The shortest array, parts aside. */
  private plain(): Result {
    const length = this.least?.value ?? 0;
    const value: Json[] = [];
    for (let index = 0; index < Math.min(length, this.tail + 1); index += 1) {
      const result = this.solver.solve(this.goal(index));
      if (result.verdict === 'empty') return this.filled(result);
      if (result.verdict === 'unknown') return { ...result, because: within('*', result.because) };
      value.push(result.value);
    }
    if (length > LONGEST)
      return this.least
        ? unknown([this.least.source], `${words([this.least.source])}: too long to write out`)
        : unknown([], '');
    const last = value.at(-1);
    while (value.length < length && last !== undefined) value.push(last);
    return { verdict: 'inhabited', value };
  }

  private search(): Result {
    const shortest = Math.max(0, this.least?.value ?? 0);
    const roles = new Roles(this.facts, this.solver, this.tail);
    const longest = Math.min(
      this.most?.value ?? Number.POSITIVE_INFINITY,
      Math.max(shortest, this.tail) + roles.needed,
    );
    const dead: Conflict[] = [];
    let doubt: Result | undefined;
    for (let length = shortest; length <= longest; length += 1) {
      if (length > SEARCHED) return doubt ?? unknown(this.sources(), `${words(this.sources())}: too long to search`);
      const last = length > 0 ? this.solver.solve(this.goal(length - 1)) : undefined;
      if (last?.verdict === 'empty') {
        dead.push({ ...last, reasons: within('*', last.reasons) });
        break;
      }
      const goals = Array.from({ length }, (_, index) => this.goal(index));
      const result = roles.assign(goals);
      if (result.verdict === 'inhabited') return result;
      if (result.verdict === 'empty') dead.push(result);
      else doubt ??= result;
    }
    return doubt ?? this.exhausted(dead);
  }

  private goal(index: number): Claim[] {
    return this.items.flatMap(({ from, to, claim, ground }) =>
      from <= index && index < to ? [claimOf(claim, ground)] : [],
    );
  }

  private sources() {
    return this.facts.map(({ source }) => source);
  }

  private filled(inside: Conflict): Conflict {
    const asking = this.least ? [this.least] : [];
    const sources = asking.map(({ source }) => source);
    const asked = reason(sources, `${words(sources)} asks for items`);
    return {
      verdict: 'empty',
      ground: inside.ground | groundOf(asking),
      reasons: gather([within('*', inside.reasons), [asked]]),
    };
  }

  /** Nothing is left after all possibilities; what takes part is not narrowed down. */
  private exhausted(dead: readonly Conflict[]): Conflict {
    const taking = this.facts.filter((fact) => !isIdle(fact));
    const sources = taking.map(({ source }) => source);
    const ground = dead.reduce<Ground>((all, one) => all | one.ground, groundOf(this.facts));
    const inner = dead.map(({ reasons }) => reasons);
    return {
      verdict: 'empty',
      ground,
      reasons: gather([[reason(sources, `${words(sources)} leave no array`)], ...inner]),
    };
  }
}

function isIdle(fact: Fact): boolean {
  return fact.op === 'contains' && fact.min <= 0 && fact.max === Number.POSITIVE_INFINITY;
}

function clash(facts: readonly Fact[]): Conflict {
  const sources = facts.map(({ source }) => source);
  return conflict(groundOf(facts), reason(sources, `${words(sources)} leave no array`));
}
