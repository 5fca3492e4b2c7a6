import { type Issue, type Outcome, succeed } from '@yunform/schema/base';
import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { byDeclaration } from './by-declaration.ts';

/** A field, by its form and its place in that form's data. */
export interface FieldRef {
  readonly form: string;
  readonly pointer: string;
}

/** Fields that ask for one data element, and what says so. */
export interface Correspondence {
  readonly element: string;
  readonly fields: readonly FieldRef[];
  readonly source: 'declaration' | 'decision' | 'suggestion';
}

/** Which fields ask for the same data element: plain data, ordered by element. A field that is in none is asked by its form alone. */
export interface Alignment {
  readonly correspondences: readonly Correspondence[];
}

/** What `align` may be told. */
export interface AlignOptions {
  readonly catalogue?: Catalogue;
}

/** Finds the fields that ask for the same data element, by what the forms declare. */
export function align(forms: readonly Form[], options: AlignOptions = {}): Outcome<Alignment> {
  const issues: Issue[] = [];
  const correspondences = byDeclaration(forms, options.catalogue ?? emptyCatalogue);
  return succeed(
    {
      correspondences: [...correspondences].sort((a, b) =>
        a.element < b.element ? -1 : a.element > b.element ? 1 : 0,
      ),
    },
    issues,
  );
}
