import type { Issue } from '@yunform/schema/base';
import type { Alignment } from '../align/alignment.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { absent, all, any, type Condition, not, present } from '../condition/condition.ts';
import { standardFormats } from '../condition/standard-formats.ts';
import type { Residual } from '../form/collected.ts';
import type { Form } from '../form/form.ts';
import type { LensContext } from '../lens/lens.ts';
import type { Entry, FormPlan } from '../plan/plan.ts';
import { type Claim, claimsOf } from './claims.ts';
import { findContainers } from './containers.ts';
import { findDerived } from './derivations.ts';
import { findGuards, type Guards } from './guards.ts';
import type { DerivedAnswer } from './intake.ts';
import { departmentTitles, nameApart } from './name-apart.ts';
import type { AskedBy, Question, Rule } from './question.ts';
import { type Ask, camps, question, type Setting } from './questions.ts';
import { rowsQuestions } from './rows-questions.ts';
import { appliesWhen, screening } from './screening.ts';
import { bindsWhen, sentWhen } from './sent-when.ts';
import { findSources, ownPlace, type Source } from './sources.ts';
import { takingsOf } from './taken-rows.ts';

/** What the intake is built from. */
export interface Ground {
  readonly forms: readonly Form[];
  readonly alignment: Alignment;
  readonly catalogue: Catalogue;
  readonly results: { readonly [element: string]: string };
  /** Ask conflicting questions apart instead of reporting them. */
  readonly apart: boolean;
}

/** The parts of an intake that follow from the forms. */
export interface Built {
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  readonly plan: { readonly [form: string]: FormPlan };
  readonly derived: readonly DerivedAnswer[];
  readonly residuals: readonly Residual[];
  readonly issues: readonly Issue[];
}

interface Part {
  readonly form: Form;
  readonly guards: Guards;
  readonly sources: readonly Claimed[];
  readonly plan: FormPlan;
}

/** Builds questions, rules and plan; asks apart what conflicts when the ground says so. */
export function build(ground: Ground): Built {
  const found = findSources(ground.forms, ground.alignment, ground.catalogue);
  const first = assemble(ground, found.sources);
  const torn = ground.apart ? first.conflicts : [];
  const built = torn.length === 0 ? first : assemble(ground, tear(found.sources, torn));
  return { ...built, issues: [...found.issues, ...built.issues] };
}

/** A field's source with what the form claims of each answer behind it. */
interface Claimed extends Source {
  readonly claims: readonly Claim[];
}

interface Assembled extends Omit<Built, 'issues'> {
  readonly issues: readonly Issue[];
  readonly conflicts: readonly (readonly Ask[])[];
}

function assemble(ground: Ground, sources: readonly Source[]): Assembled {
  const { forms, catalogue } = ground;
  const context: LensContext = {
    crosswalks: catalogue.crosswalks,
    formats: { ...standardFormats, ...catalogue.formats },
  };
  const byForm = groupBy(sources, ({ field }) => field.form);
  const feeds = feedsOf(sources);
  const follows = findDerived(sources, catalogue);
  const parts = forms.map((form) => partOf(form, byForm.get(form.id) ?? [], feeds, context, follows));
  const derived = findDerived(
    parts.flatMap((part) => part.sources),
    catalogue,
  );
  const asks = groupBy(parts.flatMap(asksOf), ({ at }) => at);
  const setting: Setting = {
    catalogue,
    derived,
    results: ground.results,
    departments: Object.fromEntries(forms.map(({ id, info }) => [id, info.department])),
    asked: (at) => askedWhen(asks.get(at) ?? [], ground.results),
    context,
  };
  const made = [...asks].map(([at, group]) => ({ ...question(at, group, setting), group }));
  const rows = rowsQuestions(
    parts.map(({ form, plan, guards }) => ({ form, plan, guards })),
    catalogue,
  );
  const questions = nameApart(
    screening(forms, [...made.map((one) => one.question), ...rows.questions], catalogue),
    Object.fromEntries(forms.map((form) => [form.id, departmentTitles(form)])),
  );
  return {
    questions,
    rules: parts.flatMap(rulesOf),
    plan: Object.fromEntries(parts.map(({ form, plan }) => [form.id, plan])),
    derived,
    residuals: parts.flatMap(({ form, sources: own }) => [
      ...form.said.residuals,
      ...own.flatMap(({ claims }) => claims.flatMap(({ residuals }) => residuals)),
    ]),
    issues: [...made.flatMap(({ issues }) => issues), ...rows.issues],
    conflicts: made.filter(({ issues }) => issues.length > 0).map(({ group }) => group),
  };
}

function askedWhen(asks: readonly Ask[], results: Ground['results']): Condition {
  const isResult = asks.some(({ element }) => element !== undefined && Object.hasOwn(results, element));
  return isResult || any(asks.map(({ applies, askedBy }) => all([applies, askedBy.when])));
}

/** The forms that each place in the answers feeds. */
function feedsOf(sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const feeds = new Map<string, Set<string>>();
  for (const { field, from } of sources)
    for (const at of from) feeds.set(at, (feeds.get(at) ?? new Set()).add(field.form));
  return feeds;
}

function partOf(
  form: Form,
  own: readonly Source[],
  feeds: ReadonlyMap<string, ReadonlySet<string>>,
  context: LensContext,
  follows: readonly DerivedAnswer[],
): Part {
  const guards = findGuards(form, own, context.formats, follows);
  const live = own.filter(({ field }) => guards.permits(field.pointer) !== false);
  const entries = live.map(({ field, from, lens, row }): Entry => {
    const when = guards.permits(field.pointer);
    return {
      to: field.pointer,
      from,
      lens,
      ...(when === true ? {} : { when }),
      ...(field.blank === undefined ? {} : { blank: field.blank }),
      ...(row === undefined ? {} : { row }),
    };
  });
  const isShared = (at: string): boolean => (feeds.get(at)?.size ?? 0) > 1;
  return {
    form,
    guards,
    sources: live.map((source) => ({ ...source, claims: claimsOf(source, context) })),
    plan: { containers: findContainers(form, guards, entries, isShared), entries },
  };
}

function asksOf({ form, guards, sources, plan }: Part): readonly Ask[] {
  const applies = appliesWhen(form);
  const takings = takingsOf(form);
  const [sent, binding] = [sentWhen(form.id, plan), bindsWhen(form.id, plan)];
  return sources.flatMap(({ field, from, elements, lens, claims, row }) => {
    const taken = takings.find(({ node }) => node.pointer === row)?.where ?? true;
    const part = lens.op === 'join';
    const some = takings.some(
      ({ node }) =>
        node.taken?.first !== undefined &&
        field.pointer.startsWith(`${node.pointer}/`) &&
        (node.kind === 'rows' || row === node.pointer),
    );
    const needed = part || field.blank !== undefined ? false : guards.requires(field.pointer);
    const required = needed === false ? false : all([sent(field.pointer, from), needed]);
    return claims.flatMap(({ claim, domain, when = true }, index): Ask[] => {
      const [at, element] = [from[index], elements[index]];
      if (at === undefined) return [];
      const binds = binding(field.pointer, [at]);
      const askedBy: AskedBy = {
        form: form.id,
        field: field.pointer,
        title: field.title,
        claim,
        domain,
        when: all([taken, guards.permits(field.pointer), when]),
        required,
        ...(binds === true || Object.keys(claim).length === 0 ? {} : { binds }),
        ...(field.norm === undefined ? {} : { norm: field.norm }),
        ...(field.error === undefined ? {} : { error: field.error }),
      };
      return [{ at, ...(element === undefined ? {} : { element }), field, askedBy, applies, part, some }];
    });
  });
}

/** The form's own demands, and that a value is there where it is required though no single answer is: a joined one, one of a row that may be missing. */
function rulesOf({ form, guards, sources }: Part): readonly Rule[] {
  const joined = sources.flatMap(({ field, lens, row }): Rule[] => {
    const open = lens.op === 'join' || (row !== undefined && field.blank === undefined);
    const needed = open ? guards.requires(field.pointer) : false;
    if (needed === false) return [];
    const parent = field.pointer.slice(0, field.pointer.lastIndexOf('/'));
    const away = parent === '' ? false : absent(parent, form.id);
    return [
      {
        form: form.id,
        schema: '',
        keyword: 'required',
        at: parent,
        condition: any([not(needed), away, present(field.pointer, form.id)]),
      },
    ];
  });
  return [
    ...guards.demands.map(({ schema, keyword, at, condition, claim }) => ({
      form: form.id,
      schema,
      keyword,
      at,
      condition,
      ...(claim ? { claim } : {}),
    })),
    ...joined,
  ];
}

/** Each camp of a conflict gets a place of its own: that of its first form. */
function tear(sources: readonly Source[], conflicts: readonly (readonly Ask[])[]): readonly Source[] {
  const places = new Map<string, string>();
  for (const asks of conflicts) {
    for (const camp of camps(asks)) {
      const [first] = camp;
      for (const { at, field } of camp)
        if (first) places.set(`${field.form}#${field.pointer}#${at}`, ownPlace(first.field.form, first.field.pointer));
    }
  }
  return sources.map((source) => ({
    ...source,
    from: source.from.map((at) => places.get(`${source.field.form}#${source.field.pointer}#${at}`) ?? at),
  }));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
