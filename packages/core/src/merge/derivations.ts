import type { Catalogue, DataElement } from '../catalogue/catalogue.ts';
import type { Lens } from '../lens/lens.ts';
import type { DerivedAnswer } from './intake.ts';
import { placeOf, type Source } from './sources.ts';

/** Elements that follow from another one that is asked too. */
export function findDerived(sources: readonly Source[], catalogue: Catalogue): readonly DerivedAnswer[] {
  const askedBy = new Map<string, Source[]>();
  for (const source of sources) {
    for (const element of source.elements) {
      const group = element === undefined ? undefined : askedBy.get(element);
      if (group) group.push(source);
      else if (element !== undefined) askedBy.set(element, [source]);
    }
  }
  return derivable(catalogue).flatMap(({ id, derivedFrom, dateFormat }): DerivedAnswer[] => {
    if (!derivedFrom || !askedBy.has(id) || !askedBy.has(derivedFrom.element)) return [];
    const notation = askedBy.get(id)?.flatMap(notationOf)[0] ?? dateFormat;
    return [{ at: placeOf(id), from: placeOf(derivedFrom.element), lens: derivationLens(derivedFrom, notation) }];
  });
}

function derivable({ elements }: Catalogue): readonly DataElement[] {
  return Object.values(elements).filter(({ derivedFrom }) => derivedFrom !== undefined);
}

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
