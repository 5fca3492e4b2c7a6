import type { Issue } from '@yunform/schema/base';
import type { Finding } from './finding.ts';
import { codeOf } from './refuse.ts';

/**
 * Have questions or rules already told what a department finds, at one of its answers? A value made of several answers is wrong because one of them is.
 * The issues are those that name the form.
 */
export function toldBy(issues: readonly Issue[], form: string): (finding: Finding, home: readonly string[]) => boolean {
  const errors = issues.filter(({ level }) => level === 'error');
  const byAnswer = new Map<string, Issue[]>();
  for (const one of errors) {
    for (const { in: kind, pointer } of one.at) {
      if (kind !== 'answers') continue;
      const known = byAnswer.get(pointer);
      if (known) known.push(one);
      else byAnswer.set(pointer, [one]);
    }
  }
  return ({ keyword, at }, home) => {
    if ((keyword === 'oneOf' || keyword === 'anyOf') && errors.some((one) => isInside(one, form, at))) return true;
    if (keyword === 'not' && errors.some((one) => one.code === 'rule' && isAt(one, form, at))) return true;
    const code = codeOf(keyword);
    return (home.length > 0 ? home : ['']).some((pointer) =>
      byAnswer.get(pointer)?.some((one) => one.code === code || home.length > 1 || one.code !== 'required'),
    );
  };
}

/** A rule carries over the whole of a `not`, so it names the very place that the department refuses. */
function isAt({ at: places }: Issue, form: string, at: string): boolean {
  return places.some((place) => place.form === form && place.in === 'data' && place.pointer === at);
}

function isInside({ at: places }: Issue, form: string, at: string): boolean {
  return places.some(
    (place) =>
      place.form === form && place.in === 'data' && (place.pointer === at || place.pointer.startsWith(`${at}/`)),
  );
}
