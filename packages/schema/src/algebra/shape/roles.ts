import type { Json } from '../../base/json.ts';
import { type Claim, type Fact, type FactOf, factsOf } from '../reason/claim.ts';
import { type Conflict, gather, type Result, within } from '../reason/reason.ts';
import { assignDifferent } from './different.ts';
import { claimOf, groundOf, keyOf, type Solver } from './goal.ts';

/** What is asked of each position of an array of one length. */
type Goals = readonly (readonly Claim[])[];
/** One part that some item must play; `next` goes on with the goals that result. */
type Task = (goals: Goals, next: (goals: Goals) => Result) => Result;

/** Parts that items must play: one that differs, so many that are contained, two that are equal, all different. */
export class Roles {
  /** How many more items than the shortest array could ever be of use. */
  readonly needed: number;
  private readonly facts: readonly Fact[];
  private readonly solver: Solver;
  private readonly tail: number;

  constructor(facts: readonly Fact[], solver: Solver, tail: number) {
    this.facts = facts;
    this.solver = solver;
    this.tail = tail;
    const contained = factsOf(facts, 'contains').reduce((sum, { min }) => sum + Math.max(0, min), 0);
    const alike = factsOf(facts, 'unique').some(({ positive }) => !positive) ? 2 : 0;
    this.needed = contained + factsOf(facts, 'some-item').length + alike;
  }

  /** An array with these goals in which every part is played. */
  assign(goals: Goals): Result {
    const contains = factsOf(this.facts, 'contains');
    const tasks = [
      ...factsOf(this.facts, 'some-item').map((fact) => this.some(fact)),
      ...contains.flatMap((fact) => (fact.min > 0 || Number.isFinite(fact.max) ? [this.counted(fact)] : [])),
    ];
    return this.run(tasks, goals);
  }

  private run(tasks: readonly Task[], goals: Goals): Result {
    const [task, ...rest] = tasks;
    this.solver.context.budget.spend(1 + goals.length);
    return task ? task(goals, (next) => this.run(rest, next)) : this.write(goals);
  }

  /** Some item of a range meets the claims. */
  private some(fact: FactOf<'some-item'>): Task {
    const claims = fact.claims.map((claim) => claimOf(claim, fact.ground));
    return (goals, next) => {
      const options = this.different(goals, fact.from, Math.min(fact.to, goals.length));
      return this.firstOf(options, fact, (index) => this.add(goals, index, claims, next));
    };
  }

  /** At least so many items meet the claim and at most so many, position by position. */
  private counted(fact: FactOf<'contains'>): Task {
    const claim = claimOf(fact.claim, fact.ground);
    const against = { ...claim, positive: false };
    return (goals, next) => {
      const alike = goals.map((goal, index) => index >= this.tail && this.isAlike(goal, goals[index - 1]));
      const from = (index: number, count: number, denied: boolean, now: Goals): Result => {
        if (count > fact.max || count + goals.length - index < fact.min) return this.nothing(fact);
        if (index === goals.length || (count >= fact.min && fact.max === Number.POSITIVE_INFINITY)) return next(now);
        const yes = () => this.add(now, index, [claim], (more) => from(index + 1, count + 1, false, more));
        const no = () => this.add(now, index, [against], (more) => from(index + 1, count, true, more));
        // Among positions that are asked the same, those that meet the claim may as well come first.
        if (denied && alike[index]) return no();
        return this.firstOf(count < fact.min ? [yes, no] : [no, yes], fact, (turn) => turn());
      };
      return from(0, 0, false, goals);
    };
  }

  private isAlike(goal: readonly Claim[], before: readonly Claim[] | undefined): boolean {
    const { context } = this.solver;
    return before !== undefined && keyOf(context, goal) === keyOf(context, before);
  }

  /** Adds claims to one position, unless it is clear at once that nothing meets them there. */
  private add(goals: Goals, index: number, claims: readonly Claim[], next: (goals: Goals) => Result): Result {
    const goal = [...(goals[index] ?? []), ...claims];
    const result = inside(this.solver.solve(goal));
    return result.verdict === 'empty' ? result : next(goals.with(index, goal));
  }

  /** One of the options works; otherwise a doubt, otherwise all that spoke against them. */
  private firstOf<T>(options: readonly T[], fact: Fact, attempt: (option: T) => Result): Result {
    const dead: Conflict[] = [];
    let doubt: Result | undefined;
    for (const option of options) {
      const result = attempt(option);
      if (result.verdict === 'inhabited') return result;
      if (result.verdict === 'empty') dead.push(result);
      else doubt ??= result;
    }
    return doubt ?? this.nothing(fact, dead);
  }

  private nothing(fact: Fact, dead: readonly Conflict[] = []): Conflict {
    return {
      verdict: 'empty',
      ground: dead.reduce((all, { ground }) => all | ground, fact.ground),
      reasons: gather(dead.map(({ reasons }) => reasons)),
    };
  }

  /** Positions of a range; of those that are asked the same beyond the tuple only one. */
  private different(goals: Goals, from: number, to: number): number[] {
    const seen = new Set<string>();
    const found: number[] = [];
    for (let index = from; index < to; index += 1) {
      const key = index < this.tail ? `at ${index}` : keyOf(this.solver.context, goals[index] ?? []);
      if (!seen.has(key)) found.push(index);
      seen.add(key);
    }
    return found;
  }

  private write(goals: Goals): Result {
    const unique = factsOf(this.facts, 'unique');
    const alike = unique.find(({ positive }) => !positive);
    if (alike) return this.twins(goals, alike);
    return unique.length > 0 ? assignDifferent(this.solver, goals, groundOf(this.facts)) : this.each(goals);
  }

  /** Two positions get one value. */
  private twins(goals: Goals, fact: Fact): Result {
    const pairs = [...goals.keys()].flatMap((a) => [...goals.keys()].slice(a + 1).map((b) => [a, b] as const));
    return this.firstOf(pairs, fact, ([a, b]) => {
      const shared = inside(this.solver.solve([...(goals[a] ?? []), ...(goals[b] ?? [])]));
      if (shared.verdict !== 'inhabited') return shared;
      const rest = this.each(goals);
      if (rest.verdict !== 'inhabited' || !Array.isArray(rest.value)) return rest;
      return { verdict: 'inhabited', value: rest.value.with(a, shared.value).with(b, shared.value) };
    });
  }

  private each(goals: Goals): Result {
    const value: Json[] = [];
    for (const goal of goals) {
      const result = inside(this.solver.solve(goal));
      if (result.verdict !== 'inhabited') return result;
      value.push(result.value);
    }
    return { verdict: 'inhabited', value };
  }
}

/** What is said of an item, seen from the array. */
function inside(result: Result): Result {
  if (result.verdict === 'inhabited') return result;
  if (result.verdict === 'empty') return { ...result, reasons: within('*', result.reasons) };
  return { ...result, because: within('*', result.because) };
}
