import { decimal, formatDecimal, type Json, multiply } from '@yunform/schema/base';
import type { Catalogue, Crosswalk, DataElement } from '../catalogue/catalogue.ts';
import type { Lens } from './lens.ts';
import { inverse } from './scale.ts';

/** How one field represents its data element, as far as the department states it. */
export interface Representation {
  readonly unit?: string;
  readonly codeList?: string;
  readonly dateFormat?: string;
  readonly lens?: Lens;
}

/** The fact that stands in a lens's way. */
export interface Missing {
  readonly missing: 'unit' | 'crosswalk';
  readonly from: string;
  readonly to: string;
}

/** A lens, or the fact that stands in its way. */
export type Derived = { readonly lens: Lens } | Missing;

/** The lens from the element's base representation to the field's, from the facts that both state and the type of the field's value. */
export function deriveLens(
  field: Representation,
  type: Json | undefined,
  element: DataElement | undefined,
  catalogue: Catalogue,
): Derived {
  if (field.lens) return { lens: numberAware(field.lens, element) };
  if (field.unit !== undefined && element?.unit !== undefined && field.unit !== element.unit) {
    const by = factor(element.unit, field.unit, catalogue);
    return by === undefined
      ? { missing: 'unit', from: element.unit, to: field.unit }
      : { lens: textAware({ op: 'scale', by }, type) };
  }
  if (field.codeList !== undefined && element?.codeList !== undefined && field.codeList !== element.codeList) {
    return bridge(element.codeList, field.codeList, catalogue);
  }
  const base = element?.dateFormat ?? 'YYYY-MM-DD';
  if (field.dateFormat !== undefined && field.dateFormat !== base)
    return { lens: { op: 'date', from: base, to: field.dateFormat } };
  return {
    lens: isNumeric(element?.schema.type) && type === 'string' ? { op: 'text', number: true } : { op: 'copy' },
  };
}

/** The first crosswalk, by id, that leads from one code list to the other. */
function bridge(from: string, to: string, catalogue: Catalogue): Derived {
  const leads = (one: Crosswalk, a: string, b: string): boolean => one.from === a && one.to === b;
  const ordered = Object.keys(catalogue.crosswalks).sort();
  for (const id of ordered) {
    const crosswalk = catalogue.crosswalks[id];
    if (crosswalk && leads(crosswalk, from, to)) return { lens: { op: 'recode', crosswalk: id, direction: 'forth' } };
    if (crosswalk && leads(crosswalk, to, from)) return { lens: { op: 'recode', crosswalk: id, direction: 'back' } };
  }
  return { missing: 'crosswalk', from, to };
}

/** How many of unit `to` one of unit `from` is, as exact decimal text; undefined when they do not measure the same. */
function factor(from: string, to: string, catalogue: Catalogue): string | undefined {
  const [a, b] = [unitOf(from, catalogue), unitOf(to, catalogue)];
  const back = b === undefined ? undefined : inverse(b.factor);
  const [x, y] = [decimal(a?.factor ?? ''), decimal(back ?? '')];
  return a && b && x && y && a.of === b.of ? formatDecimal(multiply(x, y)) : undefined;
}

function unitOf(name: string, catalogue: Catalogue): { readonly of: string; readonly factor: string } | undefined {
  const unit = Object.hasOwn(catalogue.units, name) ? catalogue.units[name] : undefined;
  return unit ?? { of: name, factor: '1' };
}

function textAware(lens: Lens, type: Json | undefined): Lens {
  return type === 'string' ? { op: 'chain', lenses: [lens, { op: 'text', number: true }] } : lens;
}

/** An explicit text lens on an element that is a number reads back a number. */
export function numberAware(lens: Lens, element: DataElement | undefined): Lens {
  return lens.op === 'text' && isNumeric(element?.schema.type) ? { ...lens, number: true } : lens;
}

function isNumeric(type: Json | undefined): boolean {
  return type === 'number' || type === 'integer';
}
