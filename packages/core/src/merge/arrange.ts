import type { JsonObject } from '@yunform/schema/base';
import type { Catalogue, LanguageMap } from '../catalogue/catalogue.ts';
import { perCatalogue } from '../catalogue/per-catalogue.ts';
import type { FormPlan } from '../plan/plan.ts';
import { nestedSchema } from './nested-schema.ts';
import type { Page, Question } from './question.ts';
import { isOfSomeRows } from './some-rows.ts';
import { ownRowsPlace, topicsOf, wholesOf } from './topics.ts';

const OTHER: LanguageMap = { 'zh-CN': '其他事项', en: 'Other matters' };

/** Pages by topic: the subject role of a question's element, a composite datum of its own (an address) or, for a question of one form, the topic around it. */
export function arrange(
  questions: readonly Question[],
  catalogue: Catalogue,
  plans: { readonly [form: string]: FormPlan },
): readonly Page[] {
  const topics = new Map<string, Question[]>();
  const topicOf = topicsOf(questions, wholesOf(catalogue));
  for (const one of questions) {
    if (one.kind === 'rows' || one.askedWhen === false) continue;
    const topic = topicOf(one);
    const members = topics.get(topic);
    if (members) members.push(one);
    else topics.set(topic, [one]);
  }
  const order = orderOf(catalogue);
  return [...topics]
    .sort(([a], [b]) => order.page(a) - order.page(b))
    .map(([id, members]) => pageOf(id, members, questions, catalogue, plans, order));
}

/** One page of the questions of a topic, given as met. */
export function pageOf(
  id: string,
  met: readonly Question[],
  questions: readonly Question[],
  catalogue: Catalogue,
  plans: { readonly [form: string]: FormPlan },
  order: Order,
): Page {
  // What the catalogue does not know keeps its order: most of what single forms ask need not be sorted.
  const known = met.filter(order.knows).sort((a, b) => order.question(a) - order.question(b));
  const members = [...known, ...met.filter((one) => !order.knows(one))];
  return {
    id,
    titles: titleOf(id, catalogue, questions),
    questions: members.map(({ at }) => at),
    schema: pageSchema(members, questions, plans),
  };
}

/** Ranks: pages in the order of the catalogue's roles, questions in the order of its elements; what it does not know comes after, as met. */
export interface Order {
  readonly page: (id: string) => number;
  readonly question: (one: Question) => number;
  readonly knows: (one: Question) => boolean;
}

/** The order that a catalogue gives. */
export const orderOf: (catalogue: Catalogue) => Order = perCatalogue((catalogue) => {
  const roles = Object.keys(catalogue.roles ?? {});
  const elements = new Map(Object.keys(catalogue.elements).map((id, index) => [id, index] as const));
  const isWhole = new Set(wholesOf(catalogue).values());
  return {
    page: (id) => {
      const role = roles.indexOf((isWhole.has(id) ? id.split('.')[0] : id) ?? id);
      return (role < 0 ? roles.length : role) + (isWhole.has(id) ? 0.5 : 0);
    },
    knows: ({ element }) => element !== undefined && elements.has(element),
    question: ({ element }) => (element === undefined ? undefined : elements.get(element)) ?? elements.size,
  };
});

function titleOf(id: string, catalogue: Catalogue, questions: readonly Question[]): LanguageMap {
  if (id === 'other') return OTHER;
  const known = catalogue.roles?.[id] ?? catalogue.elements[id]?.titles;
  if (known) return known;
  const rows = ownRowsPlace(id);
  return questions.find(({ at }) => at === rows)?.titles ?? { 'zh-CN': id, en: id };
}

/** One flat schema of the page's questions, nested as the answers are. */
function pageSchema(
  members: readonly Question[],
  questions: readonly Question[],
  plans: { readonly [form: string]: FormPlan },
): JsonObject {
  const groups = questions.filter(({ kind, at }) => kind === 'rows' && holdsSome(`${at}/*`, members));
  const places = [...groups, ...members].map((one) => ({
    at: one.at,
    schema: { title: one.titles['zh-CN'] ?? one.at, ...flat(one) },
    required: one.requiredWhen === true && !isOfSomeRows(one, plans),
  }));
  return { type: 'object', ...nestedSchema(places) };
}

function holdsSome(row: string, members: readonly Question[]): boolean {
  return members.some(({ at }) => at.startsWith(row));
}

const STEEP = new Set(['allOf', 'if', 'then', 'else', '$ref', 'dependentRequired', 'dependentSchemas']);

function flat({ opaque, schema }: Question): JsonObject {
  if (opaque || !Object.keys(schema).some((keyword) => STEEP.has(keyword))) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !STEEP.has(keyword)));
}
