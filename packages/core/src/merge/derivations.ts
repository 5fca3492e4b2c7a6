import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Lens } from '../lens/lens.ts';
import type { DerivedAnswer } from './intake.ts';
import { placeOf, type Source } from './sources.ts';

/** Elements that follow from another one that is asked too. */
export function findDerived(sources: readonly Source[], catalogue: Catalogue): readonly DerivedAnswer[] {
  const asked = new Set(sources.flatMap(({ elements }) => elements));
  return Object.values(catalogue.elements).flatMap(({ id, derivedFrom, dateFormat }): DerivedAnswer[] => {
    if (!derivedFrom || !asked.has(id) || !asked.has(derivedFrom.element)) return [];
    const notation = sources.flatMap((source) => notationOf(source, id))[0] ?? dateFormat;
    return [{ at: placeOf(id), from: placeOf(derivedFrom.element), lens: derivationLens(derivedFrom, notation) }];
  });
}

/** The notation in which a date element is asked. */
function notationOf({ elements, lens, field }: Source, element: string): readonly string[] {
  if (!elements.includes(element)) return [];
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
