import { canonical, type JsonObject } from '../base/json.ts';
import { escapeToken } from '../base/pointer.ts';
import type { Demand, Finding, Node, Place } from '../keywords/place.ts';
import { activeParts, assertionsOf, isOpenQuestion } from './clauses.ts';
import type { Engine } from './engine.ts';
import { Exhausted } from './reason/budget.ts';
import type { Source as ReasonSource } from './reason/claim.ts';
import { Context } from './reason/context.ts';
import { Document, type Spot } from './reason/document.ts';
import { pointerOf, type Reason, type Result } from './reason/reason.ts';
import { Reasoner } from './reason/solver.ts';
import type { State } from './state.ts';

/** Steps of reasoning at one place; the more places ask, the less each may take. */
const STEPS = 20_000;
const LEAST = 500;
/** How often one intersection may reason at all. */
const MOST = 2_000;

/** Formats that validators commonly leave unchecked: nothing is concluded from them. */
const UNCHECKED = Object.fromEntries(
  ['idn-email', 'idn-hostname', 'iri', 'iri-reference'].map((name) => [name, { pattern: '[\\s\\S]*' }]),
);

/** What reasoning and checking may take, and the languages of formats that they know. */
export function contextOf(budget: number, { formats }: State): Context {
  return new Context({ budget, formats: { ...UNCHECKED, ...formats } });
}

/** The inputs as the reasoning reads them. */
export function reasonDocument(from: number, state: State): Document {
  const known = state.reasonDocuments[from];
  if (known) return known;
  const { root = true, origins = new Map() } = state.documents[from] ?? {};
  const made = new Document({ root, origins, renamed: state.renamed[from] ?? new Map() }, from);
  state.reasonDocuments[from] = made;
  return made;
}

/** Why nothing fits at a place where several inputs demand something that no keyword can judge alone; undefined when something may fit. */
export function findContradiction(place: Place, blocks: readonly Node[], engine: Engine): Finding[] | undefined {
  if (!isOpenQuestion(place, blocks)) return undefined;
  for (const part of activeParts(place, blocks)) {
    if (!engine.state.refs && isInhabited(part.joint, engine.state)) continue;
    const nodes = part.nodes();
    if (isSaidByOne(nodes)) continue;
    const result = solve(
      nodes.map(({ schema, from, pointer }) => ({ document: reasonDocument(from, engine.state), pointer, schema })),
      engine.state,
    );
    if (result?.verdict === 'empty') return [findingOf(place.at, result.reasons)];
  }
  return undefined;
}

/** Does one input alone demand all that is demanded? */
function isSaidByOne(nodes: readonly Node[]): boolean {
  const all = new Set<string>();
  const each = new Map<number, Set<string>>();
  for (const { schema, from } of nodes) {
    const said = canonical(assertionsOf(schema));
    all.add(said);
    each.set(from, (each.get(from) ?? new Set()).add(said));
  }
  return [...each.values()].some(({ size }) => size === all.size);
}

/** Why nothing fits at the root, when that only shows from going round a recursion. */
export function findEndless({ state }: Engine): Finding[] | undefined {
  const spots = state.documents.map((_, from) => reasonDocument(from, state).spot());
  const result = solve(spots, state);
  return result?.verdict === 'empty' ? [findingOf('', result.reasons)] : undefined;
}

function isInhabited(schemas: readonly JsonObject[], state: State): boolean {
  const document = new Document({ root: true, origins: new Map(), renamed: new Map() }, 0);
  const spots = schemas.map((schema, index) => ({ document, pointer: `/${index}`, schema }));
  return solve(spots, state)?.verdict === 'inhabited';
}

function solve(spots: readonly Spot[], state: State): Result | undefined {
  if (state.searches >= MOST) return undefined;
  state.searches += 1;
  try {
    const reasoner = new Reasoner(contextOf(Math.max(LEAST, STEPS / (1 + state.searches / 50)), state));
    return reasoner.solve(spots.map((spot) => ({ spot, positive: true, ground: 0n })));
  } catch (error) {
    if (error instanceof Exhausted) return undefined;
    throw error;
  }
}

/** The first reason in which several inputs take part; all reasons when none is such. */
function findingOf(at: string, reasons: readonly Reason[]): Finding {
  const telling = reasons.find(({ sources }) => new Set(sources.map(({ spot }) => spot.document.id)).size > 1);
  const used = telling ? [telling] : reasons;
  const [first] = used;
  const path = telling ? telling.place : (first?.place ?? []);
  const tokens = path.map((token) => (token === '*' ? '/items' : `/properties/${escapeToken(token)}`));
  const demands = new Map<string, Demand>();
  for (const source of used.flatMap(({ sources }) => sources)) {
    const demand = demandOfSource(source);
    demands.set(`${demand.from} ${demand.pointer}`, demand);
  }
  return { at: at + tokens.join(''), demands: [...demands.values()] };
}

/** A keyword that takes part in a reason, as a demand. */
export function demandOfSource(source: ReasonSource): Demand {
  const { spot, keyword, said } = source;
  const written = keyword === '' ? '' : spot.document.keyword(spot.schema, keyword);
  return { from: spot.document.id, pointer: pointerOf(source), keyword: written, value: said };
}
