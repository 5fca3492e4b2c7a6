import { isArray, isObject, type Json, valueAt } from '@yunform/schema/base';
import { apply } from '../../src/lens/apply.ts';
import type { Breach, Case } from './case.ts';

/**
 * What a form asks without any condition it also receives, wherever the object around it is sent, and as its lens makes it: an engine that sends nothing, or only
 * what is required, or something else, keeps every other law.
 */
export function everySent(
  { intake, context }: Case,
  answers: Json,
  data: { readonly [form: string]: Json },
): readonly Breach[] {
  const derived = new Set(intake.derived.map(({ at }) => at));
  return Object.entries(data).flatMap(([form, submission]) =>
    (intake.plan[form]?.entries ?? []).flatMap(({ to, from, lens, when, row }): readonly Breach[] => {
      const inRows = [to, ...from].some((at) => at.split('/').includes('*'));
      if (when !== undefined || row !== undefined || inRows || from.some((at) => derived.has(at))) return [];
      const made = apply(
        lens,
        from.map((at) => valueAt(answers, at)),
        context,
      );
      const around = valueAt(submission, to.slice(0, to.lastIndexOf('/')));
      if (!('value' in made) || !isObject(around) || isArray(around)) return [];
      return JSON.stringify(valueAt(submission, to)) === JSON.stringify(made.value)
        ? []
        : [{ law: 'sent', what: `${form} ${to} does not receive ${JSON.stringify(made.value)}` }];
    }),
  );
}
