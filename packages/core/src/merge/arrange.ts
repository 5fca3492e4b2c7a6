import type { JsonObject } from '@yunform/schema/base';
import type { Catalogue, LanguageMap } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { nestedSchema } from './nested-schema.ts';
import type { Page, Question } from './question.ts';
import { ownPlace } from './sources.ts';

const OTHER: LanguageMap = { 'zh-CN': '其他事项', en: 'Other matters' };

/** Pages by topic: the subject role of a question's element, a composite datum of its own (an address) or, for a question of one form, the topic around it. */
export function arrange(questions: readonly Question[], forms: readonly Form[], catalogue: Catalogue): readonly Page[] {
  const topics = new Map<string, Question[]>();
  const wholes = wholeOf(catalogue);
  const neighbours = new Map(
    questions.map((one) => [one.at, one.element === undefined ? undefined : topicOf(one.element, wholes)]),
  );
  for (const one of questions) {
    if (one.kind === 'rows' || one.askedWhen === false) continue;
    const topic = neighbours.get(one.at) ?? around(one, forms, questions, wholes) ?? 'other';
    topics.set(topic, [...(topics.get(topic) ?? []), one]);
  }
  return inOrder(topics, wholes, catalogue).map(([id, members]) => ({
    id,
    titles: titleOf(id, catalogue, questions),
    questions: members.map(({ at }) => at),
    schema: pageSchema(members, questions),
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

function wholeOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map(
    Object.values(catalogue.elements).flatMap(({ id, parts }) =>
      parts && parts.elements.length > 2 ? parts.elements.map((part) => [part, id] as const) : [],
    ),
  );
}

function topicOf(element: string, wholes: ReadonlyMap<string, string>): string {
  return wholes.get(element) ?? element.split('.')[0]?.replace('[]', '') ?? element;
}

/** The topic that most shared fields of the same object, or else of the whole form, belong to. */
function around(
  one: Question,
  forms: readonly Form[],
  questions: readonly Question[],
  wholes: ReadonlyMap<string, string>,
): string | undefined {
  const asker = one.askedBy[0];
  const form = forms.find(({ id }) => id === asker?.form);
  if (!asker || !form) return undefined;
  const near = (parent: string): string | undefined => {
    const counts = new Map<string, number>();
    for (const other of questions) {
      const there = other.askedBy.some(({ form: id, field }) => id === asker.form && field.startsWith(`${parent}/`));
      const inRows = other.at.includes('/*') && !asker.field.includes('/*');
      if (!there || inRows || other.element === undefined) continue;
      const topic = topicOf(other.element, wholes);
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  };
  const rows = asker.field.lastIndexOf('/*');
  for (let parent = up(asker.field); parent.length >= rows; parent = up(parent)) {
    const topic = near(parent);
    if (topic !== undefined) return topic;
    if (parent === '') break;
  }
  return rows < 0 ? undefined : ownRows(asker.field, asker.form);
}

function up(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** A repeating group of one form is a topic of its own. */
function ownRows(field: string, form: string): string {
  return `${form}#${field.slice(0, field.indexOf('/*'))}`;
}

function ownRowsPlace(id: string): string {
  const [form = '', pointer = ''] = id.split('#');
  return ownPlace(form, pointer);
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
function pageSchema(members: readonly Question[], questions: readonly Question[]): JsonObject {
  const groups = questions.filter(
    ({ kind, at }) => kind === 'rows' && members.some((one) => one.at.startsWith(`${at}/*`)),
  );
  const places = [...groups, ...members].map((one) => ({
    at: one.at,
    schema: { title: one.titles['zh-CN'] ?? one.at, ...flat(one) },
    required: one.requiredWhen === true,
  }));
  return { type: 'object', ...nestedSchema(places) };
}

const STEEP = ['allOf', 'if', 'then', 'else', '$ref', 'dependentRequired', 'dependentSchemas'];

function flat(one: Question): JsonObject {
  if (one.opaque) return one.schema;
  return Object.fromEntries(Object.entries(one.schema).filter(([keyword]) => !STEEP.includes(keyword)));
}
