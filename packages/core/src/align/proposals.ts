import type { Language } from '@yunform/schema/base';
import type { Form } from '../form/form.ts';
import { type Alignment, fieldId, parseFieldId } from './alignment.ts';
import { because } from './because.ts';
import { type Decision, elementNamed, elementObject, pairKey } from './decision.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The decisions to keep after aligning: what persons decided stays as it is, with the names that it has given pinned; what is suggested now is added
 * as rows that wait, with their reasons in one language; rows that waited for forms not given stay.
 */
export function proposals(
  alignment: Alignment,
  decisions: readonly Decision[],
  forms: readonly Form[],
  language: Language = 'zh-CN',
): readonly Decision[] {
  const titles = new Map(forms.flatMap((form) => form.fields.map((field) => [fieldId(field), field.title] as const)));
  const elements = new Map(
    alignment.correspondences.flatMap(({ element, fields }) => fields.map((ref) => [fieldId(ref), element] as const)),
  );
  const given = new Set(forms.map(({ id }) => id));
  const elsewhere = ({ subject, object }: Decision): boolean =>
    [subject, object].some((id) => elementNamed(id) === undefined && !given.has(parseFieldId(id)?.form ?? ''));
  const kept = decisions.filter((one) => one.decided || elsewhere(one)).map((one) => pinned(one, elements));
  const known = new Set(kept.map(({ subject, object }) => pairKey(subject, object)));
  const fresh = (alignment.suggestions ?? [])
    .flatMap((one) => rowsOf(one, titles, language))
    .filter(({ subject, object }) => {
      const key = pairKey(subject, object);
      return !known.has(key) && known.add(key);
    });
  return [...kept, ...fresh];
}

/** With the name of the element that the fields are, so that a later form never renames it. */
function pinned(decision: Decision, elements: ReadonlyMap<string, string>): Decision {
  const element = decision.says === 'same' && decision.decided ? elements.get(decision.subject) : undefined;
  return element === undefined || decision.element !== undefined ? decision : { ...decision, element };
}

/** The rows that a suggestion asks a person to confirm. */
function rowsOf(suggestion: Suggestion, titles: ReadonlyMap<string, string>, language: Language): readonly Decision[] {
  const { subject, object, element, confidence, parts } = suggestion;
  const comment = because(suggestion, language);
  const row = (from: string, to: string, name: string | undefined): Decision => {
    const [subjectLabel, objectLabel] = [titles.get(from), titles.get(to)];
    return {
      subject: from,
      object: to,
      says: 'same',
      decided: false,
      confidence,
      comment,
      ...(name === undefined ? {} : { element: name }),
      ...(subjectLabel === undefined ? {} : { subjectLabel }),
      ...(objectLabel === undefined ? {} : { objectLabel }),
    };
  };
  if (!parts || element === undefined) return [row(fieldId(subject), fieldId(object), element)];
  return [
    row(fieldId(subject), elementObject(element), element),
    ...parts.map((part) => row(fieldId(part), elementObject(part.element), part.element)),
  ];
}
