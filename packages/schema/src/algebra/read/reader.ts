import type { Json, JsonObject } from '../../base/json.ts';
import type { Choice, Claim, Fact, Ground, Kind, Known, Source, Way } from '../reason/claim.ts';
import type { Context } from '../reason/context.ts';
import type { Spot } from '../reason/document.ts';

/** A fact before it is known where it comes from. */
type Bare<F> = F extends Fact ? Omit<F, 'source' | 'ground'> : never;

/** Reads one keyword of a claim: what it says of values of one kind goes into the reader. */
export type Read = (reader: Reader, said: Json) => void;

/** Collects what the keywords of one claim say of values of one kind. */
export class Reader {
  readonly context: Context;
  readonly kind: Kind;
  readonly spot: Spot;
  readonly schema: JsonObject;
  readonly positive: boolean;
  readonly ground: Ground;
  readonly claims: Claim[] = [];
  readonly facts: Fact[] = [];
  readonly choices: Choice[] = [];
  /** The keyword being read. */
  keyword = '';
  private source: Source;

  constructor(context: Context, kind: Kind, claim: Claim, schema: JsonObject) {
    this.context = context;
    this.kind = kind;
    this.spot = claim.spot;
    this.schema = schema;
    this.positive = claim.positive;
    this.ground = claim.ground;
    this.source = { spot: claim.spot, keyword: '', said: schema, positive: claim.positive };
  }

  /** From here on, what is collected comes from this keyword. */
  at(keyword: string): void {
    this.keyword = keyword;
    this.source = { spot: this.spot, keyword, said: this.schema[keyword] ?? null, positive: this.positive };
  }

  /** A claim about a schema below this one. */
  below(schema: Json, path: readonly (string | number)[], positive: boolean = this.positive): Claim {
    return { spot: this.spot.document.below(this.spot, schema, path), positive, ground: this.ground };
  }

  /** A claim about a schema that stands nowhere but says part of what this one says. */
  alone(schema: JsonObject, positive: boolean = this.positive): Claim {
    return { spot: { ...this.spot, schema }, positive, ground: this.ground };
  }

  fact(bare: Bare<Fact>): Fact {
    return { ...bare, source: this.source, ground: this.ground };
  }

  /** The fact holds. */
  add(bare: Bare<Fact>): void {
    this.facts.push(this.fact(bare));
  }

  /** No value of this kind will do. */
  never(): void {
    this.add({ op: 'never' });
  }

  /** One of the ways must be taken; `claim` says the same as a whole. */
  choose(claim: Claim, ways: (known: Known) => readonly Way[]): void {
    this.choices.push(this.choice(claim, ways));
  }

  choice(claim: Claim, ways: (known: Known) => readonly Way[]): Choice {
    return { claim, source: this.source, ground: this.ground, ways };
  }
}

/** A way of claims alone. */
export function byClaims(claims: readonly Claim[]): Way {
  return { claims, facts: [], choices: [] };
}

/** A way of facts alone. */
export function byFacts(facts: readonly Fact[]): Way {
  return { claims: [], facts, choices: [] };
}
