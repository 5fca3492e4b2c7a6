import { canonical, conclude, fail, fromEntries, type Issue, type Outcome } from '@yunform/schema/base';
import { type AlignOptions, align } from '../align/align.ts';
import type { Alignment } from '../align/alignment.ts';
import { suggestionIssue } from '../align/because.ts';
import { issue } from '../catalog/catalog.ts';
import { type Catalogue, type CodeList, type Crosswalk, emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { lensContext } from '../lens/context.ts';
import { crosswalksOf } from '../lens/recode.ts';
import { arrange } from './arrange.ts';
import { type Built, build } from './build.ts';
import type { Intake, IntakeForm, Matter } from './intake.ts';
import type { Question } from './question.ts';
import { appliesWhen } from './screening.ts';
import { wholeSchema } from './whole-schema.ts';

/** What `merge` may be told. */
export interface MergeOptions
  extends Pick<AlignOptions, 'decisions' | 'suggest' | 'accept' | 'matchers' | 'words' | 'romanize'> {
  readonly catalogue?: Catalogue;
  /** Which fields ask for the same; what the forms declare, what `decisions` say and what `accept` lets through when it is not given. */
  readonly alignment?: Alignment;
  readonly matter?: Matter;
  /** `fail` (default) lists every conflict; `ask-each` asks each camp of departments apart. */
  readonly onConflict?: 'fail' | 'ask-each';
}

/** Merges forms into one intake that asks each fact once; fails with every conflict named. The same forms give the same bytes in any order. */
export function merge(given: readonly Form[], options: MergeOptions = {}): Outcome<Intake> {
  const catalogue = options.catalogue ?? emptyCatalogue;
  const { forms, issues: wrong } = chosen(given, options.matter);
  if (wrong.length > 0) return fail(wrong);
  const aligned = options.alignment
    ? { ok: true as const, value: options.alignment, issues: [] }
    : align(forms, { ...options, catalogue });
  if (!aligned.ok) return fail(aligned.issues);
  const results = resultsOf(forms, options.matter);
  const built = build({
    forms,
    alignment: aligned.value,
    catalogue,
    results,
    apart: options.onConflict === 'ask-each',
  });
  const intakeForms = fromEntries(forms.map((form) => [form.id, intakeForm(form)] as const));
  const intake: Intake = {
    format: 1,
    ...(options.matter
      ? { matter: { id: options.matter.id, titles: options.matter.title ?? { 'zh-CN': options.matter.id } } }
      : {}),
    forms: intakeForms,
    questions: built.questions,
    rules: built.rules,
    pages: arrange(built.questions, catalogue, built.plan),
    plan: built.plan,
    derived: built.derived,
    residuals: built.residuals,
    crosswalks: usedCrosswalks(built, catalogue),
    codeLists: codeListsOf(forms, built.questions, catalogue),
    schema: wholeSchema(built.questions, built.rules, {
      every: built.plan,
      plans: fromEntries(
        forms.flatMap(({ id }) =>
          intakeForms[id]?.appliesWhen === true && built.plan[id] ? [[id, built.plan[id]] as const] : [],
        ),
      ),
      derived: new Set(built.derived.map(({ at }) => at)),
      context: lensContext(catalogue),
    }),
  };
  const open = (aligned.value.suggestions ?? []).map((one) => suggestionIssue('suggestion-open', one));
  const listed = options.suggest === undefined || options.alignment ? [] : open;
  return conclude(intake, [...aligned.issues, ...listed, ...built.issues]);
}

/** The forms of the matter, or all; sorted by id, each once. */
function chosen(
  given: readonly Form[],
  matter: Matter | undefined,
): { readonly forms: readonly Form[]; readonly issues: readonly Issue[] } {
  const byId = new Map<string, Form>();
  const issues: Issue[] = [];
  for (const form of given) {
    const same = byId.get(form.id);
    if (same && canonical(same.published) !== canonical(form.published)) {
      issues.push(issue('same-id', { form: form.id }, [{ form: form.id, in: 'schema', pointer: '/x-form/id' }]));
    }
    byId.set(form.id, form);
  }
  for (const id of matter?.forms ?? []) if (!byId.has(id)) issues.push(issue('unknown-form', { form: id }, []));
  const forms = [...byId.values()]
    .filter(({ id }) => !matter || matter.forms.includes(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (forms.length === 0 && issues.length === 0) issues.push(issue('no-forms', {}, []));
  return { forms, issues };
}

/** Results count only when the form that yields them is in the matter. */
function resultsOf(forms: readonly Form[], matter: Matter | undefined): { readonly [element: string]: string } {
  return Object.fromEntries(
    Object.entries(matter?.results ?? {}).filter(([, source]) => forms.some(({ id }) => id === source)),
  );
}

function intakeForm(form: Form): IntakeForm {
  return {
    info: form.info,
    schema: form.published,
    ...(Object.keys(form.library).length > 0 ? { library: form.library } : {}),
    digest: form.digest,
    appliesWhen: appliesWhen(form),
    boxes: form.boxes,
    assertions: form.assertions,
  };
}

/** The lists that answers are chosen from, and those that name what the forms receive. */
function codeListsOf(
  forms: readonly Form[],
  questions: readonly Question[],
  { codeLists }: Catalogue,
): { readonly [id: string]: CodeList } {
  const ids = new Set<string>();
  for (const { codeList } of questions) if (codeList !== undefined) ids.add(codeList);
  for (const { fields } of forms) for (const { codeList } of fields) if (codeList !== undefined) ids.add(codeList);
  return fromEntries(
    [...ids].sort().flatMap((id) => {
      const list = Object.hasOwn(codeLists, id) ? codeLists[id] : undefined;
      return list ? [[id, list] as const] : [];
    }),
  );
}

function usedCrosswalks({ plan, derived }: Built, catalogue: Catalogue): { readonly [id: string]: Crosswalk } {
  const ids = new Set<string>();
  for (const { entries } of [...Object.values(plan), { entries: derived }])
    for (const { lens } of entries) for (const id of crosswalksOf(lens)) ids.add(id);
  return fromEntries(
    [...ids].sort().flatMap((id) => {
      const crosswalk = Object.hasOwn(catalogue.crosswalks, id) ? catalogue.crosswalks[id] : undefined;
      return crosswalk ? [[id, crosswalk] as const] : [];
    }),
  );
}
