import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { elementOf } from '../form/keywords.ts';
import type { Intake } from './intake.ts';
import { placeOf } from './places.ts';
import type { Question } from './question.ts';

/**
 * Does a form that was merged alone share nothing with an intake: no data element, none that is a part of, or follows from, another's; no rows; no title that
 * would have to be told apart? Then neither changes what the other asks.
 */
export function isIndependent(intake: Intake, form: Form, alone: Intake, catalogue: Catalogue): boolean {
  const family = familyOf(form, alone, catalogue);
  const places = new Set([...family].flatMap((element) => prefixesOf(placeOf(element))));
  const titles = new Set(alone.questions.flatMap(names));
  const asked = new Set([...family].map(placeOf));
  const met = new Set<string>();
  return intake.questions.every((one) => {
    const { at, element } = one;
    if (names(one).some((name) => titles.has(name))) return false;
    if (element === undefined) return true;
    if (met.has(element) || family.has(element)) return false;
    met.add(element);
    return (
      !places.has(at) &&
      !prefixesOf(at).some((place) => asked.has(place) || (place.endsWith('/*') && places.has(place)))
    );
  });
}

/** The elements that a form asks, with everything that the catalogue ties to them: wholes, parts, sources, what follows. */
function familyOf(form: Form, alone: Intake, catalogue: Catalogue): ReadonlySet<string> {
  const family = new Set<string>();
  for (const { element } of form.fields)
    if (element !== undefined) family.add(elementOf(element, catalogue) ?? element);
  for (const { element } of alone.questions) if (element !== undefined) family.add(element);
  const ties = Object.values(catalogue.elements).flatMap(({ id, parts, derivedFrom }) => {
    const tied = [id, ...(parts?.elements ?? []), ...(derivedFrom ? [derivedFrom.element] : [])];
    return tied.length > 1 ? [tied] : [];
  });
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const tied of ties) if (tied.some((one) => family.has(one))) for (const one of tied) family.add(one);
  }
  return family;
}

function prefixesOf(place: string): readonly string[] {
  const tokens = place.split('/');
  return tokens.slice(1).map((_, index) => tokens.slice(0, index + 2).join('/'));
}

/** The title, and all that may be left of it without the departments that tell it apart from others of the same name. */
function names({ titles }: Question): readonly string[] {
  const parts = (titles['zh-CN'] ?? '').split('（');
  return parts.map((_, index) => parts.slice(0, index + 1).join('（'));
}
