import type { Issue } from '../base/issue.ts';
import type { Json, JsonObject } from '../base/json.ts';

/** A schema that takes part in an intersection: which input it is of (by rank), and where in it. */
export interface Source {
  readonly schema: Json;
  readonly from: number;
  readonly pointer: string;
}

/** A source that is no boolean. */
export interface Node extends Source {
  readonly schema: JsonObject;
}

/** What one keyword of one input demands. */
export interface Demand {
  readonly from: number;
  readonly pointer: string;
  readonly keyword: string;
  readonly value: Json;
}

/** Demands that together leave nothing at a place of the joint schema. */
export interface Finding {
  readonly at: string;
  readonly demands: readonly Demand[];
}

/** A joint schema; `causes` says why nothing fits, when nothing does. */
export interface Joint {
  readonly schema: Json;
  readonly causes?: readonly Finding[];
}

/** A place of the joint schema while it is being put together. */
export interface Place {
  readonly at: string;
  readonly nodes: readonly Node[];
  readonly out: Record<string, Json>;
  /** What has no joint form with the rest: members of `allOf`. */
  readonly also: Json[];
  /** The types that a value may have by its `type` and by listed values (bits of `TYPE`). */
  allowed: number;
  /** Those of them that nothing has ruled out. */
  alive: number;
  readonly causes: Finding[];
}

/** What a family of keywords may ask of the intersection that it is part of. */
export interface Work {
  /** Joins the schemas that all hold for one place. */
  join(sources: readonly Source[], at: string): Joint;
  /** The same for schemas that do not hold for certain (branches, conditions): nothing is reported. */
  joinQuietly(sources: readonly Source[]): Json;
  /** A subschema of a node; `known` is the subschema where it is at hand already. */
  child(node: Node, keyword: string, key?: string | number, known?: Json): Source;
  visitChildren(node: Node, keyword: string, visit: (name: string, child: Source) => void): void;
  demand(node: Node, keyword: string): Demand;
  /** Does the input accept the value there? Undefined when that is not known. */
  accepts(node: Node, value: Json): boolean | undefined;
  /** The keyword of the input that refuses the value. */
  blame(node: Node, value: Json): Demand;
  /** Does the text match the pattern? Undefined when that cannot be told safely. */
  matches(pattern: string, text: string): boolean | undefined;
  /** Somewhere stands `unevaluatedProperties` or `unevaluatedItems`: what merely looks at a place must be kept. */
  readonly keepsLooking: boolean;
  /** Have the inputs names, by which they rank? */
  readonly named: boolean;
  /** What an input is called in issues. */
  label(from: number): string;
  /** Where a demand stands, for an issue. */
  placeOf(demand: Demand): Issue['at'][number];
  /** Counts work that goes beyond the schemas joined; false when there may be no more. */
  spend(steps: number): boolean;
  /** What is joined here would join better if the joint schema were joined once more. */
  reconsider(): void;
  report(issue: Issue): void;
}

/** Keywords that are joined together. `join` gets the nodes that have at least one of them, in rank order. */
export interface Family {
  readonly keywords: readonly string[];
  join(place: Place, nodes: readonly Node[], work: Work): void;
}

/** The types of values as bits; whole numbers apart from other numbers. */
export const TYPE = { null: 1, boolean: 2, object: 4, array: 8, fraction: 16, string: 32, integer: 64 } as const;

/** All types. */
export const ANY_TYPE = 127;

/** All numbers. */
export const NUMBER: number = TYPE.fraction | TYPE.integer;

/** Rules out types at a place; when no type is left, nothing fits there, because of the findings. */
export function ruleOut(place: Place, types: number, causes: readonly Finding[]): void {
  if ((place.allowed & types) === 0) return;
  place.alive &= ~types;
  place.causes.push(...causes);
}

/** Leaves a place no other types than these. */
export function allowTypes(place: Place, types: number): void {
  place.allowed &= types;
  place.alive &= types;
}
