import type { Json, JsonObject } from '@yunform/schema/base';
import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { Condition } from '../condition/condition.ts';

/** One department's part in a question: which field asks it, what that field asserts of the answer, and when. */
export interface AskedBy {
  readonly form: string;
  /** The field, by its place in the form's data. */
  readonly field: string;
  /** The label that the form prints. */
  readonly title: string;
  /** The form's assertions, carried back onto the answer. */
  readonly claim: JsonObject;
  /** The lens's domain: what can be converted for this form. */
  readonly domain: JsonObject;
  /** When the form takes the answer: on what it receives itself. */
  readonly when: Condition;
  readonly required: Condition;
  readonly norm?: Json;
  /** When the claim binds, where the object around the field may be left out although the answer is given; always when absent. */
  readonly binds?: Condition;
  /** The form's own words for a refused answer. */
  readonly error?: LanguageMap;
}

/** One thing that the intake asks. `at` is its place in the answers, `*` for the rows of a repeating group. */
export interface Question {
  readonly at: string;
  readonly kind: 'value' | 'rows';
  readonly element?: string;
  readonly titles: LanguageMap;
  readonly description?: string;
  /** What every form that always asks it accepts. */
  readonly schema: JsonObject;
  readonly askedBy: readonly AskedBy[];
  readonly askedWhen: Condition;
  readonly requiredWhen: Condition;
  readonly unit?: string;
  readonly codeList?: string;
  /** The element whose answer says this one, when it is given and says it alone. */
  readonly derivedFrom?: string;
  /** The form whose decision gives it: not asked, given later. */
  readonly result?: string;
  /** One value with its schema as it stands, not a scalar. */
  readonly opaque?: true;
  readonly sensitivity?: string;
}

/** A demand of one form across questions, on what that form receives; in rows when `at` has a `*`. */
export interface Rule {
  readonly form: string;
  /** Where the form's schema says it. */
  readonly schema: string;
  readonly keyword: string;
  /** The object or rows in the form's data that it is about. */
  readonly at: string;
  readonly condition: Condition;
  /** What the value at `at` must satisfy under the condition, when the rule is about one field. */
  readonly claim?: JsonObject;
}

/** One screen of questions, by topic; `schema` is flat and shaped like the answers. */
export interface Page {
  readonly id: string;
  readonly titles: LanguageMap;
  readonly questions: readonly string[];
  readonly schema: JsonObject;
}
