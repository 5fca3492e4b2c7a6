import type { JsonObject } from '@yunform/schema/base';
import type { Catalogue, LanguageMap } from '../catalogue/catalogue.ts';
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
  const wholes = wholesOf(catalogue);
  const topicAt = topicsOf(questions, wholes);
  for (const one of questions) {
    if (one.kind === 'rows' || one.askedWhen === false) continue;
    const topic = topicAt.get(one.at) ?? 'other';
    const members = topics.get(topic);
    if (members) members.push(one);
    else topics.set(topic, [one]);
  }
  return inOrder(topics, wholes, catalogue).map(([id, members]) => ({
    id,
    titles: titleOf(id, catalogue, questions),
    questions: members.map(({ at }) => at),
    schema: pageSchema(members, questions, plans),
  }));
}

/** Pages in the order of the catalogue's roles, questions in the order of its elements; what it does not know comes after, as met. */
function inOrder(
  topics: ReadonlyMap<string, readonly Question[]>,
  wholes: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): readonly (readonly [string, readonly Question[]])[] {
  const roles = Object.keys(catalogue.roles ?? {});
  const elements = new Map(Object.keys(catalogue.elements).map((id, index) => [id, index] as const));
  const isWhole = new Set(wholes.values());
  const rank = (id: string): number => {
    const role = roles.indexOf((isWhole.has(id) ? id.split('.')[0] : id) ?? id);
    return (role < 0 ? roles.length : role) + (isWhole.has(id) ? 0.5 : 0);
  };
  const place = ({ element }: Question): number =>
    (element === undefined ? undefined : elements.get(element)) ?? elements.size;
  return [...topics]
    .map(([id, members]) => [id, [...members].sort((a, b) => place(a) - place(b))] as const)
    .sort(([a], [b]) => rank(a) - rank(b));
}

function titleOf(id: string, catalogue: Catalogue, questions: readonly Question[]): LanguageMap {
  if (id === 'other') return OTHER;
  return (
    catalogue.roles?.[id] ??
    catalogue.elements[id]?.titles ??
    questions.find(({ at }) => at === ownRowsPlace(id))?.titles ?? { 'zh-CN': id, en: id }
  );
}

/** One flat schema of the page's questions, nested as the answers are. */
function pageSchema(
  members: readonly Question[],
  questions: readonly Question[],
  plans: { readonly [form: string]: FormPlan },
): JsonObject {
  const groups = questions.filter(
    ({ kind, at }) => kind === 'rows' && members.some((one) => one.at.startsWith(`${at}/*`)),
  );
  const places = [...groups, ...members].map((one) => ({
    at: one.at,
    schema: { title: one.titles['zh-CN'] ?? one.at, ...flat(one) },
    required: one.requiredWhen === true && !isOfSomeRows(one, plans),
  }));
  return { type: 'object', ...nestedSchema(places) };
}

const STEEP = ['allOf', 'if', 'then', 'else', '$ref', 'dependentRequired', 'dependentSchemas'];

function flat(one: Question): JsonObject {
  if (one.opaque) return one.schema;
  return Object.fromEntries(Object.entries(one.schema).filter(([keyword]) => !STEEP.includes(keyword)));
}
