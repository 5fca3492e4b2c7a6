import { fail, type Issue, type Json, type Outcome } from '@yunform/schema/base';
import type { Form } from '../form/form.ts';
import { readForm } from '../form/read-form.ts';
import type { Intake, Matter } from './intake.ts';
import { type MergeOptions, merge } from './merge.ts';

/** What `extend` may be told: what `merge` was told, and the schemas that the embedded forms refer to. */
export interface ExtendOptions extends MergeOptions {
  /** Other schemas that `$ref`s of the forms may name, by `$id`. */
  readonly library?: { readonly [id: string]: Json };
}

/**
 * The intake with one more form, the very bytes that merging all forms at once gives. The intake embeds its forms as published; what else it was merged with
 * (catalogue, alignment, what to do on conflicts) is given again.
 */
export function extend(intake: Intake, form: Form, options: ExtendOptions = {}): Outcome<Intake> {
  const { library, ...told } = options;
  const issues: Issue[] = [];
  const embedded = Object.entries(intake.forms).flatMap(([id, { schema }]): readonly Form[] => {
    const read = readForm(schema, {
      id,
      ...(options.catalogue ? { catalogue: options.catalogue } : {}),
      ...(library ? { library } : {}),
    });
    if (!read.ok) issues.push(...read.issues);
    return read.ok ? [read.value] : [];
  });
  if (issues.length > 0) return fail(issues);
  const matter = options.matter ?? matterOf(intake, form.id);
  return merge([...embedded, form], { ...told, ...(matter ? { matter } : {}) });
}

/** The matter that an intake was merged for, with one form more. */
function matterOf({ matter, forms, questions }: Intake, form: string): Matter | undefined {
  if (!matter) return undefined;
  const results = questions.flatMap(({ element, result }) =>
    element !== undefined && result !== undefined ? [[element, result] as const] : [],
  );
  return {
    id: matter.id,
    title: matter.titles,
    forms: [...new Set([...Object.keys(forms), form])],
    results: Object.fromEntries(results),
  };
}
