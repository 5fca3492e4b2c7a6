import { isObject } from '../base/json.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import { matchesPattern } from '../keywords/matches.ts';
import type { Joint, Source } from '../keywords/place.ts';
import { matches } from '../pattern/reading.ts';
import { joinAlone } from './alone.ts';
import { assemble } from './assemble.ts';
import { checkingOf } from './checker.ts';
import { joinReferences, refer } from './definitions.ts';
import { ANYTHING, type Engine } from './engine.ts';
import { flatten } from './flatten.ts';
import { childOf, demandOf, visitChildren } from './sources.ts';
import { keyOfSet, type State } from './state.ts';

/** How many places may be opened inside one another before the rest becomes a definition of its own. */
const DEEPEST = 200;

/** Sets an intersection to work. */
export function engineOf(state: State): Engine {
  const engine: Engine = {
    ...checkingOf(state),
    state,
    join: (sources, at) => joinAt(sources, at, engine),
    joinQuietly(sources) {
      if (sources.length === 0) return true;
      state.quiet += 1;
      const { schema } = joinAt(sources, '', engine);
      state.quiet -= 1;
      return schema;
    },
    joinOpened: (sources, at) => joinOpened(sources, at, engine),
    child: (node, keyword, key, known) => childOf(node, keyword, key, state, known),
    visitChildren: (node, keyword, visit) => visitChildren(node, keyword, visit, state),
    demand: (node, keyword) => demandOf(node, keyword, state),
    matches: (pattern, text) => matchesPattern(pattern, text) ?? matches(pattern, text),
    keepsLooking: state.keepsLooking,
    named: state.named,
    label: (from) => state.labels[from] ?? '',
    placeOf: ({ from, pointer }) => ({ form: state.labels[from] ?? '', in: 'schema', pointer }),
    spend(steps) {
      state.steps -= steps;
      return state.steps >= 0;
    },
    reconsider() {
      state.unsettled = true;
    },
    report(issue) {
      if (state.quiet === 0) state.issues.push(issue);
    },
  };
  return engine;
}

/** Joins the schemas that hold for one place; schemas that are mere references become one reference to their joint definition. */
function joinAt(sources: readonly Source[], at: string, engine: Engine): Joint {
  const { state } = engine;
  if (sources.length === 0 || state.steps < 0) return ANYTHING;
  state.steps -= sources.length;
  const alone = joinAlone(sources, at, engine);
  if (alone) return alone;
  if (!state.refs) return assemble(flatten(sources, state), at, engine);
  if (areReferences(sources)) return joinReferences(sources, at, engine);
  return joinOpened(sources, at, engine);
}

/** Opens references up, noticing when that leads back to where it came from. */
function joinOpened(sources: readonly Source[], at: string, engine: Engine): Joint {
  const { state } = engine;
  const flat = flatten(sources, state);
  const key = keyOfSet(
    flat.nodes.map(({ schema }) => schema),
    state,
  );
  if (key !== '' && (state.open.has(key) || state.depth > DEEPEST)) return refer(sources, at, engine);
  const first = !state.open.has(key);
  state.open.add(key);
  state.depth += 1;
  const joint = assemble(flat, at, engine);
  state.depth -= 1;
  if (first) state.open.delete(key);
  return joint;
}

function areReferences(sources: readonly Source[]): boolean {
  let found = false;
  for (const { schema } of sources) {
    if (schema === true) continue;
    if (!isObject(schema)) return false;
    for (const keyword of Object.keys(schema)) {
      if (keyword === '$ref') found = true;
      else if ((TERMS.get(keyword)?.role ?? 'annotation') !== 'annotation') return false;
    }
  }
  return found;
}
