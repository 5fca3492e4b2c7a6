import type { Json, JsonObject } from '@yunform/schema/base';
import type { CodeList, Crosswalk, LanguageMap } from '../catalogue/catalogue.ts';
import type { Condition } from '../condition/condition.ts';
import type { Residual } from '../form/collected.ts';
import type { FormInfo } from '../form/form.ts';
import type { Lens } from '../lens/lens.ts';
import type { FormPlan } from '../plan/plan.ts';
import type { Page, Question, Rule } from './question.ts';

/** One form inside an intake: as published, with what the plan needs of it. */
export interface IntakeForm {
  readonly info: FormInfo;
  readonly schema: JsonObject;
  /** The schemas that it refers to, by URI, where it refers to any. */
  readonly library?: { readonly [uri: string]: Json };
  /** SHA-256 of the published schema's canonical text. */
  readonly digest: string;
  /** When the form applies to an applicant, on the answers. */
  readonly appliesWhen: Condition;
  /** Printed boxes that an applicant would fill: their number and their places. */
  readonly boxes: readonly string[];
  /** How many assertions the form makes, `type` and annotations aside: what residuals are a share of. */
  readonly assertions: number;
}

/** An element that follows from another: its place, the source's place, the lens between them. */
export interface DerivedAnswer {
  readonly at: string;
  readonly from: string;
  readonly lens: Lens;
}

/** The merged form: whole in itself, plain JSON, `route` needs nothing else. */
export interface Intake {
  readonly format: 1;
  readonly matter?: { readonly id: string; readonly titles: LanguageMap };
  readonly forms: { readonly [id: string]: IntakeForm };
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  readonly pages: readonly Page[];
  readonly plan: { readonly [form: string]: FormPlan };
  readonly derived: readonly DerivedAnswer[];
  readonly residuals: readonly Residual[];
  /** The code lists that questions take their values from, and those that name what the forms receive. */
  readonly codeLists: { readonly [id: string]: CodeList };
  readonly crosswalks: { readonly [id: string]: Crosswalk };
  /** One JSON Schema of the answers as a whole, for any other tool; never narrower than `validate`. */
  readonly schema: Json;
}

/** A matter (事项): the forms that one errand needs, and what their departments' decisions yield. */
export interface Matter {
  readonly id: string;
  readonly title?: LanguageMap;
  readonly forms: readonly string[];
  /** Element → the form whose decision gives it. */
  readonly results?: { readonly [element: string]: string };
}
