import type { Intake } from '@yunform/core/run';
import { isArray, isObject, type Json, type JsonObject, type Language, member, valueAt } from '@yunform/schema/base';
import { say, titled } from './words.ts';

type Known = Pick<Intake, 'questions' | 'forms' | 'codeLists'>;

/** The label that the form prints at a place; the number of the row where there is one. */
export function labelOf(intake: Known, form: string, to: string, language: Language): string {
  const rows = to.split('/').filter((token) => /^\d+$/.test(token));
  const place = to.replace(/\/\d+(?=\/|$)/g, '/*');
  const label = intake.questions
    .flatMap(({ askedBy, titles }) => askedBy.map((one) => ({ ...one, titles })))
    .find((one) => one.form === form && one.field === place);
  const field = fieldAt(intake, form, to);
  const own = member(member(field, 'x-title'), language) ?? (label ? inWords(label, language) : member(field, 'title'));
  const title = typeof own === 'string' ? own : to;
  const number = rows.map((row) => Number(row) + 1).join('.');
  return number === '' ? title : language === 'en' ? `${title} (${number})` : `${title}（${number}）`;
}

function inWords(
  { title, titles }: { readonly title: string; readonly titles: Parameters<typeof titled>[0] },
  language: Language,
): string {
  return language === 'zh-CN' ? title : titled(titles, language);
}

/** A value as the department receives it; a code with what it stands for. */
export function receivedValue(
  intake: Known,
  form: string,
  to: string,
  value: Json | undefined,
  language: Language,
): string {
  const list = fieldAt(intake, form, to)?.['x-code-list'];
  const codes = typeof list === 'string' ? intake.codeLists[list]?.codes : undefined;
  const title = codes && typeof value === 'string' && Object.hasOwn(codes, value) ? titled(codes[value], language) : '';
  const plain = plainValue(value, language);
  if (title === '' || title === plain) return plain;
  return language === 'en' ? `${plain} (${title})` : `${plain}（${title}）`;
}

/** What the published form says of a place in its data, through its own references. */
function fieldAt({ forms }: Known, form: string, to: string): JsonObject | undefined {
  const root = forms[form]?.schema;
  let here: Json | undefined = root;
  for (const token of to.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const items = member(here, 'items');
    here = resolved(
      root,
      /^\d+$/.test(token) && items !== undefined ? items : member(member(here, 'properties'), name),
    );
  }
  return isObject(here) ? here : undefined;
}

function resolved(root: Json | undefined, schema: Json | undefined): Json | undefined {
  const reference = member(schema, '$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#/') || root === undefined || !isObject(schema))
    return schema;
  const target = valueAt(root, reference.slice(1));
  return isObject(target) ? { ...target, ...schema } : schema;
}

/** A value as it is. */
function plainValue(value: Json | undefined, language: Language): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return say(language, value ? 'yes' : 'no');
  if (isArray(value)) return value.map((one) => plainValue(one, language)).join('、');
  return isObject(value) ? JSON.stringify(value) : String(value);
}
