import type { Catalogue } from '../catalogue/catalogue.ts';
import { ownPlace } from './places.ts';
import type { Question } from './question.ts';

/** Composite data of their own (an address): part → whole. */
export function wholesOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map(
    Object.values(catalogue.elements).flatMap(({ id, parts }) =>
      parts && parts.elements.length > 2 ? parts.elements.map((part) => [part, id] as const) : [],
    ),
  );
}

/**
 * The topic of each question: the subject role of its element or the composite datum that it is a part of; for a question of one form the topic of most
 * shared fields around it; a repeating group of one form is a topic of its own.
 */
export function topicsOf(
  questions: readonly Question[],
  wholes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const near = neighbourhood(questions, wholes);
  return new Map(
    questions.map(
      (one) => [one.at, one.element === undefined ? around(one, near) : topicOf(one.element, wholes)] as const,
    ),
  );
}

/** The place in the answers of the repeating group that is a topic of its own. */
export function ownRowsPlace(topic: string): string {
  const [form = '', pointer = ''] = topic.split('#');
  return ownPlace(form, pointer);
}

type Counts = Map<string, number>;

function topicOf(element: string, wholes: ReadonlyMap<string, string>): string {
  return wholes.get(element) ?? element.split('.')[0]?.replace('[]', '') ?? element;
}

/** How often each topic occurs among the shared fields below each object of each form; rows count only inside rows. */
function neighbourhood(
  questions: readonly Question[],
  wholes: ReadonlyMap<string, string>,
): ReadonlyMap<string, Counts> {
  const near = new Map<string, Counts>();
  for (const { element, askedBy } of questions) {
    if (element === undefined) continue;
    const topic = topicOf(element, wholes);
    for (const { form, field } of askedBy) {
      const rows = field.lastIndexOf('/*');
      for (let parent = up(field); ; parent = up(parent)) {
        const place = `${form}#${parent}`;
        const counts = near.get(place) ?? new Map<string, number>();
        if (counts.size === 0) near.set(place, counts);
        counts.set(topic, (counts.get(topic) ?? 0) + 1);
        if (parent === '' || parent.length <= rows + 1) break;
      }
    }
  }
  return near;
}

function around({ askedBy: [asker] }: Question, near: ReadonlyMap<string, Counts>): string {
  if (!asker) return 'other';
  const rows = asker.field.lastIndexOf('/*');
  for (let parent = up(asker.field); parent.length > rows; parent = up(parent)) {
    const counts = near.get(`${asker.form}#${parent}`) ?? new Map<string, number>();
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (most) return most[0];
    if (parent === '') break;
  }
  return rows < 0 ? 'other' : `${asker.form}#${asker.field.slice(0, asker.field.indexOf('/*'))}`;
}

function up(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
