import type { LanguageMap } from '../catalogue/catalogue.ts';
import type { Residual } from '../form/collected.ts';
import type { Attachment } from '../form/form.ts';
import { eachOnce } from '../form/titles.ts';
import type { Intake } from '../merge/intake.ts';
import type { Question } from '../merge/question.ts';
import { departmentOf, formTitleOf } from '../route/form-names.ts';

/** One form's burden: the boxes on its sheet, and the questions that fill them. */
export interface FormBurden {
  readonly form: string;
  readonly department: LanguageMap;
  readonly titles: LanguageMap;
  readonly boxes: number;
  /** Questions that this form asks, alone or with others. */
  readonly questions: number;
  /** Of these, asked by this form alone. */
  readonly alone: number;
  readonly attachments: readonly Attachment[];
  readonly assertions: number;
  readonly residuals: number;
}

/** One question and who asks it. */
export interface QuestionBurden {
  readonly at: string;
  readonly element?: string;
  readonly titles: LanguageMap;
  readonly departments: readonly LanguageMap[];
  readonly fields: readonly { readonly form: string; readonly field: string; readonly title: string }[];
  readonly asked: 'always' | 'sometimes' | 'result' | 'never';
}

/** Boxes in, questions out, who asks what: plain data. */
export interface Report {
  readonly matter?: NonNullable<Intake['matter']>;
  readonly forms: readonly FormBurden[];
  /** Boxes that an applicant would fill on all sheets. */
  readonly boxes: number;
  /** Questions that the intake may ask (results and what is never asked here are not among them). */
  readonly questions: number;
  /** Of these, asked only under a condition. */
  readonly conditional: number;
  readonly results: number;
  /** Share of the boxes that need not be filled, 0 to 1. */
  readonly saved: number;
  /** Data that more than one form asks. */
  readonly shared: number;
  readonly asks: readonly QuestionBurden[];
  /** Fields that are on a sheet but never asked in this intake (another act's section). */
  readonly never: readonly { readonly form: string; readonly field: string }[];
  readonly residuals: readonly Residual[];
  readonly assertions: number;
}

/** The burden of an intake: what was on paper, what is asked now. */
export function report(intake: Intake): Report {
  const departments = new Map(Object.keys(intake.forms).map((form) => [form, departmentOf(intake, form)] as const));
  const asks = intake.questions.filter(({ kind }) => kind === 'value').map((question) => burden(question, departments));
  const asked = asks.filter((one) => one.asked === 'always' || one.asked === 'sometimes');
  const [some, alone] = [new Map<string, number>(), new Map<string, number>()];
  for (const { fields } of asked) {
    const askers = formsOf(fields);
    for (const form of askers) count(some, form);
    if (askers.length === 1) count(alone, askers[0] ?? '');
  }
  const residuals = new Map<string, number>();
  for (const { form } of intake.residuals) count(residuals, form);
  const forms = Object.entries(intake.forms).map(
    ([id, form]): FormBurden => ({
      form: id,
      department: departments.get(id) ?? {},
      titles: formTitleOf(intake, id),
      boxes: form.boxes.length,
      questions: some.get(id) ?? 0,
      alone: alone.get(id) ?? 0,
      attachments: form.info.attachments,
      assertions: form.assertions,
      residuals: residuals.get(id) ?? 0,
    }),
  );
  const boxes = forms.reduce((sum, form) => sum + form.boxes, 0);
  return {
    ...(intake.matter ? { matter: intake.matter } : {}),
    forms,
    boxes,
    questions: asked.length,
    conditional: asked.filter((one) => one.asked === 'sometimes').length,
    results: asks.filter((one) => one.asked === 'result').length,
    saved: boxes === 0 ? 0 : (boxes - asked.length) / boxes,
    shared: asks.filter(({ fields }) => formsOf(fields).length > 1).length,
    asks,
    never: neverAsked(intake),
    residuals: intake.residuals,
    assertions: forms.reduce((sum, form) => sum + form.assertions, 0),
  };
}

function count(counts: Map<string, number>, form: string): void {
  counts.set(form, (counts.get(form) ?? 0) + 1);
}

/** The forms of the fields, each once. */
function formsOf(fields: QuestionBurden['fields']): readonly string[] {
  return [...new Set(fields.map(({ form }) => form))];
}

function burden(question: Question, departments: ReadonlyMap<string, LanguageMap>): QuestionBurden {
  const fields = question.askedBy.map(({ form, field, title }) => ({ form, field, title }));
  return {
    at: question.at,
    ...(question.element === undefined ? {} : { element: question.element }),
    titles: question.titles,
    departments: eachOnce(formsOf(fields).map((form) => departments.get(form) ?? { 'zh-CN': form })),
    fields,
    asked:
      question.result !== undefined
        ? 'result'
        : question.askedWhen === true
          ? 'always'
          : question.askedWhen === false
            ? 'never'
            : 'sometimes',
  };
}

/** Boxes of a sheet that no plan entry fills. */
function neverAsked(intake: Intake): readonly { readonly form: string; readonly field: string }[] {
  return Object.entries(intake.forms).flatMap(([form, { boxes }]) => {
    const filled = new Set(intake.plan[form]?.entries.map(({ to }) => to));
    const isFilled = (box: string): boolean => filled.has(box) || [...filled].some((to) => to.startsWith(`${box}/`));
    return boxes.filter((box) => !isFilled(box)).map((field) => ({ form, field }));
  });
}
