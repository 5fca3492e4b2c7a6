import type { Lens } from '../lens/lens.ts';
import type { Apart, Suggestion } from './suggestion.ts';

/** A field, by its form and its place in that form's data. */
export interface FieldRef {
  readonly form: string;
  readonly pointer: string;
}

/** A field in a correspondence; with the lens from the element's base representation where neither catalogue nor form states one. */
export interface AlignedField extends FieldRef {
  readonly lens?: Lens;
}

/** Fields that ask for one data element, and what says so. */
export interface Correspondence {
  readonly element: string;
  readonly fields: readonly AlignedField[];
  readonly source: 'declaration' | 'decision' | 'suggestion';
}

/** Which fields ask for the same data element: plain data, ordered by element. A field that is in none is asked by its form alone. */
export interface Alignment {
  readonly correspondences: readonly Correspondence[];
  /** What seems to correspond too, and is not merged; listed when asked for. */
  readonly suggestions?: readonly Suggestion[];
  /** What looks the same and is not. */
  readonly apart?: readonly Apart[];
}

/** The field in one text, as decisions name it: `<form id>#<JSON Pointer>`. */
export function fieldId({ form, pointer }: FieldRef): string {
  return `${form}#${pointer}`;
}

/** The field that such a text names; undefined when it names none. */
export function parseFieldId(id: string): FieldRef | undefined {
  const at = id.lastIndexOf('#/');
  const end = at === -1 && id.endsWith('#') ? id.length - 1 : at;
  return end <= 0 ? undefined : { form: id.slice(0, end), pointer: id.slice(end + 1) };
}
