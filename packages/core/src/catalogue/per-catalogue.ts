import type { Catalogue } from './catalogue.ts';

/** What follows from a catalogue alone, worked out once for each: one catalogue serves the merges of every matter. */
export function perCatalogue<T>(make: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const made = new WeakMap<Catalogue, { readonly value: T }>();
  return (catalogue) => {
    const known = made.get(catalogue) ?? { value: make(catalogue) };
    made.set(catalogue, known);
    return known.value;
  };
}
