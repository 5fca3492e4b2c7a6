import type { JsonObject } from '../base/json.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import { joinAnnotation, joinDefault } from '../keywords/annotations.ts';
import { FAMILIES } from '../keywords/index.ts';
import { ANY_TYPE, type Joint, type Node, type Place, ruleOut, type Source } from '../keywords/place.ts';
import { keepFitting } from '../keywords/values.ts';
import { addBlocks } from './blocks.ts';
import { claim, treatmentOf } from './claims.ts';
import { typeDemands } from './conflict.ts';
import { ANYTHING, type Engine } from './engine.ts';
import type { Flat } from './flatten.ts';
import { findContradiction } from './search.ts';
import { refusalOf } from './sources.ts';

/** A place at which the nodes hold and nothing is said yet. */
export function openPlace(at: string, nodes: readonly Node[]): Place {
  return { at, nodes, out: {}, also: [], allowed: ANY_TYPE, alive: ANY_TYPE, causes: [] };
}

/** Puts the joint schema of one place together, keyword family by keyword family. */
export function assemble({ nodes, refusals, blocks }: Flat, at: string, engine: Engine): Joint {
  const place = openPlace(at, nodes);
  if (refusals.length > 0) refuse(place, refusals, engine);
  const annotations = joinAssertions(place, engine);
  const sources = blocks.length === 0 ? nodes : [...nodes, ...blocks];
  if (place.out.enum !== undefined || place.out.const !== undefined) keepFitting(place, sources, engine);
  if (place.alive !== 0 && engine.state.quiet === 0 && nodes.length + blocks.length > 1) {
    const findings = findContradiction(place, blocks, engine);
    if (findings) ruleOut(place, ANY_TYPE, findings);
  }
  if (blocks.length > 0) addBlocks(place, blocks, engine);
  if (annotations !== undefined) joinAnnotations(place, annotations, sources, engine);
  return finish(place, engine);
}

/** Joins nodes that leave the value open but for a reference: their annotations. */
export function joinBeside(place: Place, engine: Engine): void {
  const annotations = joinAssertions(place, engine);
  if (annotations !== undefined) joinAnnotations(place, annotations, place.nodes, engine);
}

function refuse(place: Place, refusals: readonly Source[], engine: Engine): void {
  const demands = refusals.map(refusalOf);
  const other = place.nodes.find(({ from, schema }) => !demands.some((it) => it.from === from) && firstKeyword(schema));
  const keyword = other && firstKeyword(other.schema);
  const all = other && keyword !== undefined ? [...demands, engine.demand(other, keyword)] : demands;
  ruleOut(place, ANY_TYPE, [{ at: place.at, demands: all }]);
  if (engine.state.quiet > 0) return;
  for (const { from, keyword, pointer } of demands) {
    engine.state.claims.push({ at: place.at, keyword, from: engine.label(from), pointer });
  }
}

function firstKeyword(schema: JsonObject): string | undefined {
  return Object.keys(schema).find((keyword) => TERMS.get(keyword)?.role === 'assertion');
}

/** Joins what the place's nodes assert, and their leading annotations; gives back the other annotations. */
function joinAssertions(place: Place, engine: Engine): Annotations | undefined {
  const annotations = place.nodes.length === 1 ? joinOne(place, engine) : joinAll(place, engine);
  if (place.also.length > 0) place.out.allOf = place.also;
  return annotations;
}

function joinAnnotations(place: Place, annotations: Annotations, sources: readonly Node[], engine: Engine): void {
  for (const [keyword, nodes] of [...annotations].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (keyword === 'default') joinDefault(place, nodes, sources, engine);
    else joinAnnotation(place, keyword, nodes, engine);
  }
}

/** The nodes with each annotation that has no family. */
type Annotations = Map<string, readonly Node[]>;

/** Most places of large schemas are of one input only: its node alone is every group. */
function joinOne(place: Place, engine: Engine): Annotations | undefined {
  let annotations: Annotations | undefined;
  let used = 0;
  const claiming = engine.state.quiet === 0;
  for (const node of place.nodes) {
    for (const keyword in node.schema) {
      if (!Object.hasOwn(node.schema, keyword)) continue;
      const treatment = treatmentOf(keyword);
      if (claiming && treatment.claimed) claim(place.at, node, keyword, treatment, engine);
      if (treatment.family >= 0) used |= 1 << treatment.family;
      else if (treatment.family === -1) {
        annotations ??= new Map();
        annotations.set(keyword, place.nodes);
      }
    }
  }
  for (let index = 0; used !== 0; index += 1, used >>>= 1) {
    if (used & 1) FAMILIES[index]?.join(place, place.nodes, engine);
  }
  return annotations;
}

function joinAll(place: Place, engine: Engine): Annotations | undefined {
  const families: (Node[] | undefined)[] = [];
  let annotations: Map<string, Node[]> | undefined;
  const claiming = engine.state.quiet === 0;
  for (const node of place.nodes) {
    for (const keyword in node.schema) {
      if (!Object.hasOwn(node.schema, keyword)) continue;
      const treatment = treatmentOf(keyword);
      if (claiming && treatment.claimed) claim(place.at, node, keyword, treatment, engine);
      if (treatment.family >= 0) {
        const group = families[treatment.family];
        if (group === undefined) families[treatment.family] = [node];
        else if (group[group.length - 1] !== node) group.push(node);
      } else if (treatment.family === -1) {
        annotations ??= new Map();
        const group = annotations.get(keyword);
        if (group) group.push(node);
        else annotations.set(keyword, [node]);
      }
    }
  }
  for (let index = 0; index < families.length; index += 1) {
    const group = families[index];
    if (group !== undefined) FAMILIES[index]?.join(place, group, engine);
  }
  return annotations;
}

function finish(place: Place, engine: Engine): Joint {
  if (place.alive === 0) {
    if (place.causes.length === 0) place.causes.push({ at: place.at, demands: typeDemands(place, engine) });
    if (engine.state.quiet === 0) engine.state.findings.push(...place.causes);
    return { schema: false, causes: place.causes };
  }
  for (const _ in place.out) return { schema: place.out };
  return ANYTHING;
}
