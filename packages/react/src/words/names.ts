import type { Intake } from '@yunform/core/run';
import { type Json, type Language, member } from '@yunform/schema/base';

type Forms = Pick<Intake, 'forms'>;

/** The department that publishes a form: by `x-form`'s `x-department` in other languages, else as it calls itself. */
export function departmentOf({ forms }: Forms, form: string, language: Language): string {
  const own = member(member(forms[form]?.schema, 'x-form'), 'x-department');
  return inLanguage(own, language) ?? forms[form]?.info.department ?? form;
}

/** The title of a form: by its `x-title` in other languages, else as it is published. */
export function formTitleOf({ forms }: Forms, form: string, language: Language): string {
  return inLanguage(member(forms[form]?.schema, 'x-title'), language) ?? forms[form]?.info.title ?? form;
}

function inLanguage(titles: Json | undefined, language: Language): string | undefined {
  const title = member(titles, language);
  return typeof title === 'string' ? title : undefined;
}
