import type { Decimal } from '../../base/decimal.ts';
import type { Json } from '../../base/json.ts';
import type { Spot } from './document.ts';
import type { FormatLanguage } from './formats.ts';

/** The JSON types, `integer` being part of `number`. */
export const KINDS = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;
/** A JSON type, `integer` being part of `number`. */
export type Kind = (typeof KINDS)[number];

/**
 * What a conclusion rests on, as a set of bits: the claims of the goal from which it started and the decisions taken
 * since. A contradiction that does not rest on the last decision holds whatever that decision is.
 */
export type Ground = bigint;

/** A schema that a value must, or must not, be an instance of. */
export interface Claim {
  readonly spot: Spot;
  readonly positive: boolean;
  readonly ground: Ground;
}

/** The keyword that a fact comes from. */
export interface Source {
  readonly spot: Spot;
  readonly keyword: string;
  readonly said: Json;
  readonly positive: boolean;
}

/** Which property names are meant: one; those with a pattern; those that neither are listed nor have a pattern. */
export type Domain =
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'pattern'; readonly pattern: string }
  | { readonly is: 'other'; readonly names: ReadonlySet<string>; readonly patterns: readonly string[] };

interface Grounded {
  readonly source: Source;
  readonly ground: Ground;
}

/** Positions of an array: from, up to but without to. */
export interface Positions {
  readonly from: number;
  readonly to: number;
}

/** What is known of a value of one kind, in a form that can be decided. */
export type Fact = Grounded &
  (
    | { readonly op: 'never' }
    | { readonly op: 'values'; readonly values: readonly Json[]; readonly positive: boolean }
    | { readonly op: 'bound'; readonly side: 'least' | 'most'; readonly value: Decimal; readonly exclusive: boolean }
    | { readonly op: 'multiple'; readonly of: Decimal; readonly positive: boolean }
    | ({ readonly op: 'text'; readonly name: string; readonly positive: boolean } & FormatLanguage)
    | { readonly op: 'size'; readonly side: 'least' | 'most'; readonly value: number }
    | { readonly op: 'unique'; readonly positive: boolean }
    | ({ readonly op: 'item'; readonly claim: Claim } & Positions)
    | ({ readonly op: 'some-item'; readonly claims: readonly Claim[] } & Positions)
    | { readonly op: 'contains'; readonly claim: Claim; readonly min: number; readonly max: number }
    | { readonly op: 'member'; readonly domain: Domain; readonly claim: Claim }
    | { readonly op: 'some-member'; readonly domain: Domain; readonly claim: Claim }
    | { readonly op: 'names'; readonly claim: Claim }
    | { readonly op: 'some-name'; readonly claim: Claim }
    | { readonly op: 'has'; readonly name: string }
    | { readonly op: 'lacks'; readonly name: string }
  );

/** One way out of several. */
export interface Way {
  readonly claims: readonly Claim[];
  readonly facts: readonly Fact[];
  readonly choices: readonly Choice[];
}

/** Has a schema been taken to hold, or not to hold, of the value? Undefined while nobody has said. */
export type Known = (spot: Spot) => boolean | undefined;

/** Several ways of which one must be taken; `claim` says the same as a whole, or more. */
export interface Choice {
  readonly claim: Claim;
  readonly source: Source;
  readonly ground: Ground;
  readonly ways: (known: Known) => readonly Way[];
}

/** The facts of one operation. */
export type FactOf<Op extends Fact['op']> = Extract<Fact, { readonly op: Op }>;

/** Picks the facts of one operation. */
export function factsOf<Op extends Fact['op']>(facts: readonly Fact[], op: Op): FactOf<Op>[] {
  return facts.filter((fact): fact is FactOf<Op> => fact.op === op);
}
