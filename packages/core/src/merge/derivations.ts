import type { Catalogue } from '../catalogue/catalogue.ts';
import { perCatalogue } from '../catalogue/per-catalogue.ts';
import type { Lens } from '../lens/lens.ts';
import type { DerivedAnswer } from './intake.ts';
import { placeOf } from './places.ts';
import type { Source } from './sources.ts';

/** Elements that follow from another one that is asked too. */
export function findDerived(sources: readonly Source[], catalogue: Catalogue): readonly DerivedAnswer[] {
  const { derivable, taking } = derivationsOf(catalogue);
  const askedBy = new Map<string, Source[]>();
  for (const source of sources) {
    for (const element of source.elements) {
      if (element === undefined || !taking.has(element)) continue;
      const group = askedBy.get(element);
      if (group) group.push(source);
      else askedBy.set(element, [source]);
    }
  }
  return derivable.flatMap(({ id, derivedFrom, dateFormat }): DerivedAnswer[] => {
    if (!derivedFrom || !askedBy.has(id) || !askedBy.has(derivedFrom.element)) return [];
    const notation = askedBy.get(id)?.flatMap(notationOf)[0] ?? dateFormat;
    return [{ at: placeOf(id), from: placeOf(derivedFrom.element), lens: derivationLens(derivedFrom, notation) }];
  });
}

/** The elements of a catalogue that follow from others, and all that take part in a derivation. */
const derivationsOf = perCatalogue(({ elements }) => {
  const derivable = Object.values(elements).filter(({ derivedFrom }) => derivedFrom !== undefined);
  const taking = new Set(
    derivable.flatMap(({ id, derivedFrom }) => [id, ...(derivedFrom ? [derivedFrom.element] : [])]),
  );
  return { derivable, taking };
});

/** The notation in which a field asks its date element. */
function notationOf({ lens, field }: Source): readonly string[] {
  const notation = lens.op === 'date' ? lens.from : field.dateFormat;
  return notation === undefined ? [] : [notation];
}

function derivationLens(
  derivation: NonNullable<Catalogue['elements'][string]['derivedFrom']>,
  notation = 'YYYY-MM-DD',
): Lens {
  if ('crosswalk' in derivation) return { op: 'recode', crosswalk: derivation.crosswalk, direction: 'forth' };
  if ('parity' in derivation) return { op: 'parity', ...derivation.parity };
  const [start, end] = derivation.slice;
  const slice: Lens = { op: 'slice', start, end };
  return derivation.dateFormat === undefined
    ? slice
    : { op: 'chain', lenses: [slice, { op: 'date', from: derivation.dateFormat, to: notation }] };
}
