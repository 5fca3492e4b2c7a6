import { fromEntries, isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { orderOf, pageOf } from './arrange.ts';
import type { Intake } from './intake.ts';
import { inOrder } from './nested-schema.ts';
import { placeOf } from './places.ts';
import type { Page, Question } from './question.ts';

/** The intake of forms and of one more that is independent of them, as merging all at once makes it; nothing is worked out anew. */
export function joinIntakes(intake: Intake, alone: Intake, id: string, catalogue: Catalogue): Intake {
  const questions = joinQuestions(intake, alone, id);
  return {
    ...intake,
    forms: byName(intake.forms, alone.forms),
    questions,
    rules: insertBefore(intake.rules, alone.rules, ({ form }) => form > id),
    pages: joinPages(intake, alone, questions, catalogue),
    plan: byName(intake.plan, alone.plan),
    derived: joinDerived(intake, alone, catalogue),
    residuals: insertBefore(intake.residuals, alone.residuals, ({ form }) => form > id),
    crosswalks: byName(intake.crosswalks, alone.crosswalks),
    codeLists: byName(intake.codeLists, alone.codeLists),
    schema: joinSchemas(intake.schema, alone.schema),
  };
}

function byName<T>(
  a: { readonly [name: string]: T },
  b: { readonly [name: string]: T },
): { readonly [name: string]: T } {
  return fromEntries(Object.entries({ ...a, ...b }).sort(([x], [y]) => (x < y ? -1 : 1)));
}

function insertBefore<T>(items: readonly T[], more: readonly T[], isLater: (item: T) => boolean): readonly T[] {
  const at = items.findIndex(isLater);
  return at < 0 ? [...items, ...more] : [...items.slice(0, at), ...more, ...items.slice(at)];
}

/** Values first, then rows, each in the order of who asks first; what only decides which forms apply comes last. */
function joinQuestions(intake: Intake, alone: Intake, id: string): readonly Question[] {
  const isLater = ({ askedBy }: Question): boolean => (askedBy[0]?.form ?? '') > id;
  const [values, rows, deciding] = blocks(intake);
  const [moreValues, moreRows, moreDeciding] = blocks(alone);
  return [
    ...insertBefore(values, moreValues, isLater),
    ...insertBefore(rows, moreRows, isLater),
    ...insertBefore(deciding, moreDeciding, isLater),
  ];
}

function blocks({ questions, plan }: Intake): readonly [readonly Question[], readonly Question[], readonly Question[]] {
  const isField = (form: string, field: string): boolean => (plan[form]?.entries ?? []).some(({ to }) => to === field);
  const isBare = ({ kind, element, askedBy }: Question): boolean =>
    kind === 'value' && element !== undefined && !askedBy.some(({ form, field }) => isField(form, field));
  const end = questions.findLastIndex((one) => !isBare(one)) + 1;
  const asked = questions.slice(0, end);
  return [
    asked.filter(({ kind }) => kind === 'value'),
    asked.filter(({ kind }) => kind === 'rows'),
    questions.slice(end),
  ];
}

function joinDerived(intake: Intake, alone: Intake, catalogue: Catalogue): Intake['derived'] {
  if (alone.derived.length === 0) return intake.derived;
  const order = new Map(Object.keys(catalogue.elements).map((id, index) => [placeOf(id), index] as const));
  return [...intake.derived, ...alone.derived].sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));
}

/** Pages that only one side has stay as they are; one that both have is made again of both sides' questions. */
function joinPages(
  intake: Intake,
  alone: Intake,
  questions: readonly Question[],
  catalogue: Catalogue,
): readonly Page[] {
  const order = orderOf(catalogue);
  const place = new Map(questions.map(({ at }, index) => [at, index] as const));
  const plans = { ...intake.plan, ...alone.plan };
  const pages = new Map(intake.pages.map((page) => [page.id, page] as const));
  for (const page of alone.pages) {
    const known = pages.get(page.id);
    if (!known) pages.set(page.id, page);
    else {
      const members = [...known.questions, ...page.questions]
        .map((at) => place.get(at) ?? 0)
        .sort((a, b) => a - b)
        .flatMap((index) => questions[index] ?? []);
      pages.set(page.id, pageOf(page.id, members, questions, catalogue, plans, order));
    }
  }
  const first = (page: Page): number => Math.min(...page.questions.map((at) => place.get(at) ?? 0));
  return [...pages.values()]
    .map((page) => ({ page, rank: order.page(page.id), met: first(page) }))
    .sort((a, b) => a.rank - b.rank || a.met - b.met)
    .map(({ page }) => page);
}

function joinSchemas(a: Json, b: Json): Json {
  if (!isObject(a) || !isObject(b)) return a;
  const { allOf: ours, ...nested } = a;
  const { allOf: theirs, ...more } = b;
  const demands = [...(isArray(ours) ? ours : []), ...(isArray(theirs) ? theirs : [])].sort((x, y) =>
    String(member(x, '$comment')) < String(member(y, '$comment')) ? -1 : 1,
  );
  return { ...inOrder(joinNested(nested, more)), ...(demands.length > 0 ? { allOf: demands } : {}) };
}

/** Two nested schemas that meet in objects only. */
function joinNested(a: JsonObject, b: JsonObject): JsonObject {
  const [ours, theirs] = [a.properties, b.properties];
  if (!isObject(theirs)) return a;
  if (!isObject(ours)) return b;
  const members = new Map(Object.entries(ours));
  for (const [name, schema] of Object.entries(theirs)) {
    const known = members.get(name);
    members.set(name, isObject(known) && isObject(schema) ? joinNested(known, schema) : schema);
  }
  const required = [
    ...new Set([...(isArray(a.required) ? a.required : []), ...(isArray(b.required) ? b.required : [])]),
  ];
  const { required: _, ...rest } = a;
  return { ...rest, properties: fromEntries([...members]), ...(required.length > 0 ? { required } : {}) };
}
