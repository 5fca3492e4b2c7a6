import type { Catalogue } from '../catalogue/catalogue.ts';
import { perCatalogue } from '../catalogue/per-catalogue.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import type { LensContext } from './lens.ts';

/** What lenses look up in a catalogue: its crosswalks, its formats beside those of JSON Schema. */
export const lensContext: (catalogue: Catalogue) => LensContext = perCatalogue(({ crosswalks, formats }) => ({
  crosswalks,
  formats: { ...standardFormats, ...formats },
}));
