import type { Issue, Place as IssuePlace } from '../base/issue.ts';
import { compare, equals, fromEntries, isObject, type Json } from '../base/json.ts';
import { fail, type Outcome, succeed } from '../base/outcome.ts';
import { issue } from '../catalog.ts';
import type { Demand, Finding, Joint } from '../keywords/place.ts';
import { fillDefinition } from './definitions.ts';
import { type Document, readDocument } from './document.ts';
import { engineOf } from './join.ts';
import { LIMITS, type Schema } from './normalize.ts';
import type { ReasonOptions } from './reason/context.ts';
import { findEndless } from './search.ts';
import { type Claim, keyOfSet, type State, stateOf } from './state.ts';

/** How `intersect` works. */
export interface IntersectOptions {
  /** What the inputs are called in issues and claims, in the order of the inputs. Names rank the inputs wherever an order is needed. */
  readonly names?: readonly string[];
  /** How many steps of work may be done (1,000,000): about one for each schema object that takes part in a place. */
  readonly budget?: number;
  /** How many levels deep an input may be nested (256). */
  readonly depth?: number;
  /** Other schemas that references may lead to, by URI. Nothing is ever fetched. */
  readonly library?: { readonly [uri: string]: Json };
  /** Languages of formats that the standard does not know, or other readings of those it does. */
  readonly formats?: ReasonOptions['formats'];
}

/** The joint schema, and who said what. */
export interface Intersection {
  readonly schema: Schema;
  readonly claims: readonly Claim[];
}

/**
 * The schema that accepts what every input accepts, and nothing else. Fails with all conflicts when nothing can be accepted at a place that must be
 * filled; places that merely became unfillable are warnings. The order of the inputs does not matter.
 */
export function intersect(schemas: readonly Json[], options: IntersectOptions = {}): Outcome<Intersection> {
  const limits = { ...LIMITS, library: {}, formats: undefined, ...options };
  const read = schemas.map((schema, index) => {
    const label = options.names?.[index] ?? `#${index + 1}`;
    return { label, ...readDocument(schema, { ...limits, form: label }) };
  });
  const issues = read.flatMap((input) => input.issues);
  if (issues.some(({ level }) => level === 'error')) return fail(issues);
  const inputs = rank(read, options.names !== undefined);
  const labels = inputs.map(({ label }) => label);
  const documents = inputs.map(({ document }) => document);
  const { budget: steps, formats } = limits;
  const state = stateOf(documents, { labels, named: options.names !== undefined, formats, steps });
  const joint = run(state);
  if (state.steps < 0) return fail([...issues, issue('budget-exhausted', { budget: limits.budget }, [])]);
  issues.push(...findings(joint, state), ...state.issues);
  if (joint.schema === false) return fail(issues);
  return succeed({ schema: settle(joint.schema, state), claims: state.claims }, issues);
}

/** Definitions may turn out to say the same only when they are whole. */
function isUnsettled({ unsettled, definitions }: State): boolean {
  return unsettled || [...definitions.values()].some(({ name, joint }) => name !== '' && isObject(joint?.schema));
}

/** How often a joint schema is joined once more to make it simpler. */
const ROUNDS = 3;
/** Joint schemas may nest deeper than any input. */
const DEEPEST = 1_000;

function settle(schema: Json, first: State): Schema {
  let state = first;
  let whole = withDefinitions(schema, state);
  for (let round = 0; round < ROUNDS && isUnsettled(state) && isObject(whole); round += 1) {
    const { formats, labels, named } = state;
    const { document } = readDocument(whole, { ...LIMITS, library: {}, depth: DEEPEST, budget: LIMITS.budget });
    state = stateOf([document], { formats, labels, named, steps: first.steps });
    const joint = run(state);
    if (state.steps < 0) break;
    const before = whole;
    whole = withDefinitions(joint.schema, state);
    if (equals(before, whole)) break;
  }
  return whole;
}

interface Input {
  readonly document: Document;
  readonly label: string;
}

function rank<T extends Input>(inputs: readonly T[], named: boolean): T[] {
  return [...inputs].sort((a, b) => {
    if (named && a.label !== b.label) return a.label < b.label ? -1 : 1;
    return compare(a.document.root, b.document.root) || compareTexts(a.document.root, b.document.root);
  });
}

/** Equal schemas may still have their members in different orders, and the joint schema follows the first. */
function compareTexts(a: Json, b: Json): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function run(state: State): Joint {
  const engine = engineOf(state);
  const sources = state.documents.map(({ root }, from) => ({ schema: root, from, pointer: '' }));
  if (state.refs) {
    const key = keyOfSet(
      sources.map(({ schema }) => schema),
      state,
    );
    state.definitions.set(key, { name: '', reference: '#', sources });
  }
  const joint = engine.joinOpened(sources, '');
  for (let next = state.pending.shift(); next; next = state.pending.shift()) fillDefinition(next, engine);
  if (state.keepsLooking && !state.blocks) state.unsettled = true;
  if (!state.recursive || joint.schema === false) return joint;
  const causes = findEndless(engine);
  return causes ? { schema: false, causes } : joint;
}

function withDefinitions(schema: Json, { definitions }: State): Schema {
  if (!isObject(schema)) return schema !== false;
  const entries = [...definitions.values()].flatMap(({ name, joint }): (readonly [string, Json])[] =>
    name !== '' && joint && isObject(joint.schema) ? [[name, joint.schema]] : [],
  );
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? schema : { ...schema, $defs: fromEntries(sorted) };
}

function findings(joint: Joint, state: State): Issue[] {
  const fatal = new Set(joint.schema === false ? joint.causes : []);
  const seen = new Set<string>();
  const found: Issue[] = [];
  for (const finding of [...fatal, ...state.findings]) {
    const several = new Set(finding.demands.map(({ from }) => from)).size > 1;
    if (seen.has(finding.at) || (!several && !fatal.has(finding))) continue;
    seen.add(finding.at);
    found.push(toIssue(finding, fatal.has(finding) ? (several ? 'conflict' : 'unsatisfiable') : 'unfillable', state));
  }
  return found;
}

function toIssue({ at, demands }: Finding, code: 'conflict' | 'unfillable' | 'unsatisfiable', state: State): Issue {
  const label = ({ from }: Demand): string => state.labels[from] ?? '';
  const places = demands.map((demand): IssuePlace => ({ form: label(demand), in: 'schema', pointer: demand.pointer }));
  const values = {
    pointer: at,
    demands: demands.map((demand) => `${label(demand)}: ${demand.keyword} ${JSON.stringify(demand.value)}`),
    claims: demands.map(({ keyword, value }, index) => ({ from: labelAt(places, index), keyword, value })),
  };
  return issue(code, values, places);
}

function labelAt(places: readonly IssuePlace[], index: number): string {
  return places[index]?.form ?? '';
}
