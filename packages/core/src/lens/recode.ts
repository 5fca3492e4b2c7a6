import { equals, type Json } from '@yunform/schema/base';
import type { Crosswalk } from '../catalogue/catalogue.ts';
import { type Applied, gives, type Lens, outside } from './lens.ts';

/** The codes that a code may mean on the other side of a crosswalk. */
export function targets(code: Json, crosswalk: Crosswalk | undefined, direction: 'forth' | 'back'): readonly string[] {
  if (crosswalk === undefined || typeof code !== 'string') return [];
  if (direction === 'forth') return Object.hasOwn(crosswalk.pairs, code) ? (crosswalk.pairs[code] ?? []) : [];
  return Object.keys(crosswalk.pairs).filter((from) => crosswalk.pairs[from]?.includes(code));
}

/** The one code that a code means on the other side; outside when there is none, or more than one (then it is asked, never guessed). */
function recoded(code: Json, crosswalk: Crosswalk | undefined, direction: 'forth' | 'back'): Applied {
  const [target, ...more] = targets(code, crosswalk, direction);
  return target === undefined || more.length > 0 ? outside : gives(target);
}

/** `recoded` as a function of the code: what a code means is looked up once. */
export function recoding(crosswalk: Crosswalk | undefined, direction: 'forth' | 'back'): (code: Json) => Applied {
  const known = new Map<Json, Applied>();
  return (code) => {
    const before = known.get(code);
    if (before) return before;
    const made = recoded(code, crosswalk, direction);
    if ('value' in made) known.set(code, made);
    return made;
  };
}

/** The ids of the crosswalks that the lens goes through. */
export function crosswalksOf(lens: Lens | undefined): readonly string[] {
  if (lens === undefined) return [];
  if (lens.op === 'recode') return [lens.crosswalk];
  return lens.op === 'chain' || lens.op === 'join' ? (lens.lenses ?? []).flatMap(crosswalksOf) : [];
}

/** The codes that may mean several on the other side. */
export function ambiguous(crosswalk: Crosswalk | undefined, direction: 'forth' | 'back'): readonly string[] {
  return sources(crosswalk, direction).filter((code) => targets(code, crosswalk, direction).length > 1);
}

/** Every code that the crosswalk knows on the side where the lens starts. */
export function sources(crosswalk: Crosswalk | undefined, direction: 'forth' | 'back'): readonly string[] {
  if (crosswalk === undefined) return [];
  return direction === 'forth' ? Object.keys(crosswalk.pairs) : [...new Set(Object.values(crosswalk.pairs).flat())];
}

/** The value's partner in an inline table. */
export function paired(
  value: Json,
  pairs: readonly (readonly [Json, Json])[],
  direction: 'forth' | 'back',
): readonly Json[] {
  return pairs.flatMap(([from, to]) => {
    const [here, there] = direction === 'forth' ? [from, to] : [to, from];
    return equals(here, value) ? [there] : [];
  });
}

/** The value's only partner in an inline table, as a function; outside when there is none, or more than one. */
export function pairing(pairs: readonly (readonly [Json, Json])[]): (value: Json) => Applied {
  const known = new Map<Json, Applied>();
  for (const [from] of pairs) if (typeof from !== 'object' || from === null) known.set(from, onlyPartner(from, pairs));
  return (value) => known.get(value) ?? onlyPartner(value, pairs);
}

function onlyPartner(value: Json, pairs: readonly (readonly [Json, Json])[]): Applied {
  const [partner, ...more] = paired(value, pairs, 'forth');
  return partner === undefined || more.length > 0 ? outside : gives(partner);
}
