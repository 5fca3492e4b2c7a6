import { fromEntries, type Json } from '../../base/json.ts';
import { type Claim, type Fact, type FactOf, factsOf, type Ground } from '../reason/claim.ts';
import { type Conflict, conflict, gather, type Result, reason, unknown, within, words } from '../reason/reason.ts';
import { claimOf, groundOf, type Solver, sizeOf } from './goal.ts';
import { Names, type Region } from './names.ts';

type Demand = FactOf<'some-member'> | FactOf<'some-name'>;
/** The members that are there for sure, with what is asked of each beside what applies to its name anyway. */
type Present = ReadonlyMap<string, readonly Claim[]>;

/** Larger objects are not written out. */
const LARGEST = 2_000;

/** Is there an object with these facts? */
export function decideObject(facts: readonly Fact[], solver: Solver): Result {
  return new ObjectShape(facts, solver).decide();
}

class ObjectShape {
  private readonly facts: readonly Fact[];
  private readonly solver: Solver;
  private readonly names: Names;
  private readonly least: FactOf<'size'> | undefined;
  private readonly most: FactOf<'size'> | undefined;

  constructor(facts: readonly Fact[], solver: Solver) {
    this.facts = facts;
    this.solver = solver;
    this.names = new Names(facts, solver);
    this.least = sizeOf(facts, 'least');
    this.most = sizeOf(facts, 'most');
  }

  decide(): Result {
    const { facts } = this;
    this.solver.context.budget.spend(1 + facts.length);
    const has = factsOf(facts, 'has');
    for (const lacks of factsOf(facts, 'lacks')) {
      const wanted = has.find(({ name }) => name === lacks.name);
      if (wanted) return clash([wanted, lacks], `leave no room for the member ${JSON.stringify(lacks.name)}`);
    }
    if (this.least && this.most && this.least.value > this.most.value)
      return clash([this.least, this.most], 'leave no object');
    const present = new Map(has.map(({ name }) => [name, []] as const));
    if (this.most && present.size > this.most.value) return clash([...has, this.most], 'leave no object');
    const certain = this.fit(present);
    if (certain.verdict === 'empty') return certain;
    const demands: Demand[] = [...factsOf(facts, 'some-name'), ...factsOf(facts, 'some-member')];
    return this.place(demands, present);
  }

  /** Gives every demand a member, an existing one or a new one. */
  private place(demands: readonly Demand[], present: Present): Result {
    const [demand, ...rest] = demands;
    if (!demand) return this.fill(present);
    this.solver.context.budget.spend(1);
    const dead: Conflict[] = [];
    let doubt: Result | undefined;
    const { options, complete } = this.options(demand, present);
    for (const name of options) {
      const claims = demand.op === 'some-member' ? [claimOf(demand.claim, demand.ground)] : [];
      const grown = new Map(present).set(name, [...(present.get(name) ?? []), ...claims]);
      const alone = this.member(name, grown);
      const result = alone.verdict === 'inhabited' ? this.place(rest, grown) : alone;
      if (result.verdict === 'inhabited') return result;
      if (result.verdict === 'empty') dead.push(result);
      else doubt = result;
    }
    const several = demands.filter(({ op }) => op === 'some-name').length > 1;
    if (doubt) return doubt;
    if (!complete || several)
      return unknown([demand.source], `${words([demand.source])}: no member found and none ruled out`);
    return this.exhausted([demand], dead);
  }

  /** The names that could serve a demand: those mentioned, and one for each kind of name that nobody mentions. */
  private options(demand: Demand, present: Present): { options: string[]; complete: boolean } {
    const { names } = this;
    const allowed = (name: string) =>
      names.truth(name) !== false &&
      (demand.op === 'some-name'
        ? this.solver.truth(demand.claim, name) !== false
        : names.isIn(name, demand.domain) !== false);
    const listed = [...new Set([...present.keys(), ...names.mentioned])].filter(
      (name) => !names.isLacking(name) && allowed(name),
    );
    const claims = demand.op === 'some-name' ? [demand.claim] : [];
    const fresh: string[] = [];
    let complete = names.complete;
    for (const region of names.regions) {
      if (demand.op === 'some-member' && !names.isRegionIn(region, demand.domain)) continue;
      if (!this.isOpen(region)) continue;
      const found = names.fresh(region, 1, [...present.keys()], claims);
      fresh.push(...found.names);
      complete &&= found.names.length > 0 || found.rest === 'none';
    }
    return { options: [...listed, ...fresh], complete };
  }

  /** Adds members until there are enough, then writes the object. */
  private fill(present: Present): Result {
    const { least, most, names } = this;
    if (most && present.size > most.value) {
      return this.exhausted([most], []);
    }
    const wanted = (least?.value ?? 0) - present.size;
    if (wanted <= 0 || !least) return this.fit(present);
    if (least.value > LARGEST) return unknown([least.source], `${words([least.source])}: too large to write out`);
    const grown = new Map(present);
    let complete = names.complete;
    const enough = () => grown.size >= least.value;
    for (const name of names.mentioned) {
      if (enough() || grown.has(name) || names.isLacking(name) || names.truth(name) === false) continue;
      const verdict = this.member(name, new Map()).verdict;
      if (verdict === 'inhabited') grown.set(name, []);
      if (verdict === 'unknown') complete = false;
    }
    for (const region of names.regions) {
      if (enough() || !this.isOpen(region)) continue;
      const found = names.fresh(region, least.value - grown.size, [...grown.keys()], []);
      for (const name of found.names) grown.set(name, []);
      complete &&= enough() || found.rest === 'none';
    }
    if (enough()) return this.fit(grown);
    return complete
      ? this.exhausted([least], [])
      : unknown([least.source], `${words([least.source])}: not enough members found`);
  }

  /** Could a member with a name of this region have a value? */
  private isOpen(region: Region): boolean {
    return this.solver.solve(this.names.claimsIn(region)).verdict !== 'empty';
  }

  private member(name: string, present: Present): Result {
    return this.solver.solve([...this.names.claimsFor(name), ...(present.get(name) ?? [])]);
  }

  /** The object of exactly these members. */
  private fit(present: Present): Result {
    const entries: [string, Json][] = [];
    let doubt: Result | undefined;
    for (const name of present.keys()) {
      const wrong = this.names.refusal(name);
      if (wrong)
        return this.needed(
          name,
          conflict(
            wrong.ground,
            reason([wrong.source], `${words([wrong.source])} does not allow the name ${JSON.stringify(name)}`),
          ),
        );
      const result = this.member(name, present);
      if (result.verdict === 'empty') return this.needed(name, { ...result, reasons: within(name, result.reasons) });
      if (result.verdict === 'unknown') doubt ??= { ...result, because: within(name, result.because) };
      else entries.push([name, result.value]);
    }
    return doubt ?? { verdict: 'inhabited', value: fromEntries(entries) };
  }

  /** A member that cannot be, together with what asks for it. */
  private needed(name: string, inside: Conflict): Conflict {
    const asking = factsOf(this.facts, 'has')
      .filter((fact) => fact.name === name)
      .slice(0, 1);
    const sources = asking.map(({ source }) => source);
    const asked =
      asking.length > 0 ? [reason(sources, `${words(sources)} asks for the member ${JSON.stringify(name)}`)] : [];
    return { verdict: 'empty', ground: inside.ground | groundOf(asking), reasons: gather([inside.reasons, asked]) };
  }

  /** Nothing is left after all possibilities; what takes part is not narrowed down. */
  private exhausted(asking: readonly Fact[], dead: readonly Conflict[]): Conflict {
    const others = this.facts.filter(({ op }) => op !== 'has' || asking.some((fact) => fact.op === 'size'));
    const sources = [...asking, ...this.names.closing(), ...factsOf(this.facts, 'size')].map(({ source }) => source);
    const ground = dead.reduce<Ground>((all, one) => all | one.ground, groundOf([...asking, ...others]));
    return {
      verdict: 'empty',
      ground,
      reasons: gather([[reason(sources, `${words(sources)} leave no object`)], ...dead.map(({ reasons }) => reasons)]),
    };
  }
}

function clash(facts: readonly Fact[], rest: string): Conflict {
  const sources = facts.map(({ source }) => source);
  return conflict(groundOf(facts), reason(sources, `${words(sources)} ${rest}`));
}
