import { type Issue, isArray } from '@yunform/schema/base';
import { withValues } from '../catalog/catalog.ts';
import { eachOnce } from '../form/titles.ts';

/** The same refusal of several departments at one answer becomes one issue that names them all. */
export function merged(issues: readonly Issue[]): readonly Issue[] {
  const byKey = new Map<string, Issue>();
  for (const one of issues) {
    const key = `${one.code}|${one.at
      .filter(({ in: kind }) => kind === 'answers')
      .map(({ pointer }) => pointer)
      .join()}|${JSON.stringify(one.values.limit ?? null)}`;
    const known = byKey.get(key);
    byKey.set(key, known && known !== one ? together(known, one) : one);
  }
  return [...byKey.values()];
}

function together(a: Issue, b: Issue): Issue {
  const named = [a, b].flatMap(({ values }) => (isArray(values.departments) ? values.departments : []));
  const departments = eachOnce(named);
  const at = [
    ...a.at,
    ...b.at.filter(
      (place) =>
        !a.at.some((known) => known.in === place.in && known.pointer === place.pointer && known.form === place.form),
    ),
  ];
  return withValues(a, { ...a.values, departments }, at);
}
