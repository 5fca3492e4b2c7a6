import { canonical, isObject, type Json } from '../../base/json.ts';
import type { Claim } from '../reason/claim.ts';
import type { Reasoner } from '../reason/solver.ts';
import { saying } from '../shape/goal.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { at, changed, type Path, reaching } from './path.ts';
import { type Site, sites } from './walk.ts';

/** Values of more parts than this are not kept. */
const LARGEST = 20_000;

interface Probe {
  readonly path: Path;
  readonly candidates: readonly Candidate[];
}

/** Collects instances of a claim and values beside them. */
export class Sampler {
  readonly valid: Map<string, Json> = new Map();
  readonly invalid: Map<string, Json> = new Map();
  private readonly reasoner: Reasoner;
  private readonly claim: Claim;
  private readonly bases = new Map<string, Json>();
  private readonly instances: Json[] = [];

  constructor(reasoner: Reasoner, claim: Claim) {
    this.reasoner = reasoner;
    this.claim = claim;
  }

  /** Fills both sides: first one instance on each side of every schema below, then every bound in turn. */
  run(): void {
    this.seek([this.claim]);
    this.seek([{ ...this.claim, positive: false }]);
    const all = sites(this.claim.spot, this.reasoner.context);
    for (const site of all) this.both(site);
    const probes = all.map(({ spot, path }): Probe => {
      return { path, candidates: isObject(spot.schema) ? candidatesOf(spot.schema, this.reasoner.context) : [] };
    });
    const most = Math.max(0, ...probes.map(({ candidates }) => candidates.length));
    for (let turn = 0; turn < most; turn += 1) for (const probe of probes) this.attempt(probe, turn);
  }

  /** Instances that meet a branch, and that do not. */
  private both({ spot, path }: Site): void {
    if (path.length > 0) return;
    for (const positive of [true, false]) this.seek([this.claim, { spot, positive, ground: 0n }]);
  }

  private attempt({ path, candidates }: Probe, turn: number): void {
    const candidate = candidates[turn];
    if (!candidate) return;
    const base = this.base(path);
    const value = changed(base, path, () => candidate(at(base, path)));
    if (value !== undefined) this.judge(value);
  }

  /** An instance that has something at a path, or the nearest there is. */
  private base(path: Path): Json {
    const key = JSON.stringify(path);
    const known = this.bases.get(key) ?? this.instances.find((base) => at(base, path) !== undefined);
    if (known !== undefined) return known;
    const found = this.seek([this.claim, saying(reaching(path), true)]);
    if (found !== undefined) this.instances.push(found);
    const base = found ?? (path.length > 0 ? this.base(path.slice(0, -1)) : null);
    this.bases.set(key, base);
    return base;
  }

  private seek(goal: readonly Claim[]): Json | undefined {
    const result = this.reasoner.solve(goal);
    if (result.verdict !== 'inhabited') return undefined;
    this.judge(result.value);
    return result.value;
  }

  private judge(value: Json): void {
    const parts = size(value, LARGEST);
    this.reasoner.context.budget.spend(1 + (parts >> 4));
    if (parts > LARGEST) return;
    const key = canonical(value);
    if (this.valid.has(key) || this.invalid.has(key)) return;
    const truth = this.reasoner.truth(this.claim, value);
    if (truth !== undefined) (truth ? this.valid : this.invalid).set(key, value);
  }
}

/** How many parts a value has; counting stops beyond the limit. */
function size(value: Json, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let total = 1;
  for (const inside of Object.values(value)) {
    total += size(inside, limit - total);
    if (total > limit) break;
  }
  return total;
}
