import type { Json } from '@yunform/schema/base';
import { nestedSchema } from './nested-schema.ts';
import type { Question } from './question.ts';

/**
 * One JSON Schema 2020-12 of the answers as a whole. It asserts what is asked of everybody: an answer that may be held is not constrained, so everything that
 * `validate` accepts is accepted.
 */
export function wholeSchema(questions: readonly Question[]): Json {
  const always = questions.filter(({ askedWhen, opaque }) => askedWhen === true && !opaque);
  const places = always.map(({ at, schema, titles, requiredWhen }) => ({
    at,
    schema: { title: titles['zh-CN'] ?? at, ...schema },
    required: requiredWhen === true,
  }));
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', ...nestedSchema(places) };
}
