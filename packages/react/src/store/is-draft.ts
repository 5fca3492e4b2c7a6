import { isObject } from '@yunform/schema/base';
import type { Draft } from './draft.ts';

/** Is the value a draft of the format that is known here? */
export function isDraft(value: unknown): value is Draft {
  return (
    isObject(value) &&
    value.format === 1 &&
    isObject(value.record) &&
    isObject(value.record.answers) &&
    Array.isArray(value.record.divergences) &&
    Array.isArray(value.record.sources) &&
    Array.isArray(value.attention) &&
    Array.isArray(value.choices) &&
    isObject(value.names) &&
    typeof value.page === 'string' &&
    typeof value.changed === 'string'
  );
}
