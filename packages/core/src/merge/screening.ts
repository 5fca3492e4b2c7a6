import { isObject, type Json } from '@yunform/schema/base';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { all, type Condition } from '../condition/condition.ts';
import type { Form } from '../form/form.ts';
import { placeOf } from './places.ts';
import type { AskedBy, Question } from './question.ts';
import { decidingRows } from './taken-rows.ts';

/** When a form applies: every screening element has an accepted answer. */
export function appliesWhen(form: Form): Condition {
  return all(Object.entries(form.appliesWhen).map(([element, is]): Condition => ({ at: placeOf(element), is })));
}

/** The questions with those that decide which forms apply and which rows they take: always asked, made where no field asks them. */
export function screening(
  forms: readonly Form[],
  questions: readonly Question[],
  catalogue: Catalogue,
): readonly Question[] {
  const deciding = new Map<string, Form[]>();
  for (const form of forms) {
    for (const element of new Set([...Object.keys(form.appliesWhen), ...decidingRows(form).map((one) => one.element)]))
      deciding.set(element, [...(deciding.get(element) ?? []), form]);
  }
  const known = new Map(questions.map((one) => [one.at, one]));
  for (const [element, askers] of deciding) {
    const at = placeOf(element);
    const own = bare(element, askers, catalogue);
    const asked = known.get(at);
    const always = asked?.askedWhen === true;
    known.set(at, always ? asked : { ...own, ...asked, schema: own.schema, askedWhen: true });
  }
  return [...known.values()];
}

function bare(element: string, forms: readonly Form[], catalogue: Catalogue): Question {
  const known = Object.hasOwn(catalogue.elements, element) ? catalogue.elements[element] : undefined;
  const askedBy = forms.map(
    (form): AskedBy => ({
      form: form.id,
      ...askingOf(form, element),
      claim: {},
      domain: {},
      when: true,
      required: false,
    }),
  );
  return {
    at: placeOf(element),
    kind: 'value',
    element,
    titles: known?.titles ?? { 'zh-CN': element },
    schema: known?.schema ?? typed(forms.map((form) => saysOf(form, element))),
    askedBy,
    askedWhen: true,
    requiredWhen: false,
    ...(known?.unit === undefined ? {} : { unit: known.unit }),
    ...(known?.codeList === undefined ? {} : { codeList: known.codeList }),
  };
}

/** What of a form asks for a deciding element: the form itself, or the rows that it takes by it. */
function askingOf(form: Form, element: string): { readonly field: string; readonly title: string } {
  const rows = decidingRows(form).find((one) => one.element === element);
  return rows && form.appliesWhen[element] === undefined ? rows.asking : { field: '', title: form.info.title };
}

/** What a form holds a deciding element to. */
function saysOf(form: Form, element: string): Json {
  return form.appliesWhen[element] ?? decidingRows(form).find((one) => one.element === element)?.is ?? true;
}

function typed(schemas: readonly Json[]): { readonly type?: Json } {
  const type = schemas.map((schema) => (isObject(schema) ? schema.type : undefined)).find((one) => one !== undefined);
  return type === undefined ? {} : { type };
}
