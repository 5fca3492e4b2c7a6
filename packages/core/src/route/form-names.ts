import type { LanguageMap } from '../catalogue/catalogue.ts';
import { departmentTitles, formTitles } from '../form/titles.ts';
import type { Intake } from '../merge/intake.ts';

type Forms = Pick<Intake, 'forms'>;

/** What the department of one form of the intake is called, by language; the form's id when the intake does not have it. */
export function departmentOf({ forms }: Forms, form: string): LanguageMap {
  const one = forms[form];
  return one ? departmentTitles(one.info, one.schema) : { 'zh-CN': form };
}

/** What one form of the intake is called, by language; its id when the intake does not have it. */
export function formTitleOf({ forms }: Forms, form: string): LanguageMap {
  const one = forms[form];
  return one ? formTitles(one.info, one.schema) : { 'zh-CN': form };
}
