import { escapeToken } from '../base/pointer.ts';
import { TERMS } from '../dialect/vocabulary.ts';
import { FAMILY_OF } from '../keywords/index.ts';
import type { Node } from '../keywords/place.ts';
import type { Engine } from './engine.ts';
import { writtenAs } from './sources.ts';

/** What becomes of a keyword: its family; whether it is an annotation; whether it is claimed at the place itself. */
export interface Treatment {
  readonly family: number;
  readonly claimed: boolean;
  /** The keyword as the last token of a pointer. */
  readonly token: string;
}

/** Keywords whose subschemas are places of their own, or that were opened up: what they say is claimed there. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  '$ref allOf properties patternProperties additionalProperties prefixItems items'.split(' '),
);

const TREATMENTS: ReadonlyMap<string, Treatment> = new Map(
  [...TERMS.values()].map(({ name, role }) => {
    const ignored = role === 'identity' || role === 'dead';
    const family = ignored ? -2 : (FAMILY_OF.get(name) ?? (role === 'annotation' ? -1 : -2));
    return [name, { family, claimed: !ignored && !ELSEWHERE.has(name), token: `/${name}` }];
  }),
);

/** What becomes of a keyword. */
export function treatmentOf(keyword: string): Treatment {
  return TREATMENTS.get(keyword) ?? { family: -1, claimed: true, token: `/${escapeToken(keyword)}` };
}

/** Notes that a keyword of an input holds at a place. */
export function claim(at: string, node: Node, keyword: string, { token }: Treatment, { state }: Engine): void {
  const written = writtenAs(node, keyword, state);
  const pointer = node.pointer + (written === undefined ? token : `/${written}`);
  state.claims.push({ at, keyword, from: state.labels[node.from] ?? '', pointer });
}

/** Notes every keyword of an input that holds at a place. */
export function claimAll(node: Node, at: string, engine: Engine): void {
  if (engine.state.quiet > 0) return;
  for (const keyword in node.schema) {
    const treatment = treatmentOf(keyword);
    if (treatment.claimed && Object.hasOwn(node.schema, keyword)) claim(at, node, keyword, treatment, engine);
  }
}
