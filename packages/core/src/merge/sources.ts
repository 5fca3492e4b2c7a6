import { escapeToken, type Issue } from '@yunform/schema/base';
import type { Alignment } from '../align/alignment.ts';
import { issue } from '../catalog/catalog.ts';
import type { Catalogue, DataElement } from '../catalogue/catalogue.ts';
import { stars } from '../condition/evaluate.ts';
import type { Field } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { deriveLens, numberAware } from '../lens/derive.ts';
import type { Lens } from '../lens/lens.ts';
import { ambiguous } from '../lens/recode.ts';

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

/** The place of an element in the answers: `shareholders[].name` → `/shareholders/*` + `/name`. */
export function placeOf(element: string): string {
  if (!/[[~/]/.test(element)) return `/${element.replaceAll('.', '/')}`;
  return element
    .split('.')
    .map((part) => (part.endsWith('[]') ? `/${escapeToken(part.slice(0, -2))}/*` : `/${escapeToken(part)}`))
    .join('');
}

/** The place of a question that one form asks by itself. */
export function ownPlace(form: string, pointer: string): string {
  return `/forms/${escapeToken(form)}${pointer}`;
}

/** For every field the answers and the lens that make its value, at the finest granularity that any form asks. */
export function findSources(
  forms: readonly Form[],
  alignment: Alignment,
  catalogue: Catalogue,
): { readonly sources: readonly Source[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const elements = new Map(
    alignment.correspondences.flatMap(({ element, fields }) =>
      fields.map((ref) => [`${ref.form}#${ref.pointer}`, element] as const),
    ),
  );
  const lenses = new Map(
    alignment.correspondences.flatMap(({ fields }) =>
      fields.flatMap(({ form, pointer, lens }) => (lens ? [[`${form}#${pointer}`, lens] as const] : [])),
    ),
  );
  const fields = forms.flatMap((form) => form.fields);
  const split = findSplits(fields, elements, catalogue);
  const notations = findNotations(fields, elements);
  const sources = fields.map((field): Source => {
    const element = elements.get(`${field.form}#${field.pointer}`);
    if (field.lens?.op === 'constant') return { field, from: [], lens: field.lens, elements: [] };
    const lens = field.lens ?? lenses.get(`${field.form}#${field.pointer}`);
    const written = lens ? { ...field, lens } : field;
    const found = element === undefined ? undefined : shared(written, element, split, catalogue, notations, issues);
    return found ? { ...found, field } : own(field);
  });
  return { sources, issues };
}

/** The wholes whose parts are asked: because some form asks a part, or takes the whole as a join of its own. */
function findSplits(
  fields: readonly Field[],
  elements: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): ReadonlySet<string> {
  const asked = new Set(elements.values());
  const split = new Set<string>();
  for (const { id, parts } of Object.values(catalogue.elements)) {
    if (parts?.elements.some((part) => asked.has(part) || split.has(part))) split.add(id);
  }
  for (const field of fields) {
    const element = elements.get(`${field.form}#${field.pointer}`);
    if (element !== undefined && field.lens?.op === 'join' && catalogue.elements[element]?.parts) split.add(element);
  }
  return split;
}

/** The coarsest date notation that serves every form that asks, for elements whose every field states one. */
function findNotations(fields: readonly Field[], elements: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const stated = new Map<string, (string | undefined)[]>();
  for (const field of fields) {
    const element = elements.get(`${field.form}#${field.pointer}`);
    const group = element === undefined ? undefined : stated.get(element);
    if (group) group.push(field.dateFormat);
    else if (element !== undefined) stated.set(element, [field.dateFormat]);
  }
  return new Map(
    [...stated].flatMap(([element, formats]) =>
      formats.every((one) => one !== undefined) ? [[element, isoLike(formats.join())] as const] : [],
    ),
  );
}

function asAsked(element: DataElement | undefined, notations: ReadonlyMap<string, string>): DataElement | undefined {
  const dateFormat = element && notations.get(element.id);
  return element && dateFormat !== undefined ? { ...element, dateFormat } : element;
}

function shared(
  field: Field,
  element: string,
  split: ReadonlySet<string>,
  catalogue: Catalogue,
  notations: ReadonlyMap<string, string>,
  issues: Issue[],
): Source | undefined {
  const known = Object.hasOwn(catalogue.elements, element)
    ? asAsked(catalogue.elements[element], notations)
    : undefined;
  const row = rowAround(field, element);
  if (row === undefined && stars(placeOf(element)) !== stars(field.pointer)) return undefined;
  const within = row === undefined ? {} : { row };
  if (split.has(element) && known?.parts) return { ...joined(field, known, known.parts, catalogue), ...within };
  const type = field.schema.type;
  const derived = deriveLens({ ...field, ...(type === undefined ? {} : { type }) }, known, catalogue);
  if ('lens' in derived) return { ...decided(field, element, derived.lens, catalogue, row !== undefined), ...within };
  issues.push(
    issue('no-lens', { title: field.title, from: derived.from, to: derived.to }, [
      { form: field.form, in: 'data', pointer: field.pointer },
    ]),
  );
  return undefined;
}

/** The object around a field that takes one row, when the element stands in rows and the field does not. */
function rowAround({ row, pointer }: Field, element: string): string | undefined {
  return row !== undefined && stars(placeOf(element)) === stars(pointer) + 1 ? row : undefined;
}

/** The source of a field that takes one element; where a crosswalk leaves a code open, the form asks for its own code too. */
function decided(field: Field, element: string, lens: Lens, catalogue: Catalogue, inRow: boolean): Source {
  const open = lens.op === 'recode' ? ambiguous(catalogue.crosswalks[lens.crosswalk], lens.direction) : [];
  if (lens.op !== 'recode' || open.length === 0 || inRow)
    return { field, from: [placeOf(element)], lens, elements: [element] };
  const from = [placeOf(element), ownPlace(field.form, field.pointer)];
  return { field, from, lens: { ...lens, asked: true }, elements: [element, undefined] };
}

function joined(
  field: Field,
  element: DataElement,
  parts: NonNullable<DataElement['parts']>,
  catalogue: Catalogue,
): Source {
  const stated: Extract<Lens, { op: 'join' }> =
    field.lens?.op === 'join' ? field.lens : { op: 'join', separator: parts.separator };
  const lenses = stated.lenses?.map((one, index) => numberAware(one, catalogue.elements[parts.elements[index] ?? '']));
  const lens: Lens = { ...stated, ...(lenses ? { lenses } : {}) };
  return {
    field,
    from: parts.elements.map(placeOf),
    lens,
    elements: parts.elements.length > 0 ? parts.elements : [element.id],
  };
}

/** The ISO notation (GB/T 7408) that states as much as the given one. */
function isoLike(notation: string): string {
  return ['YYYY', 'MM', 'DD'].filter((token) => notation.includes(token[0] ?? '')).join('-');
}

/** A field that its form asks by itself: the answer is written as it stands, a date in the form's own notation. */
function own(field: Field): Source {
  const notation = field.dateFormat;
  const lens: Lens =
    notation === undefined || notation === isoLike(notation)
      ? { op: 'copy' }
      : { op: 'date', from: isoLike(notation), to: notation };
  return { field, from: [ownPlace(field.form, field.pointer)], lens, elements: [undefined] };
}
