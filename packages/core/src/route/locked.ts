import { equals, type Issue, valueAt } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Frozen, State } from './state.ts';

/** Answers that differ from what a register says and keeps to itself: the register is corrected there, never here. */
export function ofLocked({ questionAt }: Frozen, { record }: State): readonly Issue[] {
  return record.sources.flatMap(({ at, source, time, locked, value }): readonly Issue[] => {
    if (locked !== true || value === undefined) return [];
    const given = valueAt(record.answers, at);
    if (equals(given, value)) return [];
    const title = questionAt(at)?.titles ?? at;
    const named = time === undefined ? source : `${source} ${time}`;
    return [
      issue('locked', { title, source: named, expected: value, value: given ?? null }, [
        { in: 'answers', pointer: at },
      ]),
    ];
  });
}
