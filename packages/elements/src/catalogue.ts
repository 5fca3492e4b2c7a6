import type { Catalogue } from '@yunform/core';
import { codeLists } from './code-lists/code-lists.ts';
import { crosswalks } from './crosswalks/crosswalks.ts';
import { elements } from './elements/elements.ts';
import { formats } from './formats/formats.ts';
import { roles } from './roles.ts';
import { units } from './units.ts';

/** What this library knows of Chinese enterprise registration: data elements, code lists, crosswalks, identifiers, units. */
export const catalogue: Catalogue = {
  elements: byName(elements, ({ id }) => id),
  codeLists: byName(codeLists, ({ id }) => id),
  crosswalks: byName(crosswalks, ({ id }) => id),
  formats: byName(formats, ({ name }) => name),
  units: byName(units, ({ name }) => name),
  roles,
};

function byName<T>(items: readonly T[], nameOf: (item: T) => string): { readonly [name: string]: T } {
  return Object.fromEntries(items.map((item) => [nameOf(item), item]));
}
