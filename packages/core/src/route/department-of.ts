import type { LanguageMap } from '../catalogue/catalogue.ts';
import { departmentTitles } from '../form/department.ts';
import type { Intake } from '../merge/intake.ts';

/** What the department of one form of the intake is called, by language. */
export function departmentOf({ forms }: Pick<Intake, 'forms'>, form: string): LanguageMap {
  const published = forms[form];
  return published ? departmentTitles(published.info, published.schema) : { 'zh-CN': form };
}
