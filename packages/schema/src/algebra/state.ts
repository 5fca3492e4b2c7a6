import type { Issue } from '../base/issue.ts';
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Finding, Joint, Source } from '../keywords/place.ts';
import type { Document } from './document.ts';
import type { ReasonOptions } from './reason/context.ts';
import type { Document as ReasonDocument } from './reason/document.ts';
import { numberTwins } from './twins.ts';

/** Who said what: at a place of the joint schema, a keyword of an input, by a pointer into that input. */
export interface Claim {
  readonly at: string;
  readonly keyword: string;
  readonly from: string;
  readonly pointer: string;
}

/** A definition of the joint schema: the schemas that hold together wherever it is referred to. */
export interface Definition {
  readonly reference: string;
  readonly name: string;
  readonly sources: readonly Source[];
  joint?: Joint;
}

/** An intersection while it is being worked out. */
export interface State {
  /** The inputs by rank. */
  readonly documents: readonly Document[];
  readonly labels: readonly string[];
  readonly named: boolean;
  readonly formats: ReasonOptions['formats'];
  readonly refs: boolean;
  readonly opens: boolean;
  /** Some input was not written as it is read. */
  readonly translated: boolean;
  readonly keepsLooking: boolean;
  readonly claims: Claim[];
  readonly issues: Issue[];
  /** The places where nothing fits. */
  readonly findings: Finding[];
  readonly definitions: Map<string, Definition>;
  readonly names: Set<string>;
  readonly pending: Definition[];
  readonly ids: Map<JsonObject, number>;
  readonly closed: Map<JsonObject, readonly JsonObject[] | undefined>;
  /** For each input, the keywords that its schemas were written with, where they are read under another name. */
  readonly renamed: readonly Map<JsonObject, ReadonlyMap<string, string>>[];
  /** The sets of schemas being joined right now, to notice recursion. */
  open: Set<string>;
  depth: number;
  quiet: number;
  steps: number;
  /** The inputs as the reasoning reads them, and how often it was asked. */
  readonly reasonDocuments: ReasonDocument[];
  searches: number;
  /** A place was met again within itself. */
  recursive: boolean;
  /** Joining the joint schema once more would make it simpler. */
  unsettled: boolean;
  /** `unevaluated…` stands in the joint schema. */
  blocks: boolean;
}

/** What an intersection is given beside the inputs themselves. */
export type Given = Pick<State, 'labels' | 'named' | 'formats' | 'steps'>;

/** A fresh state for inputs in rank order. */
export function stateOf(documents: readonly Document[], given: Given): State {
  return {
    ...given,
    documents,
    refs: documents.some(({ refs }) => refs),
    opens: documents.some(({ opens }) => opens),
    translated: documents.some(({ origins }) => origins.size > 0),
    keepsLooking: documents.some(({ unevaluated }) => unevaluated),
    claims: [],
    issues: [],
    findings: [],
    definitions: new Map(),
    names: new Set(),
    pending: [],
    ids: documents.some(({ refs }) => refs) ? numberTwins(documents) : new Map(),
    closed: new Map(),
    renamed: documents.map(({ renamed }) => new Map(renamed)),
    open: new Set(),
    depth: 0,
    quiet: 0,
    reasonDocuments: [],
    searches: 0,
    recursive: false,
    unsettled: false,
    blocks: false,
  };
}

/** One text for a set of schemas, whatever their order. */
export function keyOfSet(schemas: readonly Json[], { ids }: State): string {
  const numbers = new Set<number>();
  for (const schema of schemas) {
    if (!isObject(schema)) continue;
    const known = ids.get(schema) ?? ids.size;
    ids.set(schema, known);
    numbers.add(known);
  }
  return [...numbers].sort((a, b) => a - b).join();
}
