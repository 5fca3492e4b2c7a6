import { conclude, fail, type Issue, type Json, type Outcome } from '@yunform/schema/base';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { readForm } from '../form/read-form.ts';
import { isIndependent } from './independent.ts';
import type { Intake, Matter } from './intake.ts';
import { joinIntakes } from './join-intakes.ts';
import { type MergeOptions, merge } from './merge.ts';

/** What `extend` may be told: what `merge` was told, and the schemas that the embedded forms refer to. */
export interface ExtendOptions extends MergeOptions {
  /** Other schemas that `$ref`s of the forms may name, by `$id`. */
  readonly library?: { readonly [id: string]: Json };
}

/**
 * The intake with one more form, the very bytes that merging all forms at once gives. The intake embeds its forms as published; what else it was merged with
 * (catalogue, alignment, what to do on conflicts) is given again.
 *
 * A form that shares nothing with the others is merged alone and put beside them, whatever is merged already: also into the intake of a matter, when it applies to
 * some applicants only, when it takes only some rows. All forms are merged again where more than the two sides must be looked at: when they share an element, a
 * part or source of one, rows or a label (which is told apart by its departments); when a decision names the form; and when an alignment, suggestions to
 * list or accept, or another matter is given.
 */
export function extend(intake: Intake, form: Form, options: ExtendOptions = {}): Outcome<Intake> {
  return beside(intake, form, options) ?? again(intake, form, options);
}

/** The form merged alone and put beside the others; undefined when it may share something with them. */
function beside(intake: Intake, form: Form, options: ExtendOptions): Outcome<Intake> | undefined {
  const { catalogue = emptyCatalogue, decisions = [], alignment, suggest, accept, matter, onConflict } = options;
  if (alignment || suggest !== undefined || accept !== undefined || matter || Object.hasOwn(intake.forms, form.id))
    return undefined;
  if (decisions.some(({ subject, object }) => [subject, object].some((side) => side.startsWith(`${form.id}#`))))
    return undefined;
  const alone = merge([form], { catalogue, ...(onConflict ? { onConflict } : {}) });
  if (!alone.ok || !isIndependent(intake, form, alone.value, catalogue)) return undefined;
  return conclude(joinIntakes(intake, alone.value, form.id, catalogue), alone.issues);
}

/** All forms read and merged again. */
function again(intake: Intake, form: Form, options: ExtendOptions): Outcome<Intake> {
  const { library: given, ...told } = options;
  const issues: Issue[] = [];
  const embedded = Object.entries(intake.forms).flatMap(([id, { schema, library = given }]): readonly Form[] => {
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
