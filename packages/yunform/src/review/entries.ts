import {
  type Alignment,
  type Apart,
  because,
  type Decision,
  departmentTitles,
  type Field,
  type FieldRef,
  type Form,
  formTitles,
  type Suggestion,
} from '@yunform/core';
import { catalogue } from '@yunform/elements';
import type { Json, Language } from '@yunform/schema/base';
import { titled } from '../cli/language.ts';

/** One side of a pair, as the page shows it. */
interface Side {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  /** Type, limits and unit in short. */
  readonly kind: string;
  /** Values that the form lists or gives as examples. */
  readonly samples: readonly string[];
}

/** A pair for a person to judge. */
export interface Entry {
  readonly subject: Side;
  readonly object: Side;
  readonly element: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** What a person has said, if anything. */
  readonly says: '' | Decision['says'];
  /** Looks the same and is not, as far as matchers see. */
  readonly apart: boolean;
}

/** Everything on which a person may decide: what was decided, what is suggested, what only looks the same. */
export function entriesOf(
  alignment: Alignment,
  decisions: readonly Decision[],
  forms: readonly Form[],
  language: Language,
): readonly Entry[] {
  const side = sideOf(forms, language);
  const suggestions = new Map(
    (alignment.suggestions ?? []).flatMap((one) => keysOf(one).map((key) => [key, one] as const)),
  );
  const rows = decisions.map((row): Entry => {
    const suggestion = suggestions.get(keyOf(row.subject, row.object));
    return {
      subject: side(row.subject, row.subjectLabel),
      object: side(row.object, row.objectLabel),
      element: row.element ?? '',
      confidence: row.confidence ?? 0,
      reasons: suggestion ? reasonsIn(suggestion, language) : row.comment === undefined ? [] : [row.comment],
      says: row.decided ? row.says : '',
      apart: false,
    };
  });
  const apart = (alignment.apart ?? []).map(
    (one): Entry => ({
      subject: side(idOf(one.subject)),
      object: side(idOf(one.object)),
      element: '',
      confidence: 0,
      reasons: reasonsIn(one, language),
      says: '',
      apart: true,
    }),
  );
  return [...rows, ...apart];
}

/** The rows of the decisions file under which a suggestion stands: of a joined whole, one for it and one for every part. */
function keysOf({ subject, object, element, parts }: Suggestion): readonly string[] {
  if (!parts || element === undefined) return [keyOf(idOf(subject), idOf(object))];
  return [
    keyOf(idOf(subject), `element:${element}`),
    ...parts.map((part) => keyOf(idOf(part), `element:${part.element}`)),
  ];
}

function idOf({ form, pointer }: FieldRef): string {
  return `${form}#${pointer}`;
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const BUT: { readonly [language in Language]: string } = { en: 'but ', 'zh-CN': '但' };

/** Every reason; those against it say so where others speak for it. */
function reasonsIn({ reasons, ...rest }: Suggestion | Apart, language: Language): readonly string[] {
  const mixed = reasons.some(({ points }) => points > 0);
  const each = reasons.map(({ points, reason }) => {
    const said = reason[language] ?? reason.en ?? '';
    return points < 0 && mixed ? `${BUT[language]}${said}` : said;
  });
  const lens = 'lens' in rest && rest.lens ? because({ reasons: [], lens: rest.lens }, language) : '';
  return lens === '' ? each : [...each, lens];
}

function sideOf(forms: readonly Form[], language: Language): (id: string, label?: string) => Side {
  const fields = new Map(forms.flatMap((form) => form.fields.map((field) => [idOf(field), { form, field }] as const)));
  return (id, label) => {
    const found = fields.get(id);
    if (!found) return elementSide(id, language) ?? { id, form: '', title: label ?? id, kind: '', samples: [] };
    const { form, field } = found;
    return {
      id,
      form: [departmentTitles, formTitles]
        .map((titles) => titled(titles(form.info, form.published), language))
        .join(' '),
      title: field.title,
      kind: kindOf(field),
      samples: samplesOf(field),
    };
  };
}

const ELEMENT = 'element:';
const DATA_ELEMENT: { readonly [language in Language]: string } = {
  en: 'standard data element',
  'zh-CN': '标准数据元',
};

/** A data element of the catalogue in the place of a field. */
function elementSide(id: string, language: Language): Side | undefined {
  const name = id.startsWith(ELEMENT) ? id.slice(ELEMENT.length) : '';
  const element = Object.hasOwn(catalogue.elements, name) ? catalogue.elements[name] : undefined;
  if (!element) return undefined;
  const { titles, schema, unit, codeList } = element;
  const kind = [schema.type, schema.format, unit, codeList].flatMap((one) => (one === undefined ? [] : [text(one)]));
  const title = titles[language] ?? titles.en ?? name;
  return { id, form: DATA_ELEMENT[language], title, kind: kind.join(' · '), samples: [] };
}

function kindOf({ schema, unit, codeList, dateFormat }: Field): string {
  const { type, format, minLength, maxLength, pattern } = schema;
  const length = maxLength === undefined ? '' : `${minLength ?? 0}–${text(maxLength)}`;
  return [type, format, length, pattern, unit, codeList, dateFormat]
    .flatMap((one) => (one === undefined || one === '' ? [] : [text(one)]))
    .join(' · ');
}

function samplesOf({ schema }: Field): readonly string[] {
  const values = Array.isArray(schema.enum) ? schema.enum : schema.const === undefined ? [] : [schema.const];
  return values.slice(0, 6).map((value) => text(value));
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
