import { equals, isObject, type Json, type JsonObject, member } from '../../base/json.ts';
import { toPointer } from '../../base/pointer.ts';
import type { Change, ChangeKind } from '../diff.ts';
import { Context, type ReasonOptions } from '../reason/context.ts';
import type { Document, Spot } from '../reason/document.ts';
import { Reasoner } from '../reason/solver.ts';
import { judge } from '../reason/verdict.ts';
import { apart, type Pair, type Part, without, withPart } from './parts.ts';

/** Steps for one comparison of two schemas, and for all of them. */
const STEPS = 100_000;
const ALL = 600_000;

/** Two versions of a schema compared place by place. */
export class Comparison {
  private readonly before: Spot;
  private readonly after: Spot;
  private readonly options: ReasonOptions;
  private readonly found: Change[] = [];
  /** Do references mean the same in both versions? Then what is alike in both needs no look inside. */
  private readonly shared: boolean;
  private left: number;

  constructor(before: Document, after: Document, options: ReasonOptions) {
    this.before = before.spot();
    this.after = after.spot();
    this.options = options;
    this.left = options.budget ?? ALL;
    const defs = [before, after].map(({ root }) => member(root, '$defs'));
    this.shared = equals(defs[0], defs[1]) && !pointsAtRoot(before.root) && !pointsAtRoot(after.root);
  }

  /** The differences, a place before those below it. */
  changes(): readonly Change[] {
    this.compare(this.before, this.after);
    return this.found;
  }

  private compare(before: Spot, after: Spot): void {
    if (equals(before.schema, after.schema)) return;
    if (!isObject(before.schema) || !isObject(after.schema)) {
      this.found.push({
        pointer: after.pointer,
        keywords: [],
        ...this.verdict(before, after, before.schema, after.schema),
      });
      return;
    }
    const { below, differing, annotations } = apart(before.schema, after.schema);
    this.own(before, after, below, differing);
    if (annotations.length > 0) {
      this.found.push({ pointer: place(before, after, annotations), kind: 'annotation', keywords: annotations });
    }
    for (const pair of below) {
      this.compare(
        before.document.below(before, pair.before, pair.path),
        after.document.below(after, pair.after, pair.path),
      );
    }
  }

  /** The parts that differ at the place itself: in other words, or each with what it changes. */
  private own(before: Spot, after: Spot, below: readonly Pair[], parts: readonly Part[]): void {
    if (!isObject(before.schema) || !isObject(after.schema) || parts.length === 0) return;
    const older = without(before.schema, below);
    const newer = without(after.schema, below);
    const whole = this.verdict(before, after, older, newer);
    if (whole.kind === 'rewritten' || parts.length === 1) {
      const keywords = differing(older, newer, parts);
      const [only] = parts;
      const kind = whole.kind === 'rewritten' && keywords.join() === 'format' ? 'annotation' : whole.kind;
      this.found.push({
        ...whole,
        kind,
        pointer: place(before, after, keywords, parts.length === 1 ? only?.name : undefined),
        keywords,
      });
      return;
    }
    for (const part of parts) {
      const keywords = differing(older, newer, [part]);
      const verdict = this.verdict(before, after, older, withPart(older, newer, part));
      this.found.push({ pointer: place(before, after, keywords, part.name), keywords, ...verdict });
    }
  }

  private verdict(before: Spot, after: Spot, older: Json, newer: Json): Verdict {
    const one: Spot = { ...before, schema: older };
    const other: Spot = { ...(this.shared ? before : after), schema: newer };
    const lost = this.only(one, other);
    const gained = this.only(other, one);
    return {
      kind: kindOf(lost !== undefined, gained !== undefined, lost === 'unknown' || gained === 'unknown'),
      ...(isFound(lost) ? { lost: lost.value } : {}),
      ...(isFound(gained) ? { gained: gained.value } : {}),
    };
  }

  /** A value that the first schema accepts and the second does not; undefined when there is none. */
  private only(accepting: Spot, refusing: Spot): Found {
    const steps = Math.min(STEPS, this.left);
    if (steps <= 0) return 'unknown';
    const context = new Context({ ...this.options, budget: steps });
    const result = judge(() =>
      new Reasoner(context).solve([
        { spot: accepting, positive: true, ground: 0n },
        { spot: refusing, positive: false, ground: 0n },
      ]),
    );
    this.left -= steps - context.budget.rest;
    if (result.verdict === 'inhabited') return { value: result.value };
    return result.verdict === 'empty' ? undefined : 'unknown';
  }
}

type Found = { readonly value: Json } | 'unknown' | undefined;
type Verdict = Omit<Change, 'pointer' | 'keywords'>;

function isFound(found: Found): found is { readonly value: Json } {
  return typeof found === 'object';
}

function kindOf(lost: boolean, gained: boolean, doubt: boolean): ChangeKind {
  if (doubt) return 'unknown';
  if (lost) return gained ? 'both' : 'narrowed';
  return gained ? 'widened' : 'rewritten';
}

function differing(older: JsonObject, newer: JsonObject, parts: readonly Part[]): string[] {
  return parts.flatMap(({ keywords }) => keywords.filter((keyword) => !equals(older[keyword], newer[keyword])));
}

/** The keyword itself when it is the only one, the schema when there are several; in the version that has it. */
function place(before: Spot, after: Spot, keywords: readonly string[], name?: string): string {
  const [keyword] = keywords;
  if (keyword === undefined || keywords.length > 1) return after.pointer;
  const held = member(after.schema, keyword);
  const here = held === undefined || (name !== undefined && member(held, name) === undefined) ? before : after;
  const written = here.document.keyword(here.schema, keyword);
  return `${here.pointer}/${written}${name === undefined ? '' : toPointer([name])}`;
}

/** Does a reference lead to the whole schema? */
function pointsAtRoot(root: Json): boolean {
  return JSON.stringify(root).includes('"$ref":"#"');
}
