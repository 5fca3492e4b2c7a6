import type { Json, JsonObject } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { Condition } from '../condition/condition.ts';
import type { Intake } from '../merge/intake.ts';
import type { Question } from '../merge/question.ts';
import { departmentOf, formTitleOf } from '../route/form-names.ts';
import { matches } from '../route/state.ts';

/** Why one department asks a question, and what it limits. */
export interface Reason {
  readonly form: string;
  readonly department: LanguageMap;
  readonly formTitles: LanguageMap;
  readonly field: string;
  /** The label that its own sheet prints. */
  readonly label: string;
  readonly required: Condition;
  readonly when: Condition;
  readonly limits: JsonObject;
  readonly legalBasis?: string;
  readonly norm?: Json;
}

/** A question explained: what it is, who asks it and why. */
export interface Explanation {
  readonly at: string;
  readonly element?: string;
  readonly titles: LanguageMap;
  readonly limits: JsonObject;
  readonly askedWhen: Condition;
  readonly requiredWhen: Condition;
  readonly derivedFrom?: string;
  readonly result?: string;
  readonly reasons: readonly Reason[];
}

/** Explains the question at a place of the answers; undefined when no question is there. */
export function explain(intake: Intake, at: string): Explanation | undefined {
  const question = intake.questions.find((one) => one.at === at || matches(one.at, at));
  return question && explained(intake, question);
}

function explained(
  intake: Intake,
  { at, element, titles, schema, askedWhen, requiredWhen, derivedFrom, result, askedBy }: Question,
): Explanation {
  return {
    at,
    ...(element === undefined ? {} : { element }),
    titles,
    limits: schema,
    askedWhen,
    requiredWhen,
    ...(derivedFrom === undefined ? {} : { derivedFrom }),
    ...(result === undefined ? {} : { result }),
    reasons: askedBy.map(({ form, field, title, claim, when, required, norm }): Reason => {
      const info = intake.forms[form]?.info;
      return {
        form,
        department: departmentOf(intake, form),
        formTitles: formTitleOf(intake, form),
        field,
        label: title,
        required,
        when,
        limits: claim,
        ...(info?.legalBasis === undefined ? {} : { legalBasis: info.legalBasis }),
        ...(norm === undefined ? {} : { norm }),
      };
    }),
  };
}
