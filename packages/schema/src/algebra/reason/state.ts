import { isObject } from '../../base/json.ts';
import { readClaim } from '../read/read.ts';
import type { Choice, Claim, Fact, Ground, Kind, Source, Way } from './claim.ts';
import type { Context } from './context.ts';
import { type Conflict, conflict, reason, words } from './reason.ts';

/** All that has been taken to hold of a value of one kind. */
export class State {
  readonly kind: Kind;
  readonly facts: readonly Fact[];
  readonly choices: readonly Choice[];
  /** Claims by the number of their schema's content. */
  private readonly claims: ReadonlyMap<number, Claim>;
  private readonly context: Context;

  constructor(
    context: Context,
    kind: Kind,
    held: Omit<Way, 'claims'> & { readonly claims: ReadonlyMap<number, Claim> },
  ) {
    this.context = context;
    this.kind = kind;
    this.facts = held.facts;
    this.choices = held.choices;
    this.claims = held.claims;
  }

  /** Nothing is taken to hold yet. */
  static start(context: Context, kind: Kind): State {
    return new State(context, kind, { facts: [], choices: [], claims: new Map() });
  }

  /** The ways of a choice as things stand, and what it rests on that these are its ways. */
  waysOf(choice: Choice): { readonly ways: readonly Way[]; readonly ground: Ground } {
    let ground = choice.ground;
    const ways = choice.ways((spot) => {
      const claim = this.claims.get(this.context.contents.of(spot.schema, spot.document));
      if (claim) ground |= claim.ground;
      return claim?.positive;
    });
    return { ways, ground };
  }

  /** The state without a choice, because it is being made. */
  without(choice: Choice): State {
    const choices = this.choices.filter((other) => other !== choice);
    return new State(this.context, this.kind, { facts: this.facts, choices, claims: this.claims });
  }

  /** The state in which a way holds as well, all that follows by reading taken in. */
  with(way: Way): State | Conflict {
    this.context.budget.spend(
      1 + ((this.facts.length + this.choices.length + this.claims.size + way.claims.length) >> 4),
    );
    const facts = [...this.facts, ...way.facts];
    const choices = [...this.choices, ...way.choices];
    const claims = new Map(this.claims);
    const pending = [...way.claims].reverse();
    for (let claim = pending.pop(); claim; claim = pending.pop()) {
      this.context.budget.spend(1);
      const { schema, document } = claim.spot;
      if (typeof schema === 'boolean' && schema !== claim.positive) return closed(claim);
      if (!isObject(schema)) continue;
      const content = this.context.contents.of(schema, document);
      const known = claims.get(content);
      if (known && known.positive !== claim.positive) return contradiction(known, claim);
      if (known) continue;
      claims.set(content, claim);
      const reader = readClaim(this.context, this.kind, claim, schema);
      facts.push(...reader.facts);
      choices.push(...reader.choices);
      pending.push(...reader.claims.reverse());
      const never = reader.facts.find(({ op }) => op === 'never');
      if (never)
        return conflict(never.ground, reason([never.source], `${words([never.source])} allows no ${this.kind}`, true));
    }
    return new State(this.context, this.kind, { facts, choices, claims });
  }
}

/** A way that rests on more. */
export function grounded(way: Way, ground: Ground): Way {
  const add = <T extends { readonly ground: Ground }>(one: T): T => ({ ...one, ground: one.ground | ground });
  return { claims: way.claims.map(add), facts: way.facts.map(add), choices: way.choices.map(add) };
}

/** What is clear from the claims alone: `false` must hold, or a schema and its opposite. */
export function obvious({ contents }: Context, claims: readonly Claim[]): Conflict | undefined {
  const seen = new Map<number, Claim>();
  for (const claim of claims) {
    const { schema, document } = claim.spot;
    if (typeof schema === 'boolean' && schema !== claim.positive) return closed(claim);
    const content = contents.of(schema, document);
    const other = seen.get(content);
    if (other && other.positive !== claim.positive) return contradiction(other, claim);
    seen.set(content, claim);
  }
  return undefined;
}

function closed(claim: Claim): Conflict {
  const source = sourceOf(claim);
  return conflict(claim.ground, reason([source], `${words([source])} allows nothing`));
}

function contradiction(one: Claim, other: Claim): Conflict {
  const sources = [sourceOf(one), sourceOf(other)];
  return conflict(one.ground | other.ground, reason(sources, 'the same schema must hold and must not hold'));
}

/** A claim as a source: the whole schema. */
export function sourceOf({ spot, positive }: Claim): Source {
  return { spot, keyword: '', said: spot.schema, positive };
}
