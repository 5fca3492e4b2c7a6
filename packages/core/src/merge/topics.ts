import type { Catalogue } from '../catalogue/catalogue.ts';
import { perCatalogue } from '../catalogue/per-catalogue.ts';
import { ownPlace } from './places.ts';
import type { Question } from './question.ts';

/** Composite data of their own (an address): part → whole. */
export const wholesOf: (catalogue: Catalogue) => ReadonlyMap<string, string> = perCatalogue(
  ({ elements }) =>
    new Map(
      Object.values(elements).flatMap(({ id, parts }) =>
        parts && parts.elements.length > 2 ? parts.elements.map((part) => [part, id] as const) : [],
      ),
    ),
);

/**
 * The topic of each question: the subject role of its element or the composite datum that it is a part of; for a question of one form the topic of most
 * shared fields around it; a repeating group of one form is a topic of its own.
 */
export function topicsOf(
  questions: readonly Question[],
  wholes: ReadonlyMap<string, string>,
): (one: Question) => string {
  const near = neighbourhood(questions, wholes);
  return (one) => (one.element === undefined ? around(one, near) : topicOf(one.element, wholes));
}

/** The place in the answers of the repeating group that is a topic of its own. */
export function ownRowsPlace(topic: string): string {
  const [form = '', pointer = ''] = topic.split('#');
  return ownPlace(form, pointer);
}

/** The topic of most shared fields below each object: by the form, by the object's place in its data. */
type Near = ReadonlyMap<string, ReadonlyMap<string, string>>;

function topicOf(element: string, wholes: ReadonlyMap<string, string>): string {
  return wholes.get(element) ?? element.split('.')[0]?.replace('[]', '') ?? element;
}

/** How often each topic occurs among the shared fields below each object of each form decides; rows count only inside rows. */
function neighbourhood(questions: readonly Question[], wholes: ReadonlyMap<string, string>): Near {
  const near = new Map<string, Map<string, Map<string, number>>>();
  for (const { element, askedBy } of questions) {
    if (element === undefined) continue;
    const topic = topicOf(element, wholes);
    for (const { form, field } of askedBy) {
      const places = made(near, form, () => new Map<string, Map<string, number>>());
      const rows = field.lastIndexOf('/*');
      for (let parent = up(field); ; parent = up(parent)) {
        const counts = made(places, parent, () => new Map<string, number>());
        counts.set(topic, (counts.get(topic) ?? 0) + 1);
        if (parent === '' || parent.length <= rows + 1) break;
      }
    }
  }
  return new Map([...near].map(([form, places]) => [form, mostOf(places)] as const));
}

function made<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

function mostOf(places: ReadonlyMap<string, ReadonlyMap<string, number>>): ReadonlyMap<string, string> {
  return new Map([...places].map(([place, counts]) => [place, mostFrequent(counts)] as const));
}

/** The topic that occurs most often; of several the first by name. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let [most, times] = ['', 0];
  for (const [topic, count] of counts)
    if (count > times || (count === times && topic < most)) [most, times] = [topic, count];
  return most;
}

function around({ askedBy: [asker] }: Question, near: Near): string {
  if (!asker) return 'other';
  const rows = asker.field.lastIndexOf('/*');
  const places = near.get(asker.form);
  for (let parent = up(asker.field); parent.length > rows; parent = up(parent)) {
    const most = places?.get(parent);
    if (most !== undefined) return most;
    if (parent === '') break;
  }
  return rows < 0 ? 'other' : `${asker.form}#${asker.field.slice(0, asker.field.indexOf('/*'))}`;
}

function up(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
