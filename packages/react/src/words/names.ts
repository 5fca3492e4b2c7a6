import {
  type Intake,
  type LanguageMap,
  departmentOf as titlesOfDepartment,
  formTitleOf as titlesOfForm,
} from '@yunform/core/run';
import type { Language } from '@yunform/schema/base';

type Forms = Pick<Intake, 'forms'>;

/** The department that publishes a form: by `x-form`'s `x-department` in other languages, else as it calls itself. */
export function departmentOf(intake: Forms, form: string, language: Language): string {
  return inLanguage(titlesOfDepartment(intake, form), language) ?? form;
}

/** The title of a form: by its `x-title` in other languages, else as it is published. */
export function formTitleOf(intake: Forms, form: string, language: Language): string {
  return inLanguage(titlesOfForm(intake, form), language) ?? form;
}

function inLanguage(titles: LanguageMap, language: Language): string | undefined {
  return titles[language] ?? titles['zh-CN'];
}
