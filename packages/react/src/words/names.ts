import { type Intake, departmentOf as titlesOfDepartment, formTitleOf as titlesOfForm } from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';
import { titled } from './words.ts';

type Forms = Pick<Intake, 'forms'>;

/** The department that publishes a form: by `x-form`'s `x-department` in other languages, else as it calls itself. */
export function departmentOf(intake: Forms, form: string, language: Language): string {
  return titled(titlesOfDepartment(intake, form), language);
}

/** The title of a form: by its `x-title` in other languages, else as it is published. */
export function formTitleOf(intake: Forms, form: string, language: Language): string {
  return titled(titlesOfForm(intake, form), language);
}
