import type { AlignedField, Alignment } from '../align/alignment.ts';
import type { Catalogue, DataElement } from '../catalogue/catalogue.ts';
import { perCatalogue } from '../catalogue/per-catalogue.ts';
import { stars } from '../condition/evaluate.ts';
import type { Field } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { isoLike } from '../lens/date.ts';
import type { Lens } from '../lens/lens.ts';
import { placeOf } from './places.ts';

/** A data element as the forms of one merge ask for it: worked out once, whoever asks. */
export interface AskedElement {
  /** Its place in the answers, and the element itself, as the sources of its fields hold them. */
  readonly from: readonly string[];
  readonly elements: readonly string[];
  /** How deep in rows it stands. */
  readonly depth: number;
  /** What the catalogue knows of it, in the coarsest date notation that serves every form that asks. */
  readonly known?: DataElement;
  /** Its parts, where they are asked in its stead. */
  readonly parts?: NonNullable<DataElement['parts']>;
}

/** The element that a field asks for, with the lens that the alignment states. */
export interface AskedFor {
  readonly asked: AskedElement;
  readonly lens?: Lens;
}

/** What each aligned field asks for: by its form, by its place. */
export function askedElements(
  forms: readonly Form[],
  alignment: Alignment,
  catalogue: Catalogue,
): ReadonlyMap<string, ReadonlyMap<string, AskedFor>> {
  const nodes = new Map(forms.map((form) => [form.id, form.nodes] as const));
  const asking = new Map<string, Asking>();
  for (const { element, fields } of alignment.correspondences) {
    if (fields.length === 0) continue;
    const known = asking.get(element) ?? { refs: [], fields: [] };
    asking.set(element, known);
    for (const ref of fields) {
      const node = nodes.get(ref.form)?.get(ref.pointer);
      known.refs.push(ref);
      if (node?.kind === 'field') known.fields.push(node);
    }
  }
  const split = findSplits(asking, catalogue);
  const found = new Map(forms.map((form) => [form.id, new Map<string, AskedFor>()] as const));
  for (const [element, { refs, fields }] of asking) {
    const asked = askedElement(element, fields, split.has(element), catalogue);
    for (const { form, pointer, lens } of refs)
      found.get(form)?.set(pointer, lens === undefined ? { asked } : { asked, lens });
  }
  return found;
}

/** The fields that ask for one element; those of forms that are not merged are only referred to. */
interface Asking {
  readonly refs: AlignedField[];
  readonly fields: Field[];
}

function askedElement(
  element: string,
  fields: readonly Field[],
  isSplit: boolean,
  { elements }: Catalogue,
): AskedElement {
  const known = Object.hasOwn(elements, element) ? asAsked(elements[element], fields) : undefined;
  const at = placeOf(element);
  return {
    from: [at],
    elements: [element],
    depth: stars(at),
    ...(known ? { known } : {}),
    ...(isSplit && known?.parts ? { parts: known.parts } : {}),
  };
}

/** In the coarsest date notation that serves every field, where all state one. */
function asAsked(element: DataElement | undefined, fields: readonly Field[]): DataElement | undefined {
  const stated = fields.map(({ dateFormat }) => dateFormat);
  return element && stated.length > 0 && stated.every((one) => one !== undefined)
    ? { ...element, dateFormat: isoLike(stated.join()) }
    : element;
}

const compositesOf = perCatalogue(({ elements }) => Object.values(elements).filter(({ parts }) => parts !== undefined));

/** The wholes whose parts are asked: because some form asks a part, or takes the whole as a join of its own. */
function findSplits(asking: ReadonlyMap<string, Asking>, catalogue: Catalogue): ReadonlySet<string> {
  const split = new Set<string>();
  for (const { id, parts } of compositesOf(catalogue)) {
    const joins = asking.get(id)?.fields.some(({ lens }) => lens?.op === 'join');
    if (joins || parts?.elements.some((part) => asking.has(part) || split.has(part))) split.add(id);
  }
  return split;
}
