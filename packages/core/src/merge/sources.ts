import type { Issue } from '@yunform/schema/base';
import type { Alignment } from '../align/alignment.ts';
import { issue } from '../catalog/catalog.ts';
import type { Catalogue, DataElement } from '../catalogue/catalogue.ts';
import { stars } from '../condition/evaluate.ts';
import type { Field } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { isoLike } from '../lens/date.ts';
import { deriveLens, type Missing, numberAware } from '../lens/derive.ts';
import type { Lens } from '../lens/lens.ts';
import { ambiguous, crosswalksOf } from '../lens/recode.ts';
import { type AskedElement, askedElements } from './asked-elements.ts';
import { ownPlace, placeOf } from './places.ts';

/** Where one field's value comes from. */
export interface Source {
  readonly field: Field;
  readonly from: readonly string[];
  readonly lens: Lens;
  /** The elements behind `from`, in the same order; undefined where the form asks by itself. */
  readonly elements: readonly (string | undefined)[];
  /** The object of the form that takes the row in which `from` stands, when the form takes one row only. */
  readonly row?: string;
}

/** The sources of each form's fields, in the form's order. */
export type Sources = ReadonlyMap<string, readonly Source[]>;

/** For every field the answers and the lens that make its value, at the finest granularity that any form asks. */
export function findSources(
  forms: readonly Form[],
  alignment: Alignment,
  catalogue: Catalogue,
): { readonly sources: Sources; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const asked = askedElements(forms, alignment, catalogue);
  const sourceOf = (field: Field): Source => {
    if (field.lens?.op === 'constant') return { field, from: [], lens: field.lens, elements: [] };
    const told = asked.get(field.form)?.get(field.pointer);
    return (told && shared(field, told.asked, told.lens, catalogue, issues)) ?? own(field);
  };
  const sources = new Map(forms.map((form) => [form.id, form.fields.map(sourceOf)] as const));
  return { sources, issues };
}

function shared(
  field: Field,
  asked: AskedElement,
  stated: Lens | undefined,
  catalogue: Catalogue,
  issues: Issue[],
): Source | undefined {
  const deeper = asked.depth - stars(field.pointer);
  // An object that takes one row stands around the field when the element stands in rows and the field does not.
  const row = deeper === 1 ? field.row : undefined;
  const lens = field.lens ?? stated;
  if (row === undefined && deeper !== 0) return undefined;
  const { title, form, pointer } = field;
  const at = [{ form, in: 'data' as const, pointer }];
  const unknown = crosswalksOf(lens).find((id) => !Object.hasOwn(catalogue.crosswalks, id));
  if (unknown !== undefined) {
    issues.push(issue('unknown-crosswalk', { title, crosswalk: unknown }, at));
    return undefined;
  }
  const source = taking(lens, field, asked, catalogue, row !== undefined);
  if ('field' in source) return row === undefined ? source : { ...source, row };
  issues.push(issue('no-lens', { title, from: source.from, to: source.to }, at));
  return undefined;
}

/** The source of a field that takes one element; where a crosswalk leaves a code open, the form asks for its own code too. */
function taking(
  stated: Lens | undefined,
  field: Field,
  asked: AskedElement,
  catalogue: Catalogue,
  inRow: boolean,
): Source | Missing {
  const { known, parts, from, elements } = asked;
  if (known && parts) return joined(field, stated, known, parts, catalogue);
  const derived = stated
    ? { lens: numberAware(stated, known) }
    : deriveLens(field, field.schema.type, known, catalogue);
  if ('missing' in derived) return derived;
  const { lens } = derived;
  const open = lens.op === 'recode' ? ambiguous(catalogue.crosswalks[lens.crosswalk], lens.direction) : [];
  if (lens.op !== 'recode' || open.length === 0 || inRow) return { field, from, lens, elements };
  const own = ownPlace(field.form, field.pointer);
  return { field, from: [...from, own], lens: { ...lens, asked: true }, elements: [...elements, undefined] };
}

function joined(
  field: Field,
  said: Lens | undefined,
  element: DataElement,
  parts: NonNullable<DataElement['parts']>,
  catalogue: Catalogue,
): Source {
  const stated: Extract<Lens, { op: 'join' }> = said?.op === 'join' ? said : { op: 'join', separator: parts.separator };
  const lenses = stated.lenses?.map((one, index) => numberAware(one, catalogue.elements[parts.elements[index] ?? '']));
  const lens: Lens = { ...stated, ...(lenses ? { lenses } : {}) };
  return {
    field,
    from: parts.elements.map(placeOf),
    lens,
    elements: parts.elements.length > 0 ? parts.elements : [element.id],
  };
}

const COPY: Lens = { op: 'copy' };
const BY_ITSELF = [undefined];

/** A field that its form asks by itself: the answer is written as it stands, a date in the form's own notation. */
function own(field: Field): Source {
  const notation = field.dateFormat;
  const iso = notation === undefined ? undefined : isoLike(notation);
  const lens: Lens =
    notation === undefined || iso === undefined || notation === iso ? COPY : { op: 'date', from: iso, to: notation };
  return { field, from: [ownPlace(field.form, field.pointer)], lens, elements: BY_ITSELF };
}
