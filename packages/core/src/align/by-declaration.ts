import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { elementOf } from '../form/keywords.ts';
import type { Correspondence, FieldRef } from './alignment.ts';

/** Fields whose forms declare one data element (`x-element`, or an IRI that the catalogue lists as the same); not those that are asked again by each form. */
export function byDeclaration(forms: readonly Form[], catalogue: Catalogue): readonly Correspondence[] {
  const groups = new Map<string, FieldRef[]>();
  for (const form of forms) {
    for (const { element, pointer, reuse } of form.fields) {
      if (element === undefined || reuse === 'ask-again') continue;
      const id = elementOf(element, catalogue) ?? element;
      const group = groups.get(id);
      if (group) group.push({ form: form.id, pointer });
      else groups.set(id, [{ form: form.id, pointer }]);
    }
  }
  return [...groups].map(([element, fields]) => ({ element, fields, source: 'declaration' }));
}
