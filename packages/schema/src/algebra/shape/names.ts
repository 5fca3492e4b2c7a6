import { type Claim, type Domain, type Fact, type FactOf, factsOf } from '../reason/claim.ts';
import type { Truth } from '../reason/context.ts';
import { claimOf, type Solver, saying, valuesOf } from './goal.ts';

/** The names that nobody mentions, in which exactly these patterns are found. */
export type Region = ReadonlySet<string>;

/** Names found; `rest` says whether there are no others, some others, or nobody knows. */
export interface Fresh {
  readonly names: readonly string[];
  readonly rest: 'none' | 'some' | 'unknown';
}

/** More patterns than this are not combined with each other. */
const PATTERNS = 6;

/** What the facts about an object say of its members' names. */
export class Names {
  /** Every name that a fact mentions. */
  readonly mentioned: ReadonlySet<string>;
  /** The kinds of names that nobody mentions. */
  readonly regions: readonly Region[];
  /** Are those all kinds of names? */
  readonly complete: boolean;
  private readonly members: readonly FactOf<'member'>[];
  private readonly byName = new Map<string, FactOf<'member'>[]>();
  private readonly byOther: readonly FactOf<'member'>[];
  private readonly claims: readonly FactOf<'names'>[];
  private readonly lacking: ReadonlySet<string>;
  private readonly solver: Solver;
  private readonly patterns: readonly string[];
  private readonly found = new Map<string, Truth>();

  constructor(facts: readonly Fact[], solver: Solver) {
    this.solver = solver;
    this.members = factsOf(facts, 'member');
    this.byOther = this.members.filter(({ domain }) => domain.is !== 'name');
    for (const fact of this.members) {
      if (fact.domain.is !== 'name') continue;
      const same = this.byName.get(fact.domain.name);
      if (same) same.push(fact);
      else this.byName.set(fact.domain.name, [fact]);
    }
    this.claims = factsOf(facts, 'names');
    this.lacking = new Set(factsOf(facts, 'lacks').map(({ name }) => name));
    const domains = [...this.members, ...factsOf(facts, 'some-member')].map(({ domain }) => domain);
    this.mentioned = new Set([
      ...domains.flatMap(listed),
      ...factsOf(facts, 'has').map(({ name }) => name),
      ...this.lacking,
    ]);
    this.patterns = [...new Set(domains.flatMap(patternsOf))];
    const shut = this.isShut();
    this.complete = shut || this.patterns.length <= PATTERNS;
    this.regions = shut ? [] : subsets(this.patterns.slice(0, PATTERNS));
  }

  isLacking(name: string): boolean {
    return this.lacking.has(name);
  }

  /** Is the name in the domain? */
  isIn(name: string, domain: Domain): Truth {
    if (domain.is === 'name') return name === domain.name;
    if (domain.is === 'pattern') return this.matches(domain.pattern, name);
    if (domain.names.has(name)) return false;
    const found = domain.patterns.map((pattern) => this.matches(pattern, name));
    return found.includes(true) ? false : found.includes(undefined) ? undefined : true;
  }

  /** Are the names of the region in the domain? */
  isRegionIn(region: Region, domain: Domain): boolean {
    if (domain.is === 'name') return false;
    return domain.is === 'pattern'
      ? region.has(domain.pattern)
      : !domain.patterns.some((pattern) => region.has(pattern));
  }

  /** What applies to a member of this name. */
  claimsFor(name: string): Claim[] {
    const others = this.byOther.filter(({ domain }) => this.isIn(name, domain) === true);
    return [...(this.byName.get(name) ?? []), ...others].map(({ claim, ground }) => claimOf(claim, ground));
  }

  /** What applies to a member whose name is in the region. */
  claimsIn(region: Region): Claim[] {
    return this.members.flatMap(({ domain, claim, ground }) =>
      this.isRegionIn(region, domain) ? [claimOf(claim, ground)] : [],
    );
  }

  /** May a member have this name? */
  truth(name: string): Truth {
    const truths = this.claims.map(({ claim }) => this.solver.truth(claim, name));
    return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  }

  /** The fact that refuses the name. */
  refusal(name: string): Fact | undefined {
    return this.claims.find(({ claim }) => this.solver.truth(claim, name) === false);
  }

  /** Names of a region that are neither mentioned nor taken and meet the claims; the empty name comes last. */
  fresh(region: Region, wanted: number, taken: readonly string[], claims: readonly Claim[]): Fresh {
    const others = [...new Set([...taken, ...this.mentioned])].sort();
    const goal = (excluded: readonly string[]) => [
      saying({ type: 'string' }, true),
      ...this.patterns.map((pattern) => saying({ pattern }, region.has(pattern))),
      ...this.claims.map(({ claim }) => claim),
      ...claims,
      saying({ enum: excluded }, false),
    ];
    const some = valuesOf(this.solver, goal(['', ...others]), wanted);
    const found = some.values.filter((value) => typeof value === 'string');
    if (some.rest !== 'none') return { names: found, rest: some.rest };
    const all = valuesOf(this.solver, goal([...others, ...found]), 1);
    return {
      names: [...found, ...all.values.filter((value) => typeof value === 'string')],
      rest: all.rest === 'unknown' ? 'unknown' : 'none',
    };
  }

  /** The facts that keep members out. */
  closing(): Fact[] {
    const shut = this.members.filter(({ claim }) => this.solver.solve([claim]).verdict === 'empty');
    return [...shut, ...this.claims];
  }

  /** Does a fact keep out every member that is not mentioned? */
  private isShut(): boolean {
    return this.members.some(
      ({ domain, claim }) => domain.is === 'other' && domain.patterns.length === 0 && isFalse(claim),
    );
  }

  private matches(pattern: string, name: string): Truth {
    const key = `${pattern.length} ${pattern}${name}`;
    if (!this.found.has(key)) this.found.set(key, this.solver.context.matches(pattern, name));
    return this.found.get(key);
  }
}

function isFalse({ spot, positive }: Claim): boolean {
  return spot.schema === !positive;
}

function listed(domain: Domain): string[] {
  return domain.is === 'name' ? [domain.name] : domain.is === 'other' ? [...domain.names] : [];
}

function patternsOf(domain: Domain): readonly string[] {
  return domain.is === 'pattern' ? [domain.pattern] : domain.is === 'other' ? domain.patterns : [];
}

function subsets(patterns: readonly string[]): Region[] {
  const all = Array.from(
    { length: 2 ** patterns.length },
    (_, bits) => new Set(patterns.filter((_, index) => (bits >> index) & 1)),
  );
  return all.sort((a, b) => a.size - b.size);
}
