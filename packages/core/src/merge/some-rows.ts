import type { FormPlan } from '../plan/plan.ts';
import type { Question } from './question.ts';

/** Does some form take only some rows of the group that the question stands in? Then what it says does not bind every row. */
export function isOfSomeRows({ at, askedBy }: Question, plans: { readonly [form: string]: FormPlan }): boolean {
  return (
    at.includes('*') &&
    askedBy.some(({ form, field }) =>
      (plans[form]?.containers ?? []).some(
        ({ to, first, where }) =>
          (first !== undefined || where !== undefined) && (field === to || field.startsWith(`${to}/`)),
      ),
    )
  );
}
