import { isObject } from '../base/json.ts';
import { escapeToken } from '../base/pointer.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import type { Joint, Node, Source } from '../keywords/place.ts';
import { joinBeside, openPlace } from './assemble.ts';
import { ANYTHING, type Engine } from './engine.ts';
import { targetOf } from './sources.ts';
import { type Definition, keyOfSet, type State } from './state.ts';

/** Definitions may be filled inside one another this deep; the rest waits for its turn. */
const DEEPEST = 200;

/** Joins schemas that are references and nothing else but annotations: one reference to the definition that joins their targets. */
export function joinReferences(sources: readonly Source[], at: string, engine: Engine): Joint {
  const targets = sources.flatMap((source) => {
    const reference = isObject(source.schema) ? source.schema.$ref : undefined;
    return typeof reference === 'string' ? [targetOf(source, reference, engine.state)] : [];
  });
  const joint = refer(targets, at, engine);
  if (joint.schema === false) return joint;
  const beside = sources.flatMap((source): Node[] =>
    isObject(source.schema) ? [{ ...source, schema: source.schema }] : [],
  );
  const place = openPlace(at, beside);
  if (isObject(joint.schema)) place.out.$ref = joint.schema.$ref ?? '#';
  joinBeside(place, engine);
  return Object.keys(place.out).length === 0 ? ANYTHING : { schema: place.out };
}

/** A reference to the definition that joins the targets; the joint itself when it is a boolean. */
export function refer(targets: readonly Source[], at: string, engine: Engine): Joint {
  const { state } = engine;
  const key = keyOfSet(
    targets.map(({ schema }) => schema),
    state,
  );
  const known = state.definitions.get(key);
  const definition = known ?? define(key, targets, at, state);
  if (!known) {
    if (state.depth > DEEPEST) state.pending.push(definition);
    else fillDefinition(definition, engine);
  }
  const { joint } = definition;
  if (!joint) state.recursive = true;
  return joint && !isObject(joint.schema) ? joint : { schema: { $ref: definition.reference } };
}

function define(key: string, sources: readonly Source[], at: string, state: State): Definition {
  const [first] = sources;
  const wanted = lastName(first?.pointer ?? '') ?? lastName(at) ?? 'schema';
  let name = wanted;
  for (let count = 2; state.names.has(name); count += 1) name = `${wanted}-${count}`;
  state.names.add(name);
  const reference = `#/$defs/${encodeURIComponent(escapeToken(name))}`;
  const definition: Definition = { name, reference, sources };
  state.definitions.set(key, definition);
  return definition;
}

function lastName(pointer: string): string | undefined {
  return pointer
    .split('/')
    .filter((token) => token !== '' && !/^\d+$/.test(token) && !TERMS.has(token))
    .at(-1)
    ?.replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/** Works out what a definition holds. */
export function fillDefinition(definition: Definition, engine: Engine): void {
  const { state } = engine;
  const { open, depth, quiet } = state;
  state.open = new Set();
  state.quiet = 0;
  state.depth += 1;
  definition.joint = engine.joinOpened(definition.sources, `/$defs/${escapeToken(definition.name)}`);
  Object.assign(state, { open, depth, quiet });
}
